/** Families of outcomes that divide a whole without overlap; most of them also exhaust it. */
const FAMILIES: string[][] = [
  ['保留', '修改', '修订', '废止', '失效', '继续有效'],
  [
    '维持',
    '撤销',
    '变更',
    '驳回',
    '终止',
    '确认违法',
    '责令履行',
    '调解',
    '和解',
    '撤回',
    '不予受理',
    '尚未审结',
    '未审结',
    '正在审理',
    '在审',
  ],
  ['办结', '正在办理', '在办', '未办结', '尚未办结', '待办', '未办'],
  ['简易程序', '一般程序', '普通程序', '快速办理'],
  ['男', '女'],
  ['一审', '二审', '再审'],
  ['来信', '来访', '来电', '网上', '网络', '信件', '走访'],
  ['市本级', '县级', '县市区', '乡镇', '市级', '县本级', '区级', '镇级', '市直'],
  ['民事', '刑事', '行政'],
  ['胜诉', '败诉', '未判决', '尚未判决'],
  ['同意', '部分采纳', '不予公开', '无法提供', '予以公开', '部分公开', '不予处理', '其他处理'],
  ['第一产业', '第二产业', '第三产业'],
  ['城镇', '农村', '乡村'],
  ['合格', '不合格'],
  ['满意', '基本满意', '不满意', '非常满意', '不了解'],
  ['新增', '续建', '新建'],
  ['电话', '窗口', '微信', '网站', 'APP', '邮件'],
  ['成功', '未成功', '不成功', '失败'],
  ['采纳', '未采纳', '部分采纳'],
]

/**
 * Whether labels name cases of one division: `sure` when every label carries a word of one family, and at least two
 * different ones; `none` otherwise.
 */
export function exhaustiveSplit(labels: readonly string[], words: readonly string[]): 'sure' | 'none' {
  // 其他 as the last item says that nothing is left over
  if (labels.length >= 3 && /其他|其余|其它/.test(labels.at(-1) || (words.at(-1) as string))) return 'sure'
  for (const family of FAMILIES) {
    const used = new Set<string>()
    const all = labels.every((label, i) => {
      const word =
        family.find((w) => (label || (words[i] as string)).includes(w)) ??
        family.find((w) => (words[i] as string).includes(w))
      if (word) used.add(word)
      return word !== undefined
    })
    if (all && used.size >= 2) return 'sure'
  }
  return 'none'
}
