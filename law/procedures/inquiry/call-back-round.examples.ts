import { type Expectation, examples, type Step } from '#language'

/** Ten demands closed in February, one in January, one still open, one answered at once: ten may be drawn. */
const february = Array.from({ length: 10 }, (_, i) => ({
  key: `XN-2602-${i + 1}`,
  organ: i % 2 === 0 ? 'city-housing' : 'utility-water',
  state: 'closed',
  closedOn: `2026-02-${10 + i}`,
  result: 'solved',
}))
const others = [
  { key: 'XN-2601-1', organ: 'city-housing', state: 'closed', closedOn: '2026-01-31', result: 'solved' },
  { key: 'XN-2602-90', organ: 'city-housing', state: 'handling', closedOn: null, result: 'solved' },
  { key: 'XN-2602-91', organ: 'platform', state: 'answered', closedOn: '2026-02-11', result: 'answered' },
  { key: 'XN-2603-1', organ: 'utility-water', state: 'closed', closedOn: '2026-03-01', result: 'done' },
]
const closed = { 'inquiry.demand': [...february, ...others] }

const head = 'hotline-head@platform'
const officer = 'call-back-officer@platform'
const step = (at: string, by: string, act: string, gives?: Expectation): Step => ({ at, by, do: act, ...(gives ? { gives } : {}) })
const begin = step('2026-03-01 00:10', 'system', 'begin', { fields: { closedFrom: '2026-02-01', closedTo: '2026-02-28' }, due: { draw: '2026-03-04' } })
const commit = step('2026-03-02 09:00', head, 'commit', { state: 'committed' })
const draw = step('2026-03-02 09:30', head, 'draw', { state: 'calling', drawn: { 'closed-demands': 2 }, tasks: { call: { open: 2, done: 0 } } })
/** The two that the seed of these examples draws; anyone who redraws gets the same. */
const [one, two] = ['XN-2602-7', 'XN-2602-10'] as const
const call = (at: string, key: string, given: Record<string, unknown>, more: Partial<Step> = {}): Step => ({
  at,
  by: officer,
  task: 'call',
  key,
  with: given,
  ...more,
})
const content = { reached: 'yes', tries: 1, responded: 'yes', solved: 'yes', satisfied: 'good' }

export default examples('inquiry.call-back', [
  {
    title: 'a round: committed, drawn, called by someone apart from the units, summed up over valid call-backs',
    register: closed,
    steps: [
      begin,
      commit,
      draw,
      call('2026-03-03 10:00', one, content),
      call('2026-03-03 11:00', two, { ...content, solved: 'no', satisfied: 'bad' }, { gives: { state: 'called', due: { calls: null, report: '2026-03-10' } } }),
      {
        ...step('2026-03-04 09:00', head, 'report', {
          state: 'reported',
          fields: { drawn: 2, reached: 2, solved: 1, satisfied: 1, satisfiedRate: 5000 },
          issued: ['call-back-report'],
          outcomes: { held: true },
        }),
        with: { finding: '一件答复已解决但群众反映未解决，已重新办理。' },
      },
    ],
  },
  {
    title: 'whoever belongs to the handling unit may not call, even with the post of a call-back officer elsewhere',
    register: closed,
    steps: [
      begin,
      commit,
      draw,
      { ...call('2026-03-03 10:00', one, content, { refused: 'NOT_YOUR_POST' }), by: 'handler@city-housing' },
      { ...call('2026-03-03 10:00', one, content, { refused: 'NOT_YOUR_POST' }), by: 'call-back-officer@city-housing' },
      { ...call('2026-03-03 10:00', one, content), by: 'call-back-officer@utility-water' },
    ],
  },
  {
    title: 'a list that changed between commitment and draw is refused',
    register: closed,
    steps: [begin, commit, { ...step('2026-03-02 09:30', head, 'draw'), register: { 'inquiry.demand': february.slice(0, 6) }, refused: 'NOT_COMMITTED' }, draw],
  },
  {
    title: 'not reached counts only after the tries that the city asks for, and is no answer in any rate',
    register: closed,
    steps: [
      begin,
      commit,
      draw,
      call('2026-03-03 10:00', one, { reached: 'no', tries: 1 }, { refused: 'TRY_AGAIN' }),
      call('2026-03-04 10:00', one, { reached: 'no', tries: 3 }),
      call('2026-03-04 11:00', two, content),
      { ...step('2026-03-05 09:00', head, 'report', { fields: { drawn: 2, reached: 1, satisfiedRate: 10000 } }), with: { finding: '一件三次未联系上。' } },
    ],
  },
  {
    title: 'nobody reached: there is no rate, rather than a full one',
    register: closed,
    steps: [
      begin,
      commit,
      draw,
      call('2026-03-04 10:00', one, { reached: 'no', tries: 3 }),
      call('2026-03-04 11:00', two, { reached: 'no', tries: 4 }),
      { ...step('2026-03-05 09:00', head, 'report', { fields: { reached: 0, satisfiedRate: null } }), with: { finding: '均未联系上，下月重点回访。' } },
    ],
  },
  {
    title: 'a month without closed demands ends as empty, and only such a month does',
    steps: [
      begin,
      commit,
      { ...step('2026-03-02 10:00', head, 'draw'), refused: 'NOTHING_TO_DRAW' },
      step('2026-03-02 10:05', head, 'end-empty', { state: 'empty', due: { draw: null } }),
    ],
  },
  {
    title: 'with closed demands the round may not be ended as empty, and a round not drawn in time is late',
    register: closed,
    steps: [
      begin,
      commit,
      { ...step('2026-03-02 10:00', head, 'end-empty'), refused: 'NOT_EMPTY' },
      { at: '2026-03-05 08:00', passes: true, gives: { late: ['draw'] } },
      { ...step('2026-03-05 09:00', officer, 'draw'), refused: 'NOT_YOUR_POST' },
      { ...draw, at: '2026-03-05 09:00' },
    ],
  },
])
