import { randomUUID } from 'node:crypto'
import { isAppError } from '#kernel'
import { type ActionView, type Caller, nobody, type Outcome, type ProcedureSummaryView } from '../../app/index.ts'
import { controlsOf, type Entered, first, heldFiles, noEntries, valuesOf } from '../form/entered.ts'
import { type FormField, fieldsOf, isAsked, type Step, stepsOf } from '../form/fields.ts'
import { type FieldProblem, fieldProblemOf, problemsOf } from '../form/problems.ts'
import type { Visit } from '../visit.ts'

/** A form on its way from the first question to the receipt; all of it travels with the page, nothing is stored. */
export interface Filing {
  procedure: ProcedureSummaryView
  opening: ActionView
  fields: FormField[]
  steps: Step[]
  entered: Entered
  /** Made with the first page: however often the form is sent, one matter is registered. */
  key: string
  /** Step that is shown; `steps.length` is the page on which everything is checked. */
  at: number
}

const KEY = /^[A-Za-z0-9-]{8,80}$/

/** Openings that everybody may use, procedure by procedure. */
export function openingsFor(visit: Visit): { procedure: ProcedureSummaryView; opening: ActionView }[] {
  return visit.services
    .procedures(nobody)
    .flatMap((procedure) =>
      procedure.openings
        .filter((opening) => opening.open || (opening.held && opening.held.code !== 'NOT_YOUR_POST'))
        .map((opening) => ({ procedure, opening })),
    )
}

export function filingOf(visit: Visit, procedure: string, action: string, entered?: Entered): Filing | undefined {
  const found = openingsFor(visit).find((item) => item.procedure.id === procedure && item.opening.id === action)
  if (!found) return undefined
  const fields = fieldsOf(found.opening.form)
  const steps = stepsOf(fields)
  const typed = entered ?? noEntries()
  const key = first(typed, '~key')
  const at = Number(first(typed, '~at') || 0)
  return {
    ...found,
    fields,
    steps,
    entered: typed,
    key: KEY.test(key) ? key : randomUUID(),
    at: Number.isInteger(at) && at >= 0 && at <= steps.length ? at : 0,
  }
}

/** Fields of a step that are asked after what was answered so far. */
export function askedIn(filing: Filing, step: Step): FormField[] {
  const values = valuesOf(filing.fields, filing.entered)
  return step.fields.filter((field) => isAsked(field, values))
}

/** Everything typed on other pages of the form, to travel along. */
export function carried(filing: Filing, shown: readonly FormField[]): [name: string, value: string][] {
  const own = new Set(shown.flatMap((field) => [...controlsOf(field), `${field.name}~open`, `${field.name}~new`]))
  const known = new Set(filing.fields.flatMap((field) => [...controlsOf(field), `${field.name}~open`]))
  return Object.entries(filing.entered).flatMap(([name, values]) =>
    known.has(name) && !own.has(name) ? values.map((value): [string, string] => [name, value]) : [],
  )
}

/** The form itself is the caller: a telephone that changes its address in the middle still sends the same one. */
const callerOfForm = (visit: Visit, filing: Filing): Caller => ({
  ...nobody,
  from: visit.services.fromOf(`form ${filing.key}`),
  channel: 'web',
})

function commandOf(filing: Filing) {
  const values = valuesOf(filing.fields, filing.entered)
  const asked = filing.fields.filter((field) => isAsked(field, values))
  return { procedure: filing.procedure.id, action: filing.opening.id, with: valuesOf(asked, filing.entered) }
}

export interface Trouble {
  problems: FieldProblem[]
  /** A reason that lies in no field. */
  refused?: { say: string; basis: string[] }
  /** Not acknowledged: the same form may be sent again. */
  unsent?: boolean
  /** The form was sent before with other content. */
  reused?: boolean
}

export type Tried<T> = { ok: true; value: T } | { ok: false; trouble: Trouble }

async function tried<T>(visit: Visit, filing: Filing, work: () => Promise<Outcome<T>>): Promise<Tried<T>> {
  const { lang, t } = visit
  try {
    const outcome = await work()
    if (outcome.ok) return outcome
    const { refusal } = outcome
    const problems = problemsOf(refusal, filing.fields, filing.entered, lang, t)
    if (problems.length > 0) return { ok: false, trouble: { problems } }
    const basis = refusal.basis.map((item) => item.label[lang])
    return { ok: false, trouble: { problems: [], refused: { say: refusal.say[lang], basis } } }
  } catch (error) {
    const problem = fieldProblemOf(error, filing.fields, t)
    if (problem) return { ok: false, trouble: { problems: [problem] } }
    if (isAppError(error, 'KEY_REUSED') || isAppError(error, 'STORE_KEY_REUSED')) {
      return { ok: false, trouble: { problems: [], reused: true } }
    }
    throw error
  }
}

export const tryPreview = (visit: Visit, filing: Filing) =>
  tried(visit, filing, () => visit.services.preview(callerOfForm(visit, filing), commandOf(filing)))

export const tryFile = (visit: Visit, filing: Filing) =>
  tried(visit, filing, () => visit.services.file(callerOfForm(visit, filing), commandOf(filing), filing.key))

/** The first step that has one of these problems, at most `upTo`; undefined when all lie further on. */
export function stepOf(filing: Filing, problems: readonly FieldProblem[], upTo: number): number | undefined {
  const at = filing.steps.findIndex(
    (step, i) => i <= upTo && step.fields.some(({ name }) => problems.some(({ field }) => field === name)),
  )
  return at < 0 ? undefined : at
}

export function dropFile(filing: Filing, field: string, id: string): void {
  const kept = heldFiles(filing.entered, field).filter((file) => file.id !== id)
  filing.entered[field] = kept.map((file) => `${file.id}|${file.size}|${file.name}`)
}

export { callerOfForm }
