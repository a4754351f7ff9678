import type { OfficialDocument } from '#documents'
import type { PartName } from '#figures'
import type { Values } from '#language'
import type {
  ActedView,
  CheckpointView,
  ClockView,
  DemoView,
  EntryPage,
  EventView,
  FigureDetailView,
  FigurePage,
  FigureRecordsView,
  KnowledgeView,
  LawView,
  MatterPage,
  MatterView,
  NotAcceptedView,
  OpenedView,
  OrganView,
  Page,
  ParameterView,
  ProcedureSummaryView,
  ProcedureView,
  ProofView,
  PublicAnswerView,
  ReaderView,
  RefusalView,
  RegionView,
  RegisterSummaryView,
  RepeatView,
  ReportBoardView,
  ReportChecksView,
  ReportCheckView,
  ReportOutlineView,
  ReportView,
  ReturnedReportView,
  SearchView,
  SessionView,
  SimpleStatsView,
  SiteView,
  SuggestionView,
  SupervisionView,
  TextView,
  UploadedView,
  WorklistView,
} from './views/index.ts'
import type { FilledAsk, HandedIn, WorkbookAsk } from './workbooks/index.ts'

/** Who asks. Made by `callerOf(token)`; `nobody` where nobody is signed in. */
export interface Caller {
  kind: 'nobody' | 'party' | 'officer' | 'system'
  /** Internal id, never a name. */
  person?: string
  account?: string
  name?: string
  posts: { post: string; organ: string; region?: string }[]
  /** A session by number and query code opens this one matter, in these roles. */
  party?: { number: string; subject: string; roles: string[] }
  /** Whom to count for limits on tries; a keyed hash of the address, never the address. */
  from?: string
  /** How a filing arrives: web, phone, window, open311, … */
  channel?: string
}

/** A lawful "no" is a value; everything else that goes wrong is thrown as an AppError. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: RefusalView }

export interface PageAsk {
  cursor?: string | undefined
  limit?: number | undefined
}

export interface As {
  post: string
  organ: string
}

export interface OpenCommand {
  procedure: string
  /** An opening act; the first one that the caller may use, when absent. */
  action?: string | undefined
  with: Values
  channel?: string | undefined
  as?: As | undefined
}

export interface ActCommand {
  number: string
  action: string
  with?: Values | undefined
  row?: string | undefined
  as?: As | undefined
  /** The `seq` on which the form was filled in; a newer one is a conflict. */
  seq?: number | undefined
}

export interface TaskCommand {
  number: string
  task: string
  key?: string | undefined
  outcome?: string | undefined
  with?: Values | undefined
  as?: As | undefined
  seq?: number | undefined
}

export interface Upload {
  name: string
  bytes: Uint8Array
  /** The person declared that the file holds no state secret. */
  notSecret: boolean
}

/**
 * Everything that a page, a route or a command may ask of Fadu. Each function is one use case: one transaction,
 * permissions checked inside, readings recorded before the answer. What is not the caller's answers NOT_FOUND.
 * `key` is the Idempotency-Key: the same key and content gives the first answer again.
 */
export interface Services {
  readonly demonstration: boolean
  now(): string
  site(): SiteView

  // Sessions
  /** A network address as limits on tries count it: a keyed hash, never the address. */
  fromOf(address: string): string
  signIn(account: string, password: string, from?: string): Promise<SessionView>
  /** `lookUp` opens a session on one matter; wrong number and wrong code are not told apart, tries are limited. */
  lookUp(number: string, queryCode: string, from?: string): Promise<SessionView>
  callerOf(token: string | undefined): Promise<Caller>
  session(caller: Caller): Promise<SessionView | null>
  signOut(token: string): Promise<void>

  // Matters
  /** Opens a matter. The query code stands only in this answer. */
  file(caller: Caller, command: OpenCommand, key?: string): Promise<Outcome<OpenedView>>
  /** The same checks and the same answer, nothing stored: for a preview page. */
  preview(caller: Caller, command: OpenCommand): Promise<Outcome<Pick<OpenedView, 'deadlines' | 'warnings' | 'state'>>>
  act(caller: Caller, command: ActCommand, key?: string): Promise<Outcome<ActedView>>
  settle(caller: Caller, command: TaskCommand, key?: string): Promise<Outcome<ActedView>>
  /** The Excel template of a step or a task, with what is known already; recorded as an export before it answers. */
  workbook(caller: Caller, ask: WorkbookAsk): Promise<{ name: string; bytes: Uint8Array }>
  /** The filled workbook: checked whole, then done line by line by `act` or `settle`; the same file twice is done once. */
  handIn(caller: Caller, ask: FilledAsk, key?: string): Promise<HandedIn>
  /** Recorded as a reading before it answers. The party's tracking page is the same view, `seenAs: 'party'`. */
  matter(caller: Caller, number: string): Promise<MatterView>
  unmask(caller: Caller, number: string, purpose: string, fields?: string[]): Promise<Record<string, string>>
  events(caller: Caller, number: string, page: PageAsk): Promise<Page<EventView>>
  readers(caller: Caller, number: string, page: PageAsk): Promise<Page<ReaderView>>
  matters(caller: Caller, ask: PageAsk & MattersAsk): Promise<MatterPage>
  worklist(caller: Caller, ask: PageAsk & WorklistAsk): Promise<WorklistView>
  search(caller: Caller, ask: PageAsk & { q: string }): Promise<SearchView>

  // Files
  upload(caller: Caller, upload: Upload): Promise<UploadedView>
  /** Recorded as a reading. */
  download(caller: Caller, number: string, file: string): Promise<{ name: string; type: string; bytes: Uint8Array }>

  // Hotline desk
  knowledge(q: string, page: PageAsk): Promise<Page<KnowledgeView>>
  suggest(text: string, region?: string): Promise<Page<SuggestionView>>
  repeats(caller: Caller, text: string, region?: string): Promise<Page<RepeatView>>

  // Supervision and statistics: units and rules, never persons
  supervision(caller: Caller, ask: PeriodAsk): Promise<SupervisionView>
  simpleStats(caller: Caller, ask: PeriodAsk): Promise<SimpleStatsView>

  // Figures of the report
  figures(caller: Caller, ask: FiguresAsk): Promise<FigurePage>
  figure(caller: Caller, id: string, ask: FiguresAsk): Promise<FigureDetailView>
  /** Records that the caller may see; for others counts by month and area. */
  figureRecords(caller: Caller, id: string, ask: RecordsAsk): Promise<FigureRecordsView>

  // The yearly report
  reportBoard(caller: Caller, year: number): Promise<ReportBoardView>
  /** A published report for everybody, a draft for who works on it. The city's own where no body is named. */
  report(caller: Caller, ask: { year: number; body?: string | undefined }): Promise<ReportView>
  reportByNumber(caller: Caller, number: string): Promise<ReportView>
  /** Years for which the city's own report can be read by everybody, newest first, and years with any report begun. */
  reportYears(): Promise<{ published: number[]; begun: number[] }>
  checkReport(caller: Caller, number: string): Promise<ReportCheckView>
  /** For whoever has a post in reports: what the checker finds in all those of a year that they may read. */
  reportChecks(caller: Caller, year: number): Promise<ReportChecksView>
  /** The sections that the city's outline asks for, for who works on the report. */
  reportOutline(caller: Caller, number: string): Promise<ReportOutlineView>
  reportDocument(caller: Caller, number: string): Promise<OfficialDocument>
  /** What an edited .docx changed; nothing is taken over by itself. */
  returnedReport(caller: Caller, number: string, bytes: Uint8Array): Promise<ReturnedReportView>

  // The city and the law
  procedures(caller: Caller): ProcedureSummaryView[]
  procedure(caller: Caller, id: string): Promise<ProcedureView>
  mechanisms(): { id: string; servedBy: { id: string; title: TextView; shape: string }[] }[]
  laws(): LawView[]
  law(id: string): LawView
  organs(): OrganView[]
  regions(ask: { parent?: string | undefined; q?: string | undefined }): RegionView[]
  posts(): { id: string; name: TextView; duty: TextView }[]
  parameters(): ParameterView[]
  registers(): RegisterSummaryView[]
  notAccepted(): readonly NotAcceptedView[]
  entries(
    caller: Caller,
    register: string,
    ask: PageAsk & { asOf?: string | undefined; knownAt?: string | undefined },
  ): Promise<EntryPage>

  // What everyone may read
  /** Consented and twice-reviewed answers, newest first. */
  publicAnswers(
    ask: PageAsk & { procedure?: string | undefined; q?: string | undefined },
  ): Promise<Page<PublicAnswerView>>
  checkpoint(): Promise<CheckpointView>
  proof(caller: Caller, number: string): Promise<ProofView>
  /** The whole ledger for those who check it, line by line; recorded as an export. */
  exportLedger(caller: Caller): Promise<AsyncIterable<string>>

  /** Throws when the database does not answer. */
  ping(): Promise<void>

  // Demonstration
  demo(): Promise<DemoView>
  moveClock(to: string): Promise<ClockView>
}

export interface FiguresAsk {
  /** `2020`, `2020-09`, `2020-Q1` or `2020-01/2020-11`. */
  period: string
  q?: string | undefined
}

export interface RecordsAsk extends PageAsk {
  period: string
  half?: PartName | undefined
}

export interface MattersAsk {
  procedure?: string | undefined
  state?: string | undefined
  holder?: string | undefined
  region?: string | undefined
  open?: boolean | undefined
  late?: boolean | undefined
}

export interface WorklistAsk {
  view?: 'mine' | 'all' | undefined
  group?: 'late' | 'today' | 'week' | 'later' | 'none' | undefined
  procedure?: string | undefined
  open?: boolean | undefined
}

export interface PeriodAsk {
  from?: string | undefined
  to?: string | undefined
  procedure?: string | undefined
}

export const nobody: Caller = { kind: 'nobody', posts: [] }
