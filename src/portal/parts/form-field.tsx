import type { ReactNode } from 'react'
import { type Entered, first } from '../form/entered.ts'
import type { FormField } from '../form/fields.ts'
import type { FieldProblem } from '../form/problems.ts'
import { isTextKey } from '../text/index.ts'
import { pick, useVisit } from '../visit.ts'
import { FieldError, fieldId } from './errors.tsx'
import { FileField } from './file-field.tsx'
import { OrganField } from './organ-field.tsx'
import { PlaceField } from './place-field.tsx'

export interface FieldProps {
  field: FormField
  entered: Entered
  problems: readonly FieldProblem[]
  /** What a person searched for under a place; results are shown in the field. */
  placeQuery?: string
}

export interface ControlProps extends FieldProps {
  id: string
  describedBy: string | undefined
  invalid: boolean
}

/** How much text a field may hold, when that is worth saying. */
function useNote(field: FormField): string | undefined {
  const { t } = useVisit()
  switch (field.type) {
    case 'date':
      return t('file.date.note')
    case 'money':
      return t('file.money.note')
    case 'matters':
      return t('file.list.note')
    case 'text':
    case 'longtext':
      return field.max && field.max <= 1000 ? t('file.length', { max: field.max }) : undefined
    default:
      return undefined
  }
}

function useWhy(field: FormField): string | undefined {
  const visit = useVisit()
  if (field.hint) return pick(visit, field.hint)
  const key = `file.why.${field.name}`
  return isTextKey(key) ? visit.t(key) : undefined
}

function Marked({ field }: { field: FormField }) {
  const { t } = useVisit()
  if (field.required) return null
  return <span className="optional">{t('frame.optional')}</span>
}

/** One question with its label, what helps to answer it, what is wrong with the answer, and the control. */
export function Field(props: FieldProps) {
  const visit = useVisit()
  const { field, problems } = props
  const id = fieldId(field.name)
  const note = useNote(field)
  const why = useWhy(field)
  const invalid = problems.some((problem) => problem.field === field.name)
  const described = [why ? `${id}-why` : '', note ? `${id}-note` : '', invalid ? `${id}-error` : ''].filter(
    (part) => part !== '',
  )
  const control: ControlProps = {
    ...props,
    id,
    invalid,
    describedBy: described.length > 0 ? described.join(' ') : undefined,
  }
  const title = pick(visit, field.title)
  const about = (
    <>
      {why ? (
        <p className="hint" id={`${id}-why`}>
          {why}
        </p>
      ) : null}
      {note ? (
        <p className="hint" id={`${id}-note`}>
          {note}
        </p>
      ) : null}
      <FieldError name={field.name} problems={problems} />
    </>
  )
  const shape = invalid ? 'field invalid' : 'field'
  if (field.type === 'boolean') {
    return (
      <div className={shape}>
        <FieldError name={field.name} problems={problems} />
        <TickBox {...control} title={title} />
        {why ? (
          <p className="hint" id={`${id}-why`}>
            {why}
          </p>
        ) : null}
      </div>
    )
  }
  if (GROUPED.has(field.type)) {
    return (
      <fieldset className={shape} id={id} tabIndex={-1} aria-describedby={control.describedBy}>
        <legend>
          {title} <Marked field={field} />
        </legend>
        {about}
        <Grouped {...control} />
      </fieldset>
    )
  }
  return (
    <div className={shape}>
      <label htmlFor={id}>
        {title} <Marked field={field} />
      </label>
      {about}
      <Single {...control} />
    </div>
  )
}

const GROUPED = new Set(['choice', 'choices', 'region', 'files'])

function Grouped(props: ControlProps): ReactNode {
  switch (props.field.type) {
    case 'region':
      return <PlaceField {...props} />
    case 'files':
      return <FileField {...props} />
    default:
      return <Choices {...props} />
  }
}

function Choices({ field, entered, id, invalid }: ControlProps) {
  const visit = useVisit()
  const many = field.type === 'choices'
  const chosen = new Set(entered[field.name] ?? [])
  return (
    <div className="choices">
      {(field.options ?? []).map((option, i) => (
        <label key={option.id} className="choice" htmlFor={`${id}-${i}`}>
          <input
            type={many ? 'checkbox' : 'radio'}
            id={`${id}-${i}`}
            name={field.name}
            value={option.id}
            defaultChecked={chosen.has(option.id)}
            aria-invalid={invalid || undefined}
          />
          <span>{pick(visit, option.title)}</span>
        </label>
      ))}
    </div>
  )
}

function TickBox({ field, entered, id, describedBy, invalid, title }: ControlProps & { title: string }) {
  return (
    <label className="choice" htmlFor={id}>
      <input
        type="checkbox"
        id={id}
        name={field.name}
        value="true"
        defaultChecked={first(entered, field.name) === 'true'}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
      />
      <span>{title}</span>
    </label>
  )
}

const INPUTS: Record<string, { type: string; mode?: 'numeric' | 'decimal' | 'tel'; complete?: string; size: string }> =
  {
    text: { type: 'text', size: 'long' },
    person: { type: 'text', complete: 'name', size: 'medium' },
    phone: { type: 'tel', mode: 'tel', complete: 'tel', size: 'medium' },
    address: { type: 'text', complete: 'street-address', size: 'long' },
    'id-number': { type: 'text', size: 'medium' },
    'credit-code': { type: 'text', size: 'medium' },
    account: { type: 'text', size: 'medium' },
    integer: { type: 'text', mode: 'numeric', size: 'short' },
    money: { type: 'text', mode: 'decimal', size: 'short' },
    percent: { type: 'text', mode: 'decimal', size: 'short' },
    date: { type: 'date', size: 'short' },
    instant: { type: 'datetime-local', size: 'medium' },
    matter: { type: 'text', size: 'medium' },
    entry: { type: 'text', size: 'medium' },
  }

function Single(props: ControlProps): ReactNode {
  const { field, entered, id, describedBy, invalid } = props
  if (field.type === 'organ' || field.type === 'organs') return <OrganField {...props} />
  const told = { id, name: field.name, 'aria-describedby': describedBy, 'aria-invalid': invalid || undefined }
  const typed = first(entered, field.name)
  if (field.type === 'longtext' || field.type === 'matters') {
    return <textarea {...told} rows={field.max && field.max > 1000 ? 8 : 4} defaultValue={typed} />
  }
  const input = INPUTS[field.type] ?? { type: 'text', size: 'medium' }
  return (
    <input
      {...told}
      type={input.type}
      inputMode={input.mode}
      autoComplete={input.complete ?? 'off'}
      className={input.size}
      defaultValue={typed}
    />
  )
}
