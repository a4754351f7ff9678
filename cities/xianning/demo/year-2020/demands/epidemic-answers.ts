/** What a hotline was asked in the epidemic. Invented, in general words: each answer sends to the notice in force. */
export const epidemicAnswers: readonly {
  id: string
  question: string
  answer: string
  owner: string
  keywords: string[]
}[] = [
  {
    id: 'kb-2020-01',
    question: '现在能不能出小区、出城？',
    answer:
      '按照市疫情防控指挥部当日有效的通告执行：通告没有放开的，请不要外出；就医、保障民生等特殊情况，先向所在社区（村）报告，由社区安排车辆或开具证明。通告的内容每天以公布的为准。',
    owner: 'city-government-office',
    keywords: ['出行', '通行', '小区', '封闭'],
  },
  {
    id: 'kb-2020-02',
    question: '发热了该去哪里看？',
    answer:
      '请戴好口罩，先向社区（村）报告体温和接触情况，由社区联系就近的发热门诊，不要自己乘坐公共交通。情况紧急的直接打120，并说明有发热。',
    owner: 'city-health',
    keywords: ['发热', '门诊', '医院'],
  },
  {
    id: 'kb-2020-03',
    question: '外地返乡要隔离吗？',
    answer:
      '返乡前先向目的地社区（村）登记。是否需要居家或者集中观察、多少天，按照当时的防控通告和来源地情况由社区告知。',
    owner: 'city-health',
    keywords: ['返乡', '隔离', '登记'],
  },
  {
    id: 'kb-2020-04',
    question: '健康码怎么申领？颜色不对怎么办？',
    answer:
      '在手机上打开健康码的申领页面，填写姓名、身份证号和住址后生成；老人孩子可由家人代领。颜色与实际不符的，可在页面上申诉，也可以向所在社区（村）提出，由社区核实后更正。',
    owner: 'city-gov-service',
    keywords: ['健康码', '颜色', '申诉'],
  },
  {
    id: 'kb-2020-05',
    question: '去外省返岗要办什么手续？',
    answer:
      '先与用工单位确认能否返岗，再按照通告办理健康证明和返岗登记；有统一组织的返岗专车，可以到乡镇（街道）劳动服务站报名。',
    owner: 'city-hrss',
    keywords: ['返岗', '专车', '健康证明'],
  },
  {
    id: 'kb-2020-06',
    question: '口罩在哪里买？价格太高怎么办？',
    answer:
      '定点药店和投放时间由市场监管部门公布。发现哄抬价格的，请保留小票或付款记录，告诉我们店名和时间，我们转市场监管部门查处。',
    owner: 'city-market',
    keywords: ['口罩', '价格', '药店'],
  },
  {
    id: 'kb-2020-07',
    question: '企业什么时候可以复工？要准备什么？',
    answer:
      '按照复工复产的通告，企业落实防护物资、人员排查和场所消毒后，向属地乡镇（街道）或园区备案。具体条件和受理窗口以通告为准，优化办可以协助联系。',
    owner: 'bizenv-office',
    keywords: ['复工', '复产', '企业', '备案'],
  },
  {
    id: 'kb-2020-08',
    question: '学校什么时候开学？网课怎么上？',
    answer:
      '开学时间由省里统一公布，学校会通知到每位家长。开学前在线学习，没有设备或者网络的，请向班主任说明，由学校帮助解决。',
    owner: 'city-education',
    keywords: ['开学', '网课', '学校'],
  },
  {
    id: 'kb-2020-09',
    question: '小区封闭期间买菜、买药怎么办？',
    answer:
      '由社区（村）统一登记、集中采购、送到小区门口；慢性病常用药可以把药名和医保卡信息报给社区，由专人代购。没有人接单的，请把地址告诉我们，我们立即联系乡镇（街道）。',
    owner: 'city-civil-affairs',
    keywords: ['买菜', '买药', '代购', '社区'],
  },
  {
    id: 'kb-2020-10',
    question: '疫情期间社保、房贷、水电费能缓吗？',
    answer:
      '企业社会保险费有阶段性减免和缓缴，住房贷款可以向贷款银行申请延后，水电气在疫情期间欠费不停供。具体条件请向各经办单位核对。',
    owner: 'city-hrss',
    keywords: ['缓缴', '减免', '欠费'],
  },
]
