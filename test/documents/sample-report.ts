import type { OfficialDocument, Paragraph, Run } from '../../src/documents/index.ts'

const chip = (figure: string, key: string, text: string): Run => ({ chip: { figure, key }, text })

/** 'words {figure|key|value} words' as runs. */
function runs(text: string): Run[] {
  return text.split(/(\{[^}]*\})/u).flatMap((part): Run[] => {
    if (part === '') return []
    if (!part.startsWith('{')) return [{ text: part }]
    const [figure, key, value] = part.slice(1, -1).split('|')
    return [chip(figure!, key!, value!)]
  })
}

const texts: [Paragraph['level'] | 0, string][] = [
  [
    0,
    '2020年，市人民政府坚持把法治政府建设摆在全局工作的重要位置，按照省人民政府的部署，一手抓制度、一手抓落实，各项任务按期完成。现将有关情况报告如下。',
  ],
  [1, '一、主要做法和成效'],
  [2, '（一）依法履职，方便群众办事'],
  [
    0,
    '全市统一的诉求受理平台全年受理群众和企业诉求{inquiry.demands|a1|61482件}，按期办结{inquiry.on-time|a2|61105件}，按期办结率{inquiry.on-time-rate|a3|99.39%}，回访满意率{inquiry.satisfied-rate|a4|97.2%}。对营商环境方面的投诉实行单独登记、单独交办、单独督办，受理{hotline.business-complaints|a5|252件}，办结{hotline.business-closed|a6|248件}，其余4件尚在法定期限内。政务服务事项目录按季度更新，能在网上办理的事项全部公布办理条件、材料清单和办理时限，企业和群众一次就能看明白、一次就能办成。',
  ],
  [
    0,
    '推动办事窗口向基层延伸，县级政务服务中心实行周末预约、错时服务，乡镇便民服务站统一名称、统一标识、统一事项。对老年人、残疾人等群体保留人工窗口和电话办理渠道，不以任何理由强制使用手机程序。办件结果由申请人当场评价，差评件逐件回访、逐件整改，整改情况向社会公开。',
  ],
  [2, '（二）规范决策，提高制度质量'],
  [
    0,
    '重大行政决策严格履行公众参与、专家论证、风险评估、合法性审查和集体讨论程序，年度决策事项目录在年初向社会公布。全年开展合法性审查{governance.legality-reviews|b1|316件}，提出意见{governance.review-opinions|b2|1204条}，采纳{governance.opinions-adopted|b3|1137条}。行政规范性文件统一登记、统一编号、统一公布，清理历年文件{governance.documents-reviewed|b4|489件}，废止{governance.documents-repealed|b5|57件}，宣布失效{governance.documents-lapsed|b6|33件}，修改{governance.documents-amended|b7|12件}。清理结果在市人民政府门户网站公布，各县（市、区）同步完成本级文件的清理。',
  ],
  [
    0,
    '健全政府法律顾问制度，市、县两级政府及其部门聘请法律顾问{governance.advisers|b8|213名}，乡镇街道实现法律顾问全覆盖。法律顾问列席政府常务会议{governance.advisers-attending|b9|46人次}，在合同谈判、土地征收、国企改革等事项中提出书面意见，避免和挽回经济损失的情况由委托单位逐件登记。',
  ],
  [2, '（三）严格执法，加强执法监督'],
  [3, '1. 全面落实行政执法三项制度。'],
  [
    0,
    '执法主体、依据、程序、结果依法公示，执法全过程留痕可查，重大执法决定未经法制审核一律不得作出。全市完成重大执法决定法制审核{enforcement.reviewed-decisions|c1|742件}，组织案卷评查{enforcement.files-reviewed|c2|1360卷}，优秀案卷占{enforcement.files-excellent-rate|c3|41.5%}，对评查发现的{enforcement.file-defects|c4|218个}问题下发整改通知，限期改正。',
  ],
  [4, '（1）综合行政执法改革。'],
  [
    0,
    '市场监管、生态环境、文化市场、交通运输、农业农村五个领域的综合执法队伍组建到位，执法事项、执法人员、执法车辆统一管理。执法人员持证上岗，全年培训考试{enforcement.examined|c5|3825人}，合格率{enforcement.passed-rate|c6|98.4%}，未通过考试的不得从事执法活动。',
  ],
  [2, '（四）化解矛盾，保护合法权益'],
  [
    0,
    '各级复议机关收到行政复议申请{reconsideration.applications|d1|284件}，受理{reconsideration.accepted|d2|251件}，审结{reconsideration.closed|d3|236件}，其中撤销、变更、确认违法和责令履行{reconsideration.corrected|d4|39件}，直接纠错率{reconsideration.corrected-rate|d5|16.5%}。行政机关负责人出庭应诉率达到{litigation.heads-rate|d6|96%}。人民调解组织调解各类纠纷{mediation.disputes|d7|2.3万余件}，调解成功率{mediation.success-rate|d8|98.6%}，做到小事不出村、大事不出镇、矛盾不上交。',
  ],
  [1, '二、存在的问题和原因'],
  [
    0,
    '一是部分单位对法治政府建设的认识还不够到位，重业务、轻法治的情况仍然存在。二是基层执法力量不足，乡镇综合执法队伍中具备法律专业背景的人员偏少，案卷质量高低不齐。三是少数规范性文件起草论证不够充分，征求意见流于形式。主要原因是学法用法的考核抓得不实，执法力量下沉的配套措施跟进不够及时。',
  ],
  [1, '三、党政主要负责人履行第一责任人职责情况'],
  [
    0,
    '市人民政府主要负责人主持召开常务会议研究法治工作{duty.meetings|e1|9次}，带头学法{duty.lessons|e2|6次}，对重点任务亲自部署、重点环节亲自协调、重点问题亲自督办。市级领导和市直部门主要负责人在年终述职时报告履行法治建设职责的情况，接受评议。',
  ],
  [1, '四、2021年工作安排'],
  [
    0,
    '一是全面落实法治政府建设实施纲要，把目标任务分解到单位、到岗位、到时间。二是完善乡镇街道综合执法的人员、经费和装备保障，开展全覆盖轮训。三是推进行政复议体制改革，实现一级人民政府只设立一个行政复议机关。四是开展行政规范性文件质量提升行动，对新出台的文件实行一年后评估。五是加强法治督察，对工作不力、问题较多的单位约谈主要负责人，督促整改到位。',
  ],
  [0, '特此报告。'],
]

/** A report of a fictitious year in the life of a city; figures and persons are invented. About three pages. */
export const sampleReport: OfficialDocument = {
  issuer: '咸宁市人民政府',
  number: '咸政〔2021〕1号',
  signer: '演示甲',
  title: '咸宁市人民政府关于2020年法治政府建设情况的报告',
  to: ['省人民政府'],
  body: texts.map(([level, text], i) => ({
    id: `p${i + 1}`,
    ...(level ? { level } : {}),
    runs: runs(text),
  })),
  attachments: ['咸宁市2020年法治政府建设主要指标', '咸宁市2020年度行政规范性文件清理结果'],
  signedBy: '咸宁市人民政府',
  date: '2021-01-05',
  contact: { name: '演示乙', phone: '0715-0000000' },
  copyTo: ['省委全面依法治省委员会办公室', '市委，市人大常委会'],
  printedBy: '咸宁市人民政府办公室',
  printedOn: '2021-01-06',
  watermark: '演示数据',
}

/** 28 signs. */
export const fullLine = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁'

/** A hundred lines without punctuation or digits: pages 2 to 4 are full. */
export const fullPages: OfficialDocument = {
  ...sampleReport,
  body: [{ id: 'f1', runs: [{ text: fullLine.repeat(100) }] }],
}
