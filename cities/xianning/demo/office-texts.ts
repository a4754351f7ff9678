import type { CallBackRemark, ParkingTemplate, ReasonTemplate, RulingTemplate } from './shapes.ts'

/** What units and the hotline write. Provisions are named, not quoted; local lists were not checked. */
export const returnReasons: readonly ReasonTemplate[] = [
  { reason: '该路段属于县道，由交通运输部门养护，不是城市道路。', article: '公路法第8条；部门“三定”规定（未核实）' },
  {
    reason: '小区内部的供水加压设施由产权单位或物业维护，供水单位只管到总表。',
    article: '城镇供水管理一般规定、供用水合同（未核实）',
  },
  { reason: '占用的是农村宅基地，由农业农村部门和乡镇政府管理。', article: '土地管理法第62条、第78条' },
  {
    reason: '社会生活噪声由公安机关处理，本单位没有处罚权。',
    article: '噪声污染防治法第82条（未核实）；治安管理处罚法',
  },
  { reason: '消防通道在公共道路上被机动车占用，由公安交警处理。', article: '道路交通安全法第56条、第93条' },
  { reason: '反映人要求处理的是合同违约，双方约定仲裁，行政机关无权裁决。', article: '民事诉讼法、仲裁法（未核实）' },
  { reason: '该企业属上级部门直接监管，本级没有监管权限。', article: '部门权责清单（未核实）' },
  { reason: '事发地在开发区范围内，由开发区管委会承担城市管理职责。', article: '开发区职责规定（未核实）' },
  {
    reason: '该事项未列入乡镇（街道）履职事项清单，执法权没有下放。',
    article: '行政处罚法第24条；乡镇（街道）履职事项清单（未核实）',
  },
  { reason: '用人单位注册地和用工地都在另一县，按属地应由该县人社部门办理。', article: '劳动保障监察条例第13条' },
  { reason: '餐饮油烟的监督执法已划转城市管理执法部门。', article: '大气污染防治法第118条；职责划转文件（未核实）' },
  {
    reason: '电梯困人由维保单位和属地应急处置，特种设备监管不包括物业资金纠纷。',
    article: '特种设备安全法第36条、第45条（未核实）',
  },
  { reason: '该地块权属争议未经确权，应先由乡镇政府或县政府处理。', article: '土地管理法第14条' },
  { reason: '反映的是已生效行政处罚，异议应通过行政复议或者诉讼提出。', article: '行政复议法第11条；行政处罚法第7条' },
  { reason: '信息不全，没有具体地点和时间，无法核查，请补充后再派。', article: '平台派单规则（演示）' },
]

export const rulings: readonly RulingTemplate[] = [
  {
    question: '公路与城市道路交界路段由谁养护',
    text: '经现场核对，该段在城市规划区内且已移交市政管养，由住建部门主办，交通运输部门协助移交资料。',
    catalogueNote: '0901 增加说明：已移交路段按城市道路办理',
  },
  {
    question: '小区二次供水设施故障由谁牵头',
    text: '设施未移交供水单位的，由物业（产权人）负责维修，住建部门督促，卫健部门负责水质卫生监督。主办为住建部门。',
    catalogueNote: '2603 主办不变，增加住建协办',
  },
  {
    question: '夜间烧烤摊油烟、噪声、占道三项并存',
    text: '以占道为源头，由城市管理执法部门主办，一次处理三项；涉及食品证照的由市场监管部门协办。',
    catalogueNote: '0701 增加：并存问题一次派单',
  },
  {
    question: '农村生活污水外溢属于谁',
    text: '已建成的农村污水设施由建设（运营）单位维护，未建成的由乡镇政府组织清掏，生态环境部门指导。',
    catalogueNote: '2702 增加说明',
  },
  {
    question: '商铺外摆与消防通道重叠',
    text: '妨碍疏散的，以消防安全为先，由消防救援机构主办，城管配合清理。',
    catalogueNote: '4201 增加城管协办',
  },
  {
    question: '企业欠薪与工程款纠纷交织',
    text: '农民工工资由人社部门主办并适用总包先行清偿；工程款结算由住建部门督促，不得以结算未完拒付工资。',
    catalogueNote: '1901 增加住建协办',
  },
  {
    question: '开发区内垃圾清运',
    text: '按职责分工由开发区管委会主办，县城管部门提供技术支持。',
    catalogueNote: '2801 增加地点规则：开发区',
  },
  {
    question: '校外托管机构供餐',
    text: '供餐由市场监管部门主办，场所安全由教育、消防按职责协办。',
    catalogueNote: '1404 拆分托管机构一项',
  },
  {
    question: '共享电动车乱停放',
    text: '停放秩序由城市管理执法部门主办，交警负责道路上的违法停车。',
    catalogueNote: '1304 明确主协办',
  },
  {
    question: '树木遮挡民房采光',
    text: '公共绿地树木由园林养护单位（城管）修剪；小区内由物业按业主大会决定办理。',
    catalogueNote: '5201 增加小区内外区分',
  },
  {
    question: '民宿住宿纠纷',
    text: '消费纠纷由市场监管部门主办，治安登记由公安机关，经营备案由文旅部门协办。',
    catalogueNote: '4605 不变',
  },
  {
    question: '乡镇没有执法权的违建',
    text: '执法权未下放，由县级自然资源部门主办，乡镇负责发现、制止和报告；两次退单不成立。',
    catalogueNote: '0803 限于已下放的乡镇',
  },
]

export const extensionReasons: readonly string[] = [
  '需要委托检测机构出具检验报告，预计{days}个工作日。',
  '连续阴雨不具备路面施工条件，待天气转好施工。',
  '需要召集多方业主表决，按规定公示。',
  '当事人在外地，约定返乡后现场核对。',
  '需要向上级部门请示政策口径。',
  '涉及财务对账，双方正在核对单据。',
  '需要专家现场鉴定，已约定时间。',
  '设备已采购，正在运输途中。',
]

export const parkingReasons: readonly ParkingTemplate[] = [
  { parkReason: 'money', reason: '需列入下一年度预算，资金落实后实施。', article: '年度预算安排（市财政核定）' },
  { parkReason: 'money', reason: '项目资金已申报，等待上级批复。', article: '专项资金管理办法（未核实）' },
  { parkReason: 'planning', reason: '所在片区已列入改造规划，尚未到实施期。', article: '城乡规划法（未核实具体条款）' },
  {
    parkReason: 'planning',
    reason: '道路红线调整，待规划修编完成后一并建设。',
    article: '城乡规划法（未核实具体条款）',
  },
  { parkReason: 'law', reason: '现行政策没有这项补助，已向上级反映。', article: '待上级文件' },
  { parkReason: 'litigation', reason: '产权争议正在诉讼，判决生效后再办理。', article: '土地管理法第14条' },
  { parkReason: 'history', reason: '原建设单位已注销，手续不全，需专题研究统一处理。', article: '专题会议纪要' },
]

export const chaseTexts: readonly string[] = [
  '该件将于{date}到期，请抓紧办理并联系反映人。',
  '该件已逾期，请于{days}个工作日内办结并说明原因。',
  '反映人再次来电，反映进展缓慢，请主办单位分管负责人过问。',
  '同一地点同类问题{count}次，请举一反三，一并整改。',
  '回访反映未联系本人，请核实并补充联系记录。',
]

export const supervisionOrders: readonly string[] = [
  '你单位承办的事项逾期未办结，经平台负责人审核，现发督办单。请于{date}前办结并书面说明原因和整改措施。',
  '该事项回访未解决，退回重办。请单位负责人牵头，与反映人当面沟通，{date}前报结果。',
  '该事项涉及多家单位，明确由你单位牵头，协办单位三个工作日内提出意见，{date}前形成统一答复。',
]

export const withdrawalReasons: readonly string[] = [
  '问题已经自己解决，不用办了。',
  '重复提交了，撤回这一件。',
  '与邻居已经协商好。',
  '想改走行政复议，先撤回。',
  '不想追究了，感谢你们。',
]

export const callBackRemarks: readonly CallBackRemark[] = [
  { responded: 'yes', solved: 'yes', satisfied: 'good', remark: '问题解决了，第二天就有人来，感谢。' },
  { responded: 'yes', solved: 'yes', satisfied: 'good', remark: '比想的快，师傅态度很好。' },
  { responded: 'yes', solved: 'yes', satisfied: 'fair', remark: '修是修好了，就是等得久了点。' },
  { responded: 'yes', solved: 'yes', satisfied: 'fair', remark: '解决了，希望以后别反复。' },
  { responded: 'yes', solved: 'partly', satisfied: 'fair', remark: '处理了一部分，剩下说下个月弄。' },
  { responded: 'yes', solved: 'partly', satisfied: 'bad', remark: '白天没人占道，晚上又出来了。' },
  { responded: 'yes', solved: 'no', satisfied: 'fair', remark: '没解决，但道理讲清楚了，能理解。' },
  { responded: 'yes', solved: 'no', satisfied: 'bad', remark: '来人看了一眼就走了，没有下文。' },
  { responded: 'yes', solved: 'no', satisfied: 'bad', remark: '答复说不归他管，也没说归谁管。' },
  { responded: 'no', solved: 'no', satisfied: 'bad', remark: '根本没人联系我，系统里却显示办结。' },
  { responded: 'no', solved: 'yes', satisfied: 'fair', remark: '没接到电话，不过路灯确实亮了。' },
  { responded: 'yes', solved: 'yes', satisfied: 'good', remark: '工资拿到了，谢谢，可以过年了。' },
  { responded: 'yes', solved: 'partly', satisfied: 'fair', remark: '退了一半，另一半说要等。' },
  { responded: 'yes', solved: 'no', satisfied: 'bad', remark: '一直说在走流程，走了几个月了。' },
  { responded: 'yes', solved: 'yes', satisfied: null, remark: '正忙，不方便多说，问题已解决。' },
  { responded: 'no', solved: 'no', satisfied: null, remark: '三次拨打均未接通，记为未评价。' },
]

export const reopenReasons: readonly string[] = [
  '修好了{days}天又坏了。',
  '答复说会来，一直没来。',
  '情况比上次更严重，补充照片。',
  '只处理了一处，另外几处没动。',
  '承诺的退款没有到账。',
]

export const correctionNotes: readonly string[] = [
  '答复中办结时间写错，更正为{date}，已告知反映人。',
  '事项类型误选为投诉，更正为咨询，原记录保留。',
  '地点填成邻近村，更正后重新核对承办单位，答复内容不变。',
]

/** Assisting units to the lead. */
export const assistReplies: readonly string[] = [
  '现场排查完毕，未发现本单位设施问题，资料附后。',
  '已安排人员配合{when}的联合检查，结果见检查记录。',
  '经核实，该企业证照齐全，历史检查记录附后。',
  '同意主办单位方案，本单位负责的部分{days}日内完成。',
]
