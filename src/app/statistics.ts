import { addDays, dateOf, fromMs, type PlainDate, startOfDay, toMs } from '#calendar'
import {
  actBoard,
  type BoardScope,
  type Bucket,
  balanceBoard,
  bucketBoard,
  deadlineBoard,
  lastHourBoard,
  lateEntryBoard,
  organBoard,
  wordingBoard,
} from '#store'
import { shutOutOf, viewersOf } from './audience.ts'
import { organRef, regionRef } from './field-views.ts'
import type { House } from './house.ts'
import { basisViews } from './law-views.ts'
import type { Caller, PeriodAsk } from './services.ts'
import { stateView } from './story.ts'
import type { SimpleStatsView, SupervisionView, TextView } from './views/index.ts'

const DAY_MS = 86_400_000

/** Acts by which a unit speaks to the person, in whatever procedure has them. */
const CONTACT = ['contact']

async function scopeOf(
  house: House,
  caller: Caller,
  { from, to, procedure }: PeriodAsk,
): Promise<{ scope: BoardScope; from: PlainDate; to: PlainDate }> {
  const now = house.now()
  const last = (to ?? dateOf(now)) as PlainDate
  const first = (from ?? addDays(last, -30)) as PlainDate
  const scope: BoardScope = {
    viewers: viewersOf(caller),
    except: await house.shutSubjects(shutOutOf(caller)),
    from: startOfDay(first),
    to: startOfDay(addDays(last, 1)),
    now,
    soon: fromMs(toMs(now) + DAY_MS),
    procedures: procedure ? [procedure] : null,
  }
  return { scope, from: first, to: last }
}

/** The acts of all procedures in force that mean the same in law, by verb and by where they lead. */
function actsOf(house: House): { returns: string[]; reopens: string[]; parked: string[]; contactPeriods: string[] } {
  const returns = new Set<string>()
  const reopens = new Set<string>()
  const parked = new Set<string>()
  const contactPeriods = new Set<string>()
  for (const { definition } of house.book.inForce(dateOf(house.now()))) {
    for (const [id, { until }] of Object.entries(definition.deadlines)) {
      if (until?.done?.some((act) => CONTACT.includes(act))) contactPeriods.add(id)
    }
    for (const [id, action] of Object.entries(definition.actions)) {
      if (action.verb === 'jurisdiction') returns.add(id)
      const targets = typeof action.to === 'string' ? [action.to] : (action.to ?? []).map((branch) => branch.to)
      if (action.verb === 'park') for (const target of targets) parked.add(target)
      const fromFinal = action.from.some((state) => definition.states[state]?.final)
      if (fromFinal && targets.some((target) => !definition.states[target]?.final)) reopens.add(id)
    }
  }
  return {
    returns: [...returns],
    reopens: [...reopens],
    parked: [...parked],
    contactPeriods: [...contactPeriods],
  }
}

/** Over zero there is no rate: null, never 100%. */
const share = (n: number, of: number) => ({ n, of, rate: of === 0 ? null : Math.floor((n * 10_000) / of) })

type Pair = { holder: string; n: number; of: number }
const pairOf = (rows: Pair[], organ: string) => {
  const row = rows.find(({ holder }) => holder === organ)
  return share(row?.n ?? 0, row?.of ?? 0)
}

export async function supervision(house: House, caller: Caller, ask: PeriodAsk): Promise<SupervisionView> {
  const { scope, from, to } = await scopeOf(house, caller, ask)
  const parameters = house.city.parameters(dateOf(house.now()))
  const acts = actsOf(house)
  const [organs, rules, done, lastHour, lateEntry, wording] = await Promise.all([
    organBoard(house.store, scope),
    deadlineBoard(house.store, scope),
    actBoard(house.store, scope, { contact: CONTACT, ...acts }),
    lastHourBoard(house.store, scope, Number(parameters['signals.last-hours'] ?? 1)),
    lateEntryBoard(house.store, scope, Number(parameters['signals.late-entry-hours'] ?? 24)),
    wordingBoard(house.store, scope),
  ])
  const sum = (pick: (row: (typeof organs)[number]) => number) => organs.reduce((total, row) => total + pick(row), 0)
  return {
    asOf: house.now(),
    from,
    to,
    organs: organs
      .map((row) => {
        const counted = done.find(({ holder }) => holder === row.holder)
        const closed = counted?.closed ?? 0
        return {
          organ: organRef(house.city, row.holder),
          vertical: house.city.isVertical(row.holder),
          received: row.received,
          open: row.open,
          late: row.late,
          dueSoon: row.due_soon,
          closed: row.closed,
          returned: counted?.returned ?? 0,
          reopened: share(counted?.reopened ?? 0, closed + (counted?.reopened ?? 0)),
          closedWithoutContact: share(counted?.silent ?? 0, counted?.owed ?? 0),
          closedInLastHour: pairOf(lastHour, row.holder),
          sameWording: pairOf(wording, row.holder),
          recordedLate: pairOf(lateEntry, row.holder),
          parked: counted?.parked ?? 0,
        }
      })
      .sort((a, b) => b.late - a.late || b.open - a.open),
    rules: rules.flatMap((row) => {
      const definition = house.book.on(row.procedure, dateOf(house.now()))?.definition
      const deadline = definition?.deadlines[row.deadline]
      if (!definition || !deadline) return []
      return {
        procedure: row.procedure,
        deadline: row.deadline,
        title: {
          zh: `${definition.title.zh}：${deadline.title.zh}`,
          en: `${definition.title.en}: ${deadline.title.en}`,
        },
        running: row.running,
        dueSoon: row.due_soon,
        late: row.late,
        met: row.met,
        metLate: row.met_late,
        provisional: row.provisional,
        basis: basisViews(house, deadline.basis),
      }
    }),
    totals: {
      received: sum((row) => row.received),
      open: sum((row) => row.open),
      late: sum((row) => row.late),
      dueSoon: sum((row) => row.due_soon),
      closed: sum((row) => row.closed),
    },
  }
}

const CHANNELS: Record<string, TextView> = {
  web: { zh: '网上', en: 'Web' },
  desk: { zh: '窗口和话务台', en: 'Desk' },
  phone: { zh: '电话', en: 'Telephone' },
  open311: { zh: 'Open311', en: 'Open311' },
  child: { zh: '关联事项', en: 'From another matter' },
  recurrence: { zh: '定期', en: 'Recurrent' },
}

export async function simpleStats(house: House, caller: Caller, ask: PeriodAsk): Promise<SimpleStatsView> {
  const { scope, from, to } = await scopeOf(house, caller, ask)
  const bucket = (name: Bucket) => bucketBoard(house.store, scope, name)
  const [balance, opened, closed, procedures, states, holders, regions, channels, kinds] = await Promise.all([
    balanceBoard(house.store, scope),
    bucket('day'),
    bucket('closedDay'),
    bucket('procedure'),
    bucket('state'),
    bucket('holder'),
    bucket('region'),
    bucket('channel'),
    bucket('kind'),
  ])
  const today = dateOf(house.now())
  const definitionOf = (id: string) => house.book.on(id, today)
  const named = (rows: { key: string; n: number }[], title: (key: string) => TextView) =>
    rows.map(({ key, n }) => ({ id: key, title: title(key), n }))
  const byDay: SimpleStatsView['byDay'] = []
  for (let day = from; day <= to && byDay.length < 400; day = addDays(day, 1)) {
    byDay.push({
      day,
      opened: opened.find(({ key }) => key === day)?.n ?? 0,
      closed: closed.find(({ key }) => key === day)?.n ?? 0,
    })
  }
  const kindTitle = (id: string): TextView => {
    for (const { fields } of house.book.inForce(today)) {
      const option = fields.get('kind')?.options?.find((item) => item.id === id)
      if (option) return option.title
    }
    return { zh: id, en: id }
  }
  return {
    from,
    to,
    asOf: house.now(),
    balance: {
      carriedIn: balance.carried_in,
      opened: balance.opened,
      closed: balance.closed,
      openAtEnd: balance.open_at_end,
    },
    byDay,
    byProcedure: named(procedures, (id) => definitionOf(id)?.definition.title ?? { zh: id, en: id }),
    byState: named(states, (key) => {
      const [procedure = '', state = ''] = key.split(' ')
      const compiled = definitionOf(procedure)
      return compiled ? stateView(compiled, state).title : { zh: state, en: state }
    }),
    byOrgan: named(holders, (id) => organRef(house.city, id).name),
    byRegion: named(regions, (code) => ({
      zh: regionRef(house.city, code).name,
      en: regionRef(house.city, code).name,
    })),
    byChannel: named(channels, (id) => CHANNELS[id] ?? { zh: id, en: id }),
    byKind: named(kinds, kindTitle),
    outcomes: [],
  }
}
