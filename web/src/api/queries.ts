import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { setCityTime } from '../app/clock.ts'
import { Refused, read } from './client.ts'
import type {
  DemoView,
  EntryPage,
  EntryView,
  FigureDetailView,
  FigurePage,
  KnowledgeView,
  MatterPage,
  MatterView,
  OrganView,
  Page,
  ProcedureSummaryView,
  ReaderView,
  RegionView,
  RegisterSummary,
  RepeatView,
  ReportBoardView,
  ReportChecksView,
  ReportCheckView,
  ReportOutlineView,
  ReportView,
  SearchView,
  SessionView,
  SimpleStatsView,
  SiteView,
  SuggestionView,
  SupervisionView,
  WorklistView,
} from './types.ts'

const minutes = (n: number): number => n * 60_000
const always = Number.POSITIVE_INFINITY

export const siteQuery = queryOptions({
  queryKey: ['site'],
  queryFn: async ({ signal }) => {
    const site = await read<SiteView>('/site', {}, signal)
    setCityTime(site.now)
    return site
  },
  staleTime: minutes(5),
})

const hint = 'fadu.signed-in'

/** Whether this browser signed in before: spares the server, and the console, a question whose answer is no. */
const rememberSignIn = (is: boolean): void => (is ? localStorage.setItem(hint, 'yes') : localStorage.removeItem(hint))

/** Null when nobody is signed in: that is an answer, not an error. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<SessionView | null> => {
    if (localStorage.getItem(hint) === null) return null
    try {
      return await read<SessionView>('/sessions/current', {}, signal)
    } catch (error) {
      if (error instanceof Refused && [401, 404].includes(error.problem.status)) {
        rememberSignIn(false)
        return null
      }
      throw error
    }
  },
  staleTime: minutes(5),
})

export const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: ({ signal }) => read<DemoView>('/demo', {}, signal),
  staleTime: minutes(5),
  retry: false,
})

export const worklistQuery = (ask: { view: 'mine' | 'all'; procedure?: string | undefined; open?: boolean }) =>
  queryOptions({
    queryKey: ['worklist', ask],
    queryFn: ({ signal }) => read<WorklistView>('/worklist', { ...ask, limit: 200 }, signal),
    staleTime: 20_000,
    refetchInterval: minutes(1),
  })

export interface MattersAsk {
  procedure?: string | undefined
  state?: string | undefined
  holder?: string | undefined
  region?: string | undefined
  open?: boolean | undefined
  late?: boolean | undefined
}

export const mattersQuery = (ask: MattersAsk, cursor?: string) =>
  queryOptions({
    queryKey: ['matters', ask, cursor ?? ''],
    queryFn: ({ signal }) => read<MatterPage>('/matters', { ...ask, cursor, limit: 50 }, signal),
    staleTime: 20_000,
  })

export const searchQuery = (q: string, cursor?: string) =>
  queryOptions({
    queryKey: ['search', q, cursor ?? ''],
    queryFn: ({ signal }) => read<SearchView>('/search', { q, cursor, limit: 50 }, signal),
    enabled: q.trim() !== '',
    staleTime: 20_000,
  })

const matterPath = (number: string): string => `/matters/${encodeURIComponent(number)}`

export const matterQuery = (number: string) =>
  queryOptions({
    queryKey: ['matter', number],
    queryFn: ({ signal }) => read<MatterView>(matterPath(number), {}, signal),
    staleTime: 30_000,
  })

export const readersQuery = (number: string, enabled: boolean) =>
  queryOptions({
    queryKey: ['readers', number],
    queryFn: ({ signal }) => read<Page<ReaderView>>(`${matterPath(number)}/readers`, { limit: 100 }, signal),
    enabled,
  })

export const proceduresQuery = queryOptions({
  queryKey: ['procedures'],
  queryFn: async ({ signal }) => (await read<Page<ProcedureSummaryView>>('/procedures', { limit: 200 }, signal)).items,
  staleTime: minutes(10),
})

/** Follows the cursor to the end; only for lists that a city keeps short. */
async function whole<T>(path: string, query: Record<string, string | undefined>, signal: AbortSignal): Promise<T[]> {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const page = await read<Page<T>>(path, { ...query, limit: 200, cursor }, signal)
    items.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return items
}

export const organsQuery = queryOptions({
  queryKey: ['organs'],
  queryFn: ({ signal }) => whole<OrganView>('/organs', {}, signal),
  staleTime: always,
})

export const regionsQuery = (ask: { parent?: string | undefined; q?: string | undefined }, enabled = true) =>
  queryOptions({
    queryKey: ['regions', ask],
    queryFn: async ({ signal }) => (await read<Page<RegionView>>('/regions', { ...ask, limit: 200 }, signal)).items,
    staleTime: always,
    enabled,
  })

export const registersQuery = queryOptions({
  queryKey: ['registers'],
  queryFn: async ({ signal }) => (await read<Page<RegisterSummary>>('/registers', {}, signal)).items,
  staleTime: minutes(10),
})

export const entriesQuery = (register: string, asOf?: string, cursor?: string) =>
  queryOptions({
    queryKey: ['entries', register, asOf ?? '', cursor ?? ''],
    queryFn: ({ signal }) =>
      read<EntryPage>(`/registers/${encodeURIComponent(register)}/entries`, { asOf, cursor, limit: 200 }, signal),
    staleTime: minutes(5),
  })

/** A whole register as it stands today, for choosing from. */
export const allEntriesQuery = (register: string) =>
  queryOptions({
    queryKey: ['entries', register, 'all'],
    queryFn: ({ signal }) => whole<EntryView>(`/registers/${encodeURIComponent(register)}/entries`, {}, signal),
    staleTime: minutes(10),
    enabled: register !== '',
  })

export const knowledgeQuery = (q: string) =>
  queryOptions({
    queryKey: ['knowledge', q],
    queryFn: async ({ signal }) => (await read<Page<KnowledgeView>>('/knowledge', { q, limit: 6 }, signal)).items,
    enabled: q.trim().length >= 2,
    staleTime: minutes(5),
  })

export const suggestionsQuery = (text: string, region?: string) =>
  queryOptions({
    queryKey: ['suggestions', text, region ?? ''],
    queryFn: async ({ signal }) =>
      (await read<Page<SuggestionView>>('/catalogue/suggest', { text: text.slice(0, 2000), region }, signal)).items,
    enabled: text.trim().length >= 2,
    staleTime: minutes(5),
  })

export const repeatsQuery = (text: string, region?: string) =>
  queryOptions({
    queryKey: ['repeats', text, region ?? ''],
    queryFn: async ({ signal }) =>
      (await read<Page<RepeatView>>('/repeats', { text: text.slice(0, 2000), region }, signal)).items,
    enabled: text.trim().length >= 4,
    staleTime: minutes(1),
  })

export interface Period {
  from?: string | undefined
  to?: string | undefined
  procedure?: string | undefined
}

export const supervisionQuery = (period: Period, enabled = true) =>
  queryOptions({
    queryKey: ['supervision', period],
    queryFn: ({ signal }) => read<SupervisionView>('/stats/supervision', { ...period }, signal),
    staleTime: minutes(1),
    enabled,
  })

export const statisticsQuery = (period: Period) =>
  queryOptions({
    queryKey: ['statistics', period],
    queryFn: ({ signal }) => read<SimpleStatsView>('/stats/simple', { ...period }, signal),
    staleTime: minutes(1),
  })

/** All figures of a period; the server reads them from one view of the data. */
export const figuresQuery = (period: string, enabled = true) =>
  queryOptions({
    queryKey: ['figures', period],
    queryFn: ({ signal }) => read<FigurePage>('/figures', { period }, signal),
    staleTime: minutes(1),
    enabled,
  })

export const figureQuery = (id: string, period: string) =>
  queryOptions({
    queryKey: ['figure', id, period],
    queryFn: ({ signal }) => read<FigureDetailView>(`/figures/${encodeURIComponent(id)}`, { period }, signal),
    staleTime: minutes(1),
  })

export const reportBoardQuery = (year: number) =>
  queryOptions({
    queryKey: ['reports', year],
    queryFn: ({ signal }) => read<ReportBoardView>('/reports', { year }, signal),
    staleTime: minutes(1),
  })

export const reportQuery = (number: string) =>
  queryOptions({
    queryKey: ['report', number],
    queryFn: ({ signal }) => read<ReportView>(`${matterPath(number)}/report`, {}, signal),
    staleTime: minutes(1),
  })

export const reportCheckQuery = (number: string) =>
  queryOptions({
    queryKey: ['report-check', number],
    queryFn: ({ signal }) => read<ReportCheckView>(`${matterPath(number)}/report/check`, {}, signal),
    staleTime: minutes(1),
  })

export const reportOutlineQuery = (number: string) =>
  queryOptions({
    queryKey: ['report-outline', number],
    queryFn: ({ signal }) => read<ReportOutlineView>(`${matterPath(number)}/report/outline`, {}, signal),
    staleTime: minutes(1),
  })

/** Reads every report of the year: only when asked for. */
export const reportChecksQuery = (year: number, enabled: boolean) =>
  queryOptions({
    queryKey: ['report-checks', year],
    queryFn: ({ signal }) => read<ReportChecksView>('/reports/checks', { year }, signal),
    staleTime: minutes(1),
    enabled,
  })

export const forgetPerson = (): void => rememberSignIn(false)

/** Another person sits here now: what the last one saw goes. */
export function changePerson(client: QueryClient, session: SessionView): void {
  rememberSignIn(true)
  client.removeQueries({
    predicate: ({ queryKey }) => !['site', 'session', 'demo', 'organs', 'regions'].includes(String(queryKey[0])),
  })
  client.setQueryData(sessionQuery.queryKey, session)
}

/** After an act or a moved clock: everything that lists matters is asked again. */
export const refreshMatters = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({
    predicate: ({ queryKey }) =>
      [
        'worklist',
        'matters',
        'search',
        'matter',
        'readers',
        'supervision',
        'statistics',
        'repeats',
        'figures',
        'figure',
        'figure-records',
        'reports',
        'report',
        'report-check',
        'report-checks',
        'report-outline',
      ].includes(String(queryKey[0])),
  })
