import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import type { HalfName } from '../api/types.ts'
import { Failure, Loading } from '../components/states.tsx'
import { partsOf } from '../time/periods.ts'
import { Gate } from './gate.tsx'

interface Context {
  client: QueryClient
}

/** Halves of a figure and terms of its carry-over identity. */
const PARTS = new Set(['numerator', 'denominator', 'before', 'received', 'closed', 'open'])

const word = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

const root = createRootRouteWithContext<Context>()({ component: Gate, notFoundComponent: NotHere })

function NotHere() {
  return <Failure error={null} />
}

const list = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search): { view?: 'all'; f?: string; procedure?: string } => ({
    ...(search.view === 'all' ? { view: 'all' as const } : {}),
    ...(word(search.f) ? { f: word(search.f) as string } : {}),
    ...(word(search.procedure) ? { procedure: word(search.procedure) as string } : {}),
  }),
  component: lazyRouteComponent(() => import('../features/my-list/page.tsx'), 'MyListPage'),
})

const hotline = createRoute({
  getParentRoute: () => root,
  path: '/hotline',
  component: lazyRouteComponent(() => import('../features/hotline/page.tsx'), 'HotlinePage'),
})

const create = createRoute({
  getParentRoute: () => root,
  path: '/new',
  validateSearch: (search): { procedure?: string; action?: string } => ({
    ...(word(search.procedure) ? { procedure: word(search.procedure) as string } : {}),
    ...(word(search.action) ? { action: word(search.action) as string } : {}),
  }),
  component: lazyRouteComponent(() => import('../features/filing/page.tsx'), 'FilingPage'),
})

export interface MattersSearch {
  procedure?: string
  state?: string
  holder?: string
  region?: string
  standing?: 'open' | 'late'
}

const matters = createRoute({
  getParentRoute: () => root,
  path: '/matters',
  validateSearch: (search): MattersSearch => ({
    ...(word(search.procedure) ? { procedure: word(search.procedure) as string } : {}),
    ...(word(search.state) ? { state: word(search.state) as string } : {}),
    ...(word(search.holder) ? { holder: word(search.holder) as string } : {}),
    ...(word(search.region) ? { region: String(search.region) } : {}),
    ...(search.standing === 'open' || search.standing === 'late' ? { standing: search.standing } : {}),
  }),
  component: lazyRouteComponent(() => import('../features/matters/page.tsx'), 'MattersPage'),
})

const matter = createRoute({
  getParentRoute: () => root,
  path: '/matters/$number',
  validateSearch: (search): { act?: string } => (word(search.act) ? { act: word(search.act) as string } : {}),
  component: lazyRouteComponent(() => import('../features/matter/page.tsx'), 'MatterPage'),
})

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: (search): { q: string } => ({ q: search.q === undefined ? '' : String(search.q) }),
  component: lazyRouteComponent(() => import('../features/search/page.tsx'), 'SearchPage'),
})

const supervision = createRoute({
  getParentRoute: () => root,
  path: '/supervision',
  validateSearch: (search): PeriodSearch => periodOf(search),
  component: lazyRouteComponent(() => import('../features/supervision/page.tsx'), 'SupervisionPage'),
})

export interface PeriodSearch {
  from?: string
  to?: string
}

const date = /^\d{4}-\d{2}-\d{2}$/
const periodOf = (search: Record<string, unknown>): PeriodSearch => ({
  ...(date.test(String(search.from)) ? { from: String(search.from) } : {}),
  ...(date.test(String(search.to)) ? { to: String(search.to) } : {}),
})

const statistics = createRoute({
  getParentRoute: () => root,
  path: '/statistics',
  validateSearch: (search): PeriodSearch => periodOf(search),
  component: lazyRouteComponent(() => import('../features/statistics/page.tsx'), 'StatisticsPage'),
})

export interface FiguresSearch {
  period?: string
  q?: string
  mark?: 'unbalanced' | 'differs' | 'noValue' | 'assumed'
}

const figureMarks = ['unbalanced', 'differs', 'noValue', 'assumed'] as const
const figurePeriod = (value: unknown): { period?: string } =>
  partsOf(String(value ?? '')) === null ? {} : { period: String(value) }

const figures = createRoute({
  getParentRoute: () => root,
  path: '/figures',
  validateSearch: (search): FiguresSearch => ({
    ...figurePeriod(search.period),
    ...(word(search.q) ? { q: word(search.q) as string } : {}),
    ...(figureMarks.find((mark) => mark === search.mark) ? { mark: search.mark as FiguresSearch['mark'] } : {}),
  }),
  component: lazyRouteComponent(() => import('../features/figures/page.tsx'), 'FiguresPage'),
})

const figure = createRoute({
  getParentRoute: () => root,
  path: '/figures/$id',
  validateSearch: (search): { period?: string; half?: HalfName } => ({
    ...figurePeriod(search.period),
    ...(PARTS.has(String(search.half)) ? { half: search.half as HalfName } : {}),
  }),
  component: lazyRouteComponent(() => import('../features/figures/figure-page.tsx'), 'FigurePage'),
})

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: (search): { year?: number } =>
    /^\d{4}$/.test(String(search.year)) ? { year: Number(search.year) } : {},
  component: lazyRouteComponent(() => import('../features/report/board-page.tsx'), 'ReportBoardPage'),
})

const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$number',
  validateSearch: (search): { section?: string } =>
    word(search.section) ? { section: word(search.section) as string } : {},
  component: lazyRouteComponent(() => import('../features/report/desk-page.tsx'), 'ReportDeskPage'),
})

const registers = createRoute({
  getParentRoute: () => root,
  path: '/registers',
  validateSearch: (search): { id?: string; asOf?: string } => ({
    ...(word(search.id) ? { id: word(search.id) as string } : {}),
    ...(date.test(String(search.asOf)) ? { asOf: String(search.asOf) } : {}),
  }),
  component: lazyRouteComponent(() => import('../features/registers/page.tsx'), 'RegistersPage'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/page.tsx'), 'SettingsPage'),
})

const tree = root.addChildren([
  list,
  hotline,
  create,
  matters,
  matter,
  search,
  supervision,
  statistics,
  figures,
  figure,
  reports,
  report,
  registers,
  settings,
])

export const routerOf = (client: QueryClient) =>
  createRouter({
    routeTree: tree,
    basepath: '/workbench',
    context: { client },
    defaultPendingComponent: Loading,
    defaultErrorComponent: ({ error, reset }) => <Failure error={error} onRetry={reset} />,
    defaultNotFoundComponent: NotHere,
    defaultPreload: false,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerOf>
  }
}
