import { examples } from '#language'

const given = {
  kind: 'help',
  title: '小区二次供水水压不足',
  detail: '三单元从上周一起每天晚上七点到九点没有水。',
  place: '421202001',
  petitioner: '演示·李青',
  phone: '19900000001',
}
const sent = { catalogue: 'WATER-01', handlingOrgan: 'city-housing' }
const unit = 'handler@city-housing'

export default examples('inquiry.demand', [
  {
    title: 'the five steps: filed, dispatched, signed for, answered, rated as solved',
    steps: [
      {
        at: '2026-03-02 09:00',
        by: 'anyone',
        do: 'citizen-file',
        with: given,
        gives: { state: 'registered', due: { dispatch: '2026-03-03' }, holder: 'platform' },
      },
      {
        at: '2026-03-02 10:00',
        by: 'dispatcher',
        do: 'dispatch',
        with: sent,
        gives: { state: 'dispatched', due: { dispatch: null, sign: '2026-03-03', handle: '2026-03-09' }, holder: 'city-housing' },
      },
      { at: '2026-03-02 15:00', by: unit, do: 'accept', gives: { state: 'handling', due: { sign: null, contact: '2026-03-03' } } },
      {
        at: '2026-03-03 09:00',
        by: unit,
        do: 'contact',
        with: { contactedAt: '2026-03-03T08:40:00+08:00', contactWay: 'phone' },
        gives: { due: { contact: null } },
      },
      {
        at: '2026-03-05 17:00',
        by: unit,
        do: 'reply',
        with: { result: 'solved', reply: '水泵已更换，水压恢复正常。' },
        gives: { state: 'replied', due: { handle: null, rating: '2026-03-20' }, outcomes: { onTime: true } },
      },
      {
        at: '2026-03-06 19:00',
        by: 'party:petitioner',
        do: 'rate',
        with: { responded: 'yes', solved: 'yes', satisfied: 'good' },
        gives: { state: 'closed', outcomes: { closed: true, solved: true, satisfied: true, rated: true } },
      },
    ],
  },
  {
    title: 'silence is 未评价, never satisfied',
    steps: [
      { at: '2026-03-02 09:00', by: 'anyone', do: 'citizen-file', with: given },
      { at: '2026-03-02 10:00', by: 'dispatcher', do: 'dispatch', with: sent },
      { at: '2026-03-02 15:00', by: unit, do: 'accept' },
      { at: '2026-03-05 17:00', by: unit, do: 'reply', with: { result: 'done', reply: '已上门处理完毕。' } },
      {
        at: '2026-03-21 08:00',
        passes: true,
        gives: { state: 'closed', fields: { rated: 'none', closedOn: '2026-03-20' }, outcomes: { rated: false, satisfied: false } },
      },
    ],
  },
])
