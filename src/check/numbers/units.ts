/** Units and measure words, by their first character, the longest first. */
const WORDS = (
  '万元 亿元 元 美元 港元 欧元 人次 人 名 位 件次 件 个 项次 项 份 部 家次 家 户次 户 起 次 场次 场 条次 条 期 册 篇 例 宗 笔 批次 批 处 所 座 栋 套 台次 台 ' +
  '辆次 辆 艘 架 只 头 株 棵 亩 公顷 平方公里 平方千米 平方米 立方米 公里 千米 厘米 毫米 米 吨 公斤 千克 斤 千瓦时 千瓦 兆瓦 小时 分钟 秒 天 日 周 年 月 岁 届 类 种 ' +
  '级 支 队 面 幅 张 枚 块 本 字 句 道 门 堂 课时 学时 班次 班 节 轮 县 市 区 乡 镇 村 街道 社区 成 倍 号 分 季度 微克 毫克 立方 度 吨标准煤 股 桩 人份 剂次 剂 床 间 ' +
  '幢 片 段 卷 案 单 盏 根 口 眼 孔 井 网 组 环 点 站 院 校 企业 事项'
).split(' ')

const BY_FIRST = new Map<string, string[]>()
for (const word of WORDS) {
  const first = word[0] as string
  BY_FIRST.set(
    first,
    [...(BY_FIRST.get(first) ?? []), word].sort((a, b) => b.length - a.length),
  )
}

/** The unit that stands at a position, or ''. */
export function unitAt(flat: string, position: number): string {
  for (const word of BY_FIRST.get(flat[position] ?? '') ?? []) if (flat.startsWith(word, position)) return word
  return ''
}

/** Units that say the same when counts are compared. */
const SAME: Record<string, string> = {
  名: '人',
  位: '人',
  宗: '件',
  起: '件',
  平方千米: '平方公里',
  千米: '公里',
  千克: '公斤',
}

export const sameUnit = (a: string, b: string): boolean => (SAME[a] ?? a) === (SAME[b] ?? b)

/** Units of things that come only whole. */
const WHOLE = new Set(
  (
    '人次 人 名 位 件次 件 个 项次 项 份 部 家次 家 户次 户 起 次 场次 场 条次 条 期 册 篇 例 宗 笔 批次 批 处 所 座 栋 套 台次 台 辆次 辆 艘 架 只 头 株 棵 天 支 面 幅 张 枚 ' +
    '块 本 堂 班次 班 节 轮 村 社区 企业 事项 县 市 区 乡 镇 街道 剂次 剂 卷 案 单 组 站 院 校'
  ).split(' '),
)

export const comesWhole = (unit: string): boolean => WHOLE.has(unit)
