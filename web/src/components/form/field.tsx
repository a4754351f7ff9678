import { useTranslation } from 'react-i18next'
import type { GivenValue } from '../../api/types.ts'
import { say } from '../../text/index.ts'
import { ChoiceBox, ChoicesBox, YesNoBox } from './choice-box.tsx'
import { EntryPicker } from './entry-picker.tsx'
import { FileBox } from './file-box.tsx'
import { MatterBox, MattersBox } from './matter-box.tsx'
import { OrganPicker, OrgansPicker } from './organ-picker.tsx'
import { RegionPicker } from './region-picker.tsx'
import type { Spec } from './schema.ts'
import { DateBox, LongTextBox, MomentBox, NumberBox, TextBox } from './text-box.tsx'

export interface BoxProps {
  spec: Spec
  id: string
  value: GivenValue | undefined
  onChange: (value: GivenValue | undefined) => void
  describedBy?: string | undefined
  invalid: boolean
  autoFocus?: boolean
}

const boxes: Record<string, (props: BoxProps) => React.ReactNode> = {
  longtext: LongTextBox,
  integer: NumberBox,
  money: NumberBox,
  percent: NumberBox,
  date: DateBox,
  instant: MomentBox,
  boolean: YesNoBox,
  choice: ChoiceBox,
  choices: ChoicesBox,
  organ: OrganPicker,
  organs: OrgansPicker,
  region: RegionPicker,
  files: FileBox,
  matter: MatterBox,
  matters: MattersBox,
  entry: EntryPicker,
}

/** Groups of boxes carry their name in a legend; single boxes in a label. */
const grouped = new Set(['choice', 'choices', 'files'])
const wide = new Set(['longtext', 'files', 'organs', 'choices', 'matters', 'entry'])

interface FieldProps extends Omit<BoxProps, 'describedBy' | 'invalid'> {
  error: string | undefined
}

export function Field({ spec, id, value, error, onChange, autoFocus = false }: FieldProps) {
  const { t } = useTranslation('form')
  const Box = boxes[spec.kind] ?? TextBox
  const notes = [spec.hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  const box = (
    <Box
      spec={spec}
      id={id}
      value={value}
      onChange={onChange}
      describedBy={notes || undefined}
      invalid={error !== undefined}
      autoFocus={autoFocus}
    />
  )
  const name = (
    <>
      {say(spec.title)}
      {spec.required ? null : <span className="quiet small">{t('optional')}</span>}
    </>
  )
  const body = (
    <>
      {spec.hint ? (
        <p id={`${id}-hint`} className="small quiet">
          {say(spec.hint)}
        </p>
      ) : null}
      {box}
      {error ? (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      ) : null}
    </>
  )
  const kind = `field field-${spec.kind}${wide.has(spec.kind) ? ' field-wide' : ''}${error ? ' field-faulty' : ''}`
  if (spec.kind === 'boolean') return <div className={kind}>{body}</div>
  if (grouped.has(spec.kind)) {
    return (
      <fieldset className={kind} id={id} tabIndex={-1}>
        <legend>{name}</legend>
        {body}
      </fieldset>
    )
  }
  return (
    <div className={kind}>
      <label htmlFor={id}>{name}</label>
      {body}
    </div>
  )
}
