import type { ActorRule } from './actors.ts'
import type { Deadline, LengthSpec } from './deadlines.ts'
import type { Expression, Need, Warning } from './expression.ts'
import type { Form, Option } from './fields.ts'
import type { Citation, Text } from './text.ts'

export type Shape =
  | 'procedure'
  | 'register'
  | 'campaign'
  | 'learning'
  | 'meeting'
  | 'assessment'
  | 'return'
  | 'disclosure'
  | 'report'

export interface Party {
  title: Text
  /** The form fields that identify this party. */
  fields: string[]
  /** May follow, rate and withdraw the matter with its number and query code. */
  follows?: true
  basis: Citation[]
}

export interface State {
  title: Text
  /** What the party reads while the matter stands here. */
  say?: Text
  final?: true
  /** Why a state that is not final may stand without a running deadline. */
  noDeadline?: Text
  basis: Citation[]
}

/** Built-in verbs: what an act is in law, so that the engine and the screens treat it alike in every procedure. */
export type Verb =
  | 'open'
  | 'return'
  | 'transfer'
  | 'jurisdiction'
  | 'suspend'
  | 'resume'
  | 'extend'
  | 'withdraw'
  | 'correct'
  | 'merge'
  | 'park'
  | 'rate'
  | 'chase'
  | 'decide'

export interface ChildSpec {
  link: string
  /** One child for each entry of this input (organs), else one. */
  each?: string
  /** Values for the child's opening form; `row('value')` is the present entry of `each`. */
  carries: Record<string, Expression>
}

export interface RowSpec {
  table: string
  op: 'add' | 'set' | 'remove'
  /** Form fields that become columns; all fields of the form that the table has, when absent. */
  columns?: string[]
}

/** Columns of the same name are taken over from the member; what is computed sees the row and all other rows. */
export interface Fill {
  table: string
  from: string
  computes?: Record<string, Expression>
}

export interface Write {
  register: string
  op: 'add' | 'change' | 'end'
  key: Expression
  values: Record<string, Expression>
  /** First day on which the entry, or its end, counts. */
  from: Expression
}

export interface Read {
  id: string
  register: string
  key: Expression
  asOf?: Expression
  /** The act is possible without the entry: what it would have said is then nothing. */
  mayBeAbsent?: true
}

export interface Action {
  title: Text
  by: ActorRule[]
  from: string[]
  to?: string | { to: string; when?: Expression }[]
  verb?: Verb
  /** On the main line: shown first. */
  main?: true
  form?: Form
  needs?: Need[]
  warns?: Warning[]
  /** Computed after the form has been taken in. */
  sets?: Record<string, Expression>
  /** One row of a table is added or changed by this act; `set` and `remove` name the row. */
  row?: RowSpec
  reads?: Read[]
  writes?: Write[]
  issues?: string[]
  opensChildren?: ChildSpec[]
  /** Links this matter to the one named in the input, under the relation. */
  links?: { relation: string; input: string }
  /** Freezes these rosters as of today. */
  freezes?: string[]
  /** Commits to, or draws, a random sample. */
  commits?: string
  draws?: string
  /** Opens these tasks; `to` names the input that says for which organs only. */
  gives?: (string | { task: string; to: string })[]
  /** A table is filled anew, one row for each member of a roster. */
  fills?: Fill
  /** The acting person must differ from whoever did these acts (persons are compared, not posts). */
  distinctFrom?: string[]
  /** At most so often on one matter. */
  most?: number
  /** The organ in this field holds the matter from now on. */
  handsTo?: string
  /** Ladder rung that this act takes. Of several deadlines with the same ladder, the one that runs. */
  rung?: { deadline: string | string[]; rung: string }
  basis: Citation[]
}

export interface Table {
  title: Text
  columns: Form
  /** Every row must have a value here before the matter may end; totals by value always add up. */
  outcome?: string
  basis: Citation[]
}

export interface Task {
  title: Text
  /**
   * One task for each row of a table (or, with `of`, for each organ in that column of each row), member of a roster,
   * entry of a field (organs), settled task, or just one. An act about one row opens the tasks of that row only.
   */
  each:
    | { task: string; outcome?: string }
    | { table: string; of?: string }
    | { roster: string }
    | { sample: string }
    | { field: string }
    | { one: true }
  /** Who: an actor rule, or the organ in the entry itself. */
  by: ActorRule[]
  /** `settled`: for the same entry, when another task of it is settled (with that outcome). */
  opens: { done: string } | { entered: string } | { settled: string; outcome?: string }
  form?: Form
  outcomes?: Option[]
  within?: { length: LengthSpec; basis: Citation; roll?: 'none'; onExpiry?: { outcome: string; say: Text } }
  needs?: Need[]
  join: 'all' | 'any' | 'none' | { quorum: [number, number] }
  /** The person must differ from whoever did these acts or tasks. */
  distinctFrom?: string[]
  /** Where the matter goes once joined. */
  then?: { to: string }
  basis: Citation[]
}

export interface Roster {
  title: Text
  register: string
  where?: Expression
  /** Columns that are kept with each member. */
  columns: string[]
  /** Columns that come from the entry of another register; nothing where it has none. `row` is the member. */
  joins?: Join
  basis: Citation[]
}

export interface Join {
  register: string
  key: Expression
  /** Column of the member, and the column of that entry from which it comes. */
  columns: Record<string, string>
}

export interface Sample {
  title: Text
  from: { roster: string } | { table: string } | { register: string } | { matters: string; where?: Expression }
  size: Expression
  /** Stratified by this column. */
  by?: string
  basis: Citation[]
}

export interface Link {
  title: Text
  /** Procedure that the other matter follows; absent where it may be any. */
  procedure?: string
  relation: 'assists' | 'follows' | 'transfers' | 'appeals' | 'arises-from' | 'repeats' | 'concerns'
  /** The parent may not end while one is open. */
  waits?: true
  basis: Citation[]
}

export interface Document {
  title: Text
  mustState: { id: string; title: Text }[]
  /** Its own gapless number series, for example '咸政复受字', or the field that names the series of the issuing organ. */
  series?: string | { field: string }
  basis: Citation[]
}

/** What becomes public, after which acts, and which fields may appear. */
export interface Disclosure {
  after: string[]
  when?: Expression
  fields: string[]
  basis: Citation[]
}

/** Who besides the acting posts may read the matter. */
export type AudienceRule =
  | { organ: string }
  | { field: string; above?: true }
  | { post: string; region?: string }
  | { party: string }

/** Fields hidden from everybody but the posts named, when the condition holds. */
export interface Shield {
  when: Expression
  hides: string[]
  except: string[]
  /** The organ in this field, and every organ above it, may not open the matter at all. */
  shutsOut?: string
  basis: Citation[]
}

/**
 * A text put together from the rows of a table, with figures in it as `{{figure-id}}`: it is checked, frozen with its
 * figures, and made public as a whole. The names are those of this definition's table, columns, fields and acts.
 */
export interface Composition {
  table: string
  columns: { id: string; heading: string; text: string; words: string; budget: string; contributors: string }
  /** Fields of the matter. `year` is the period of the figures. */
  fields: { year: string; body: string; title: string; cutOff: string; textDigest: string; snapshotDigest: string }
  acts: { write: string; check: string; freeze: string; sign: string; publish: string }
  /** Fields of the form of the checking act: how many findings of each kind, and of which text. */
  checked: { certain: string; likely: string; ask: string; digest: string }
  signed: { on: string; digest: string }
  /** The issued document whose number the text bears. */
  document: string
  /** Rows of those whom it was sent to: `name`, and `role` with the values of addressed and copied. */
  recipients: { table: string; name: string; role: string; main: string }
  published: { on: string; where: string; digest: string }
  /** Rows of what was corrected after it was made public: the words before and after, why, when, and both digests. */
  corrections: { table: string; what: string; reason: string; on: string; before: string; after: string }
}

export interface RegisterDefinition {
  id: string
  title: Text
  shape: 'register'
  serves: string[]
  key: string
  columns: Form
  /** The procedures by which entries come and go; nothing else writes here. */
  changedBy?: string | readonly string[]
  retain: Retain
  basis: Citation[]
}

export interface Retain {
  length: LengthSpec | { permanent: true }
  then: 'erase-personal' | 'archive'
  basis: Citation[]
}

export interface Definition {
  id: string
  shape: Shape
  title: Text
  /** Mechanisms that this procedure serves. */
  serves: string[]
  /** How it is used, in one or two sentences. */
  purpose: Text
  basis: Citation[]
  inForce: { from: string; to?: string; gap?: Text }
  home: 'fadu' | { external: string }
  /** Region whose holidays count where the matter has none of its own. */
  parties: Record<string, Party>
  start: string
  states: Record<string, State>
  actions: Record<string, Action>
  deadlines: Record<string, Deadline>
  tables?: Record<string, Table>
  tasks?: Record<string, Task>
  rosters?: Record<string, Roster>
  samples?: Record<string, Sample>
  links?: Record<string, Link>
  documents?: Record<string, Document>
  discloses?: Disclosure
  audience: AudienceRule[]
  shield?: Shield
  /** Rows that a date and a key look up. */
  datedTables?: Record<string, { from: string; rows: Record<string, number>; basis: Citation }[]>
  /** Opened without a person: on a recurrence, in Shanghai days. */
  opens?: {
    every: 'month' | 'quarter' | 'year'
    day: number
    month?: number
    each?: { register: string; column: string; input: string }
    basis: Citation
  }
  /** Outcomes that a person would ask about, as computed yes/no values on a closed matter. */
  outcomes?: Record<string, { title: Text; when: Expression }>
  composes?: Composition
  /** Fields shown in lists and in the head of the matter. */
  headline?: string[]
  /** What the values that acts work out are called, and in `hint` how: without it a value is kept and not shown. */
  computed?: Form
  /** Field that says in which county or township it happened. */
  regionField?: string
  /** Reported only as counts outside the units concerned. */
  sensitive?: true
  retain: Retain
}
