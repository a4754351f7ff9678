import { addDays, dateOf, fromMs, type Instant, startOfDay, toMs, weekday } from '#calendar'
import { isMatterNumber, readMatterNumber } from '#kernel'
import type { Deadline } from '#language'
import type { Count, ListRow, SearchQuery, WorklistQuery } from '#store'
import { shutOutOf, viewersOf, waitingFor } from './audience.ts'
import { daysLeftOf } from './deadline-views.ts'
import { numberOf } from './declared-facts.ts'
import { headlineText, organRef, regionRef, type Sight } from './field-views.ts'
import type { House } from './house.ts'
import type { Compiled } from './law-book.ts'
import { normalIdentifier } from './projecting.ts'
import { recordReading } from './reading.ts'
import type { Caller, MattersAsk, PageAsk, WorklistAsk } from './services.ts'
import { stateView } from './story.ts'
import type { CountView, MatterPage, MatterRowView, SearchView, WorklistView } from './views/index.ts'
import { BY_SOUND, wordsOf } from './words.ts'

type Group = NonNullable<MatterRowView['group']>

/** The moments that part a list: now, the end of today, the end of this week (Sunday). */
function borders(now: Instant): { now: Instant; today: Instant; week: Instant } {
  const day = dateOf(now)
  return { now, today: startOfDay(addDays(day, 1)), week: startOfDay(addDays(day, 8 - weekday(day))) }
}

/** The store compares with "before": what ends exactly on a border still belongs to this side of it. */
const until = (border: Instant): Instant => fromMs(toMs(border) + 1)

const unitOf = ({ length }: Deadline): string => {
  const spec = Array.isArray(length) ? length.at(-1)?.length : length
  return spec?.unit === 'working-day' ? 'working-day' : 'day'
}

function groupOf(row: ListRow, at: ReturnType<typeof borders>): Group {
  if (row.dueAt === null) return 'none'
  if (row.dueAt <= at.now) return 'late'
  if (row.dueAt <= at.today) return 'today'
  return row.dueAt <= at.week ? 'week' : 'later'
}

/** What no list shows of a shielded matter: its headline may speak of the person. */
function sightOf(caller: Caller, row: ListRow, compiled: Compiled, plain: Sight['plain']): Sight {
  const { shield } = compiled.definition
  const hidden =
    row.shielded && shield && !caller.posts.some(({ post }) => shield.except.includes(post)) ? shield.hides : []
  return { plain, hidden: new Set(hidden), unmasked: false }
}

export async function rowViews(house: House, caller: Caller, rows: readonly ListRow[]): Promise<MatterRowView[]> {
  const now = house.now()
  const at = borders(now)
  const calendar = house.calendar(dateOf(now))
  const plain = await house.store.matters.plainValuesOf(rows.map((row) => row.subject))
  return Promise.all(
    rows.map(async (row): Promise<MatterRowView> => {
      const compiled = await compiledOf(house, row)
      const sight = sightOf(caller, row, compiled, plain.get(row.subject) ?? new Map())
      const deadline = row.deadline ? compiled.definition.deadlines[row.deadline] : undefined
      const unit = deadline ? unitOf(deadline) : 'day'
      return {
        number: numberOf(row.subject),
        procedure: { id: row.procedure, title: compiled.definition.title },
        state: stateView(compiled, row.state),
        headline: headlineText(house.city, compiled, row.headline, sight),
        ...(row.holder ? { holder: organRef(house.city, row.holder) } : {}),
        ...(row.region ? { region: regionRef(house.city, row.region) } : {}),
        openedAt: row.openedAt,
        ...(row.closedAt ? { closedAt: row.closedAt } : {}),
        ...(row.channel ? { channel: row.channel } : {}),
        ...(row.deadline && row.due && row.dueAt
          ? {
              due: {
                deadline: row.deadline,
                title: deadline?.title ?? { zh: row.deadline, en: row.deadline },
                date: row.due,
                at: row.dueAt,
                late: row.dueAt <= now,
                paused: false,
                provisional: row.provisional,
                daysLeft: daysLeftOf(calendar, now, row.due, unit),
                unit,
              },
            }
          : {}),
        ...(row.open ? { group: groupOf(row, at) } : {}),
      }
    }),
  )
}

/** Lists show titles only; the version in force serves, and an ended procedure is found by its stored text. */
async function compiledOf(house: House, row: ListRow): Promise<Compiled> {
  const found = house.book.on(row.procedure, dateOf(house.now()))
  if (found) return found
  const loaded = await house.store.matters.find(row.subject)
  return house.book.byDigest(loaded?.matter.law ?? '')
}

export const countView = ({ count, more }: Count): CountView => ({
  n: more ? 999 : Math.min(count, 1000),
  more,
  label: more ? '999+' : String(count),
})

/** What every list of this caller starts from: nobody sees more than these keys give. */
async function own(
  house: House,
  caller: Caller,
  viewers = viewersOf(caller),
): Promise<Pick<WorklistQuery, 'viewers' | 'except'>> {
  return { viewers, except: await house.shutSubjects(shutOutOf(caller)) }
}

export async function listMatters(house: House, caller: Caller, ask: PageAsk & MattersAsk): Promise<MatterPage> {
  if (caller.kind === 'party') return partyList(house, caller)
  if (viewersOf(caller).length === 0) return { items: [], next: null }
  const page = await house.store.matters.worklist({
    ...(await own(house, caller)),
    show: ask.open || ask.late ? 'open' : 'all',
    ...(ask.procedure ? { procedure: [ask.procedure] } : {}),
    ...(ask.state ? { state: [ask.state] } : {}),
    ...(ask.holder ? { holder: ask.holder } : {}),
    ...(ask.region ? { region: ask.region } : {}),
    ...(ask.late ? { dueBefore: until(house.now()) } : {}),
    ...(ask.cursor ? { after: ask.cursor } : {}),
    limit: ask.limit ?? 50,
  })
  return { items: await rowViews(house, caller, page.items), next: page.next }
}

/** With number and query code there is exactly one matter to list. */
async function partyList(house: House, caller: Caller): Promise<MatterPage> {
  const subject = caller.party?.subject
  const loaded = subject ? await house.store.matters.find(subject) : undefined
  if (!loaded) return { items: [], next: null }
  const compiled = await house.book.byDigest(loaded.matter.law)
  const plain = await house.store.matters.plainValues(loaded.matter.subject)
  return {
    items: [
      {
        number: numberOf(loaded.matter.subject),
        procedure: { id: compiled.definition.id, title: compiled.definition.title },
        state: stateView(compiled, loaded.matter.state),
        headline: headlineText(house.city, compiled, loaded.headline, { plain, hidden: new Set(), unmasked: false }),
        openedAt: loaded.matter.openedAt,
        ...(loaded.matter.closedAt ? { closedAt: loaded.matter.closedAt } : {}),
      },
    ],
    next: null,
  }
}

const nothing: CountView = { n: 0, more: false, label: '0' }

export async function worklist(house: House, caller: Caller, ask: PageAsk & WorklistAsk): Promise<WorklistView> {
  const view = ask.view ?? 'mine'
  const now = house.now()
  const viewers = view === 'mine' ? waitingFor(caller) : viewersOf(caller)
  if (viewers.length === 0) {
    const counts = { late: nothing, today: nothing, week: nothing, later: nothing, none: nothing, total: nothing }
    return { view, items: [], next: null, counts, asOf: now }
  }
  const base: WorklistQuery = {
    ...(await own(house, caller, viewers)),
    show: ask.open === false ? 'all' : 'open',
    ...(ask.procedure ? { procedure: [ask.procedure] } : {}),
  }
  const at = borders(now)
  const border = { late: until(at.now), today: until(at.today), week: until(at.week) }
  const due =
    ask.group === 'late' || ask.group === 'today' || ask.group === 'week' ? { dueBefore: border[ask.group] } : {}
  const [page, late, today, week, total] = await Promise.all([
    house.store.matters.worklist({
      ...base,
      ...due,
      ...(ask.cursor ? { after: ask.cursor } : {}),
      limit: ask.limit ?? 50,
    }),
    house.store.matters.count({ ...base, dueBefore: border.late }),
    house.store.matters.count({ ...base, dueBefore: border.today }),
    house.store.matters.count({ ...base, dueBefore: border.week }),
    house.store.matters.count(base),
  ])
  const items = await rowViews(house, caller, page.items)
  return {
    view,
    items: ask.group ? items.filter((item) => item.group === ask.group) : items,
    next: page.next,
    counts: {
      late: countView(late),
      today: countView(minus(today, late)),
      week: countView(minus(week, today)),
      later: countView(minus(total, week)),
      none: nothing,
      total: countView(total),
    },
    asOf: now,
  }
}

const minus = (a: Count, b: Count): Count => ({ count: Math.max(0, a.count - b.count), more: a.more })

/** What was typed, taken for what it looks like: a number, a telephone or ID (whole or its last four), a name, words. */
export async function search(house: House, caller: Caller, ask: PageAsk & { q: string }): Promise<SearchView> {
  const empty: SearchView = { items: [], next: null, count: nothing }
  const q = ask.q.normalize('NFKC').trim()
  if (q === '' || viewersOf(caller).length === 0) return empty
  const base = { ...(await own(house, caller)), limit: ask.limit ?? 50, ...(ask.cursor ? { after: ask.cursor } : {}) }
  const page = await house.store.matters.search({ ...base, ...termsOf(house, q) })
  await recordReading(house, caller, { kind: 'search', facts: { results: page.items.length } })
  const items = await rowViews(house, caller, page.items)
  const count = { count: items.length, more: page.next !== null }
  return {
    items,
    next: page.next,
    count: page.next ? { n: items.length, more: true, label: `${items.length}+` } : countView(count),
  }
}

function termsOf(house: House, q: string): Pick<SearchQuery, 'number' | 'identifier' | 'name' | 'tokens' | 'or'> {
  const prefix = house.city.city.identity.matterPrefix
  const upper = readMatterNumber(q)
  if (isMatterNumber(upper) || upper.startsWith(`${prefix}-`)) return { number: upper }
  if (/^\d{4}$/.test(q)) return { identifier: { last4: q } }
  if (/^(?:\+?86)?1\d{10}$/.test(q.replace(/[\s-]/g, '')))
    return { identifier: { kind: 'phone', whole: normalIdentifier('phone', q) } }
  if (/^\d{17}[\dXx]$/.test(q)) return { identifier: { kind: 'id-number', whole: normalIdentifier('id-number', q) } }
  if (/^\d{7,12}$/.test(q)) return { identifier: { kind: 'phone', whole: normalIdentifier('phone', q) } }
  const name = /^(?:姓名|name)[:：]\s*(.{2,40})$/iu.exec(q)?.[1]
  if (name) return { name }
  const tokens = wordsOf(q)
  if (/^[\p{Script=Han}·]{2,12}$/u.test(q)) return { tokens, or: [{ name: q }] }
  if (/^[a-z]{2,40}$/iu.test(q)) return { tokens, or: [{ tokens: [`${BY_SOUND}${q.toLowerCase()}`] }] }
  return { tokens }
}
