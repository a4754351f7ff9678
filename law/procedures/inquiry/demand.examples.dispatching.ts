import type { Example } from '#language'
import { at, dispatched, filed, given, handling, no, sent, unit, until } from './demand.examples.common-steps.ts'

const byArticle = { returnArticle: '市住建局三定规定第二条', returnReason: '该路段由高新区管委会建设管理，不在本单位职责范围。' }
const zone = 'handler@high-tech-zone'
const toZone = { ...sent, handlingOrgan: 'high-tech-zone' }
const ruling = { designatedOrgan: 'high-tech-zone', rulingReason: '园区内道路由管委会建设管理。' }

/** 派单、退单、裁定、首接、协办、并单。 */
export const dispatching: Example[] = [
  {
    title: 'a department’s matter is not sent to a township or village; a matter that the catalogue opens to townships is',
    steps: [
      filed,
      {
        ...no('NOT_FOR_TOWNSHIPS', '2026-03-02 10:00', 'dispatcher', 'dispatch', { ...sent, handlingOrgan: 'town-a' }),
        reads: { item: { township: false }, unit: { level: 'township' } },
      },
      {
        ...no('NOT_FOR_TOWNSHIPS', '2026-03-02 10:01', 'dispatcher', 'dispatch', { ...sent, handlingOrgan: 'village-a' }),
        reads: { item: { township: false }, unit: { level: 'village' } },
      },
      {
        ...at('2026-03-02 10:02', 'dispatcher', 'dispatch', { catalogue: 'ROAD-09', handlingOrgan: 'town-a' }, { state: 'dispatched', holder: 'town-a' }),
        reads: { item: { township: true }, unit: { level: 'township' } },
      },
    ],
  },
  {
    title: 'a matter that is not in the catalogue of that day cannot be dispatched under it',
    steps: [filed, { ...no('NO_ENTRY', '2026-03-02 10:00', 'dispatcher', 'dispatch', { ...sent, catalogue: 'GONE-01' }), reads: { item: null, unit: {} } }],
  },
  {
    title: 'the dispatcher corrects the kind, and the days follow the kind',
    steps: [
      filed,
      at('2026-03-02 10:00', 'dispatcher', 'dispatch', { ...sent, classifiedKind: 'consult' }, { fields: { kind: 'consult' }, due: { handle: '2026-03-05' } }),
    ],
  },
  {
    title: 'an urgent matter: someone is in contact or on the spot within two hours, and lateness is recorded',
    steps: [
      filed,
      at('2026-03-02 10:00', 'dispatcher', 'dispatch', { ...sent, urgent: true }, { due: { urgent: '2026-03-02' } }),
      at('2026-03-02 10:20', unit, 'accept'),
      until('2026-03-02 12:30', { late: ['urgent'] }),
      at('2026-03-02 12:40', unit, 'contact', { contactedAt: '2026-03-02T12:35:00+08:00', contactWay: 'visit' }, { due: { urgent: null, contact: null } }),
    ],
  },
  {
    title: 'hours run on rest days too: urgent on a Saturday morning is two hours, not Monday',
    steps: [
      at('2026-03-07 09:00', 'hotline-operator', 'operator-file', given),
      at('2026-03-07 09:10', 'dispatcher', 'dispatch', { ...sent, urgent: true }, { due: { urgent: '2026-03-07', sign: '2026-03-08', handle: '2026-03-13' } }),
      until('2026-03-07 11:15', { late: ['urgent'] }),
    ],
  },
  {
    title: 'silence on signing counts as received after 24 hours; the unit then answers to the person',
    steps: [
      ...dispatched,
      until('2026-03-03 10:00', { state: 'handling', fields: { signedBySilence: true, answersToPerson: 'city-housing' }, due: { handle: '2026-03-09' } }),
    ],
  },
  {
    title: 'a return without a provision is refused; with one the platform looks at it, and the clock runs on',
    steps: [
      ...dispatched,
      no('FORM_INVALID', '2026-03-02 16:00', unit, 'ask-return', { returnReason: byArticle.returnReason }),
      at('2026-03-02 16:05', unit, 'ask-return', byArticle, {
        state: 'return-asked',
        due: { 'return-review': '2026-03-03', handle: '2026-03-09', return: null },
      }),
      at(
        '2026-03-03 09:00',
        'dispatcher',
        'refuse-return',
        { refusalReason: '目录列明由您单位主办。' },
        { state: 'handling', due: { 'return-review': null, handle: '2026-03-09', return: '2026-03-05' } },
      ),
    ],
  },
  {
    title: 'past the time for returning it counts as accepted',
    steps: [
      ...dispatched,
      at('2026-03-02 15:00', unit, 'accept'),
      until('2026-03-05 08:00', { fields: { returnLapsed: true } }),
      no('RETURN_LAPSED', '2026-03-05 09:00', unit, 'ask-return', byArticle),
    ],
  },
  {
    title: 'the first receiver answers to the person until another unit signs',
    steps: [
      ...dispatched,
      at('2026-03-02 16:00', unit, 'ask-return', byArticle),
      at('2026-03-02 17:00', 'dispatcher', 'accept-return', undefined, {
        state: 'registered',
        holder: 'platform',
        fields: { answersToPerson: 'city-housing' },
      }),
      at('2026-03-02 17:10', 'dispatcher', 'dispatch', toZone, {
        state: 'dispatched',
        holder: 'high-tech-zone',
        fields: { answersToPerson: 'city-housing' },
        due: { handle: '2026-03-09' },
      }),
      at('2026-03-02 17:20', unit, 'contact', { contactedAt: '2026-03-02T17:15:00+08:00', contactWay: 'phone' }),
      at('2026-03-03 09:00', zone, 'accept', undefined, { fields: { answersToPerson: 'high-tech-zone' } }),
      no('NOT_YOUR_POST', '2026-03-03 10:00', unit, 'contact', { contactedAt: '2026-03-03T09:50:00+08:00', contactWay: 'phone' }),
    ],
  },
  {
    title: 'the second return goes to a ruling while the clock runs on; the ruling is a precedent; the unit named may not return',
    steps: [
      ...dispatched,
      at('2026-03-02 16:00', unit, 'ask-return', byArticle),
      at('2026-03-02 17:00', 'dispatcher', 'accept-return'),
      at('2026-03-02 17:10', 'dispatcher', 'dispatch', toZone),
      at(
        '2026-03-03 09:00',
        zone,
        'ask-return',
        { returnArticle: '园区管理办法第五条', returnReason: '该小区产权不属园区。' },
        { state: 'ruling', due: { ruling: '2026-03-06', handle: '2026-03-09' }, tasks: { 'ruling-opinion': { open: 1, done: 0 } } },
      ),
      no('OPINION_MISSING', '2026-03-03 10:00', 'jurisdiction-officer@city-institution-office', 'rule', ruling),
      {
        at: '2026-03-04 09:00',
        by: 'legal-officer@city-justice#wang',
        task: 'ruling-opinion',
        with: { opinion: '依权责清单应由园区管委会承办。' },
        gives: { tasks: { 'ruling-opinion': { open: 0, done: 1 } } },
      },
      no('SAME_PERSON', '2026-03-04 10:00', 'jurisdiction-officer@city-institution-office#wang', 'rule', ruling),
      at('2026-03-04 10:00', 'jurisdiction-officer@city-institution-office', 'rule', ruling, {
        state: 'handling',
        holder: 'high-tech-zone',
        issued: ['ruling'],
        writes: [{ register: 'rulings', key: '0101', op: 'add' }],
        due: { ruling: null, handle: '2026-03-09' },
      }),
      no('ALREADY_RULED', '2026-03-04 11:00', zone, 'ask-return', byArticle),
    ],
  },
  {
    title: 'assistance is a child matter for each unit, whether asked by the lead or named at the dispatch',
    steps: [
      filed,
      at('2026-03-02 10:00', 'dispatcher', 'dispatch', { ...sent, assistOrgans: ['utility-water'] }, { children: { assist: 1 } }),
      at('2026-03-02 15:00', unit, 'accept'),
      at(
        '2026-03-02 16:00',
        unit,
        'ask-assist',
        { assistOrgans: ['city-market', 'utility-water'], assistAsk: '请提供泵房检修记录。' },
        { children: { assist: 3 }, state: 'handling' },
      ),
    ],
  },
  {
    title: 'a repeat is merged into the matter in hand: it ends as merged and still counts',
    steps: [
      filed,
      at(
        '2026-03-02 09:30',
        'hotline-operator',
        'merge',
        { into: 'XN-260301-000009-K' },
        { state: 'merged', links: { repeats: 1 }, due: { dispatch: null }, outcomes: { merged: true, closed: false } },
      ),
    ],
  },
  {
    title: 'a unit cannot merge its own matters away',
    steps: [...handling, no('NOT_YOUR_POST', '2026-03-03 09:30', unit, 'merge', { into: 'XN-260301-000009-K' })],
  },
  {
    title: 'only the organ that holds the matter acts in it',
    steps: [
      ...dispatched,
      no('NOT_YOUR_POST', '2026-03-02 15:00', 'handler@city-market', 'accept'),
      no('NOT_YOUR_POST', '2026-03-02 15:00', 'anyone', 'accept'),
      filedAgain(),
    ],
  },
]

/** A second dispatch is not possible while the first unit holds the matter. */
function filedAgain() {
  return no('NOT_IN_STATE', '2026-03-02 15:01', 'dispatcher', 'dispatch', { ...sent, dispatchNote: given.title })
}
