import { type State, statute } from '#language'

const 热线规范 = statute('hotline-standard', { unverified: true })
const 指导意见 = statute('hotline-opinion', { unverified: true })
const 问政规则 = statute('xianning-inquiry-rules', { unverified: true })

/** Where a demand can stand, and what the person reads there. */
export const states: Record<string, State> = {
  registered: {
    title: { zh: '待派单', en: 'Waiting for dispatch' },
    say: { zh: '平台已经收到，正在确定由哪个单位办理。', en: 'Received; the platform is finding the unit in charge.' },
    basis: [指导意见('三')],
  },
  dispatched: {
    title: { zh: '待接单', en: 'Sent to the unit' },
    say: { zh: '已派给承办单位，等待单位签收。', en: 'Sent to the unit, which has yet to sign for it.' },
    basis: [指导意见('三')],
  },
  'return-asked': {
    title: { zh: '退单审核', en: 'Return under review' },
    say: {
      zh: '承办单位认为不属其职责，平台正在审核；首接单位仍对您负责。',
      en: 'The unit says that it is not in charge; the platform is looking at it. The first receiver still answers to you.',
    },
    basis: [问政规则('8')],
  },
  ruling: {
    title: { zh: '待裁定', en: 'Waiting for a ruling' },
    say: { zh: '正在由编办和司法局裁定由谁办理，办理期限照常计算。', en: 'It is being ruled whose duty this is; the clock runs on.' },
    basis: [问政规则('9')],
  },
  handling: { title: { zh: '办理中', en: 'In hand' }, say: { zh: '承办单位正在办理。', en: 'The unit is working on it.' }, basis: [指导意见('三')] },
  parked: {
    title: { zh: '挂账', en: 'Parked' },
    say: {
      zh: '目前条件下还不能解决，已说明原因并定下复查日期；这不算办结。',
      en: 'It cannot be solved now; the reason and a review date are set. This does not count as closed.',
    },
    basis: [问政规则('12')],
  },
  replied: {
    title: { zh: '已答复，请您评价', en: 'Answered: please rate' },
    say: { zh: '承办单位已经答复，请您评价。', en: 'The unit has answered; please rate it.' },
    basis: [指导意见('三')],
  },
  disputed: {
    title: { zh: '不满意，待核', en: 'Not satisfied: under review' },
    say: { zh: '您表示未解决或不满意，督办人员正在核实。', en: 'You said that it is not solved; a supervisor is checking.' },
    basis: [问政规则('14')],
  },
  closed: {
    title: { zh: '办结', en: 'Closed' },
    final: true,
    say: { zh: '事项已办结。30天内问题再现，可以要求重新办理。', en: 'Closed. Within 30 days you may ask to have it reopened.' },
    basis: [指导意见('三')],
  },
  answered: {
    title: { zh: '直接答复', en: 'Answered at once' },
    final: true,
    say: { zh: '平台已直接答复。', en: 'The platform answered at once.' },
    basis: [热线规范('5')],
  },
  redirected: {
    title: { zh: '已引导到专门渠道', en: 'Routed to the proper channel' },
    final: true,
    say: { zh: '这件事有专门的法定渠道，平台已告知并转达。', en: 'There is a proper channel for this; the platform has told you and passed it on.' },
    basis: [指导意见('三')],
  },
  merged: {
    title: { zh: '已并单', en: 'Merged' },
    final: true,
    say: { zh: '与已在办理的同一事项合并办理，仍计入件数。', en: 'Joined to the same matter that is already in hand; it still counts.' },
    basis: [问政规则('7')],
  },
  withdrawn: { title: { zh: '已撤回', en: 'Withdrawn' }, final: true, say: { zh: '您已撤回。', en: 'You have withdrawn it.' }, basis: [问政规则('6')] },
}
