import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '../../text/index.ts'
import { dayOf, fromLocalInput, toLocalInput } from '../../time/dates.ts'
import type { BoxProps } from './field.tsx'

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

const modes: Record<string, { inputMode?: 'tel' | 'numeric'; autoComplete: string }> = {
  phone: { inputMode: 'tel', autoComplete: 'off' },
  'id-number': { autoComplete: 'off' },
  account: { inputMode: 'numeric', autoComplete: 'off' },
}

const spokenExample = (example: unknown): string | undefined =>
  typeof example === 'string' && example.length <= 40 ? example : undefined

export function TextBox({ spec, id, value, onChange, describedBy, invalid, autoFocus }: BoxProps) {
  const { t } = useTranslation('form')
  const example = spokenExample(spec.example)
  return (
    <Input
      id={id}
      value={asText(value)}
      onChange={(event) => onChange(event.target.value)}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      aria-required={spec.required}
      status={invalid ? 'error' : ''}
      autoFocus={autoFocus ?? false}
      placeholder={example ? t('exampleFor', { example }) : ''}
      {...(modes[spec.kind] ?? { autoComplete: 'off' })}
    />
  )
}

export function LongTextBox({ spec, id, value, onChange, describedBy, invalid, autoFocus }: BoxProps) {
  const { t } = useTranslation('form')
  const text = asText(value)
  const now = [...text].length
  return (
    <>
      <Input.TextArea
        id={id}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        aria-required={spec.required}
        status={invalid ? 'error' : ''}
        autoFocus={autoFocus ?? false}
        rows={3}
        className="grows"
      />
      {spec.max !== undefined && now > spec.max * 0.8 ? (
        <p className="small quiet count">{t('chars', { n: now, max: spec.max })}</p>
      ) : null}
    </>
  )
}

const scale: Record<string, number> = { integer: 1, money: 100, percent: 100 }

/** Money is typed in yuan and kept in fen; a share in percent and kept in basis points. */
export function NumberBox({ spec, id, value, onChange, describedBy, invalid, autoFocus }: BoxProps) {
  const { t } = useTranslation('form')
  const by = scale[spec.kind] ?? 1
  const [text, setText] = useState(typeof value === 'number' ? String(value / by) : asText(value))
  const unit = spec.kind === 'money' ? t('yuan') : spec.kind === 'percent' ? t('percent') : say(spec.unit)
  const typed = (next: string) => {
    setText(next)
    const clean = next
      .replace(/[０-９．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
      .replace(/[,，\s]/g, '')
    if (clean === '') onChange(undefined)
    else if (/^-?\d+(?:\.\d+)?$/.test(clean)) onChange(Math.round(Number(clean) * by * 1e6) / 1e6)
    else onChange(next)
  }
  return (
    <Input
      id={id}
      value={text}
      onChange={(event) => typed(event.target.value)}
      inputMode="decimal"
      aria-describedby={describedBy}
      aria-invalid={invalid}
      aria-required={spec.required}
      status={invalid ? 'error' : ''}
      autoFocus={autoFocus ?? false}
      suffix={unit || <span />}
      style={{ maxWidth: '14rem' }}
      autoComplete="off"
    />
  )
}

export function DateBox({ spec, id, value, onChange, describedBy, invalid, autoFocus }: BoxProps) {
  return (
    <input
      className="field-box"
      id={id}
      type="date"
      value={asText(value)}
      onChange={(event) => onChange(event.target.value || undefined)}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      required={spec.required}
      // biome-ignore lint/a11y/noAutofocus: the form was opened by the person a moment ago
      autoFocus={autoFocus ?? false}
      style={{ maxWidth: '14rem' }}
    />
  )
}

/** A moment in China's time, kept with its zone. */
export function MomentBox({ spec, id, value, onChange, describedBy, invalid, autoFocus }: BoxProps) {
  const moment = Date.parse(asText(value))
  const shown = Number.isNaN(moment) ? '' : toLocalInput(moment)
  return (
    <input
      className="field-box"
      id={id}
      type="datetime-local"
      value={shown}
      max={`${dayOf(Date.parse('2100-01-01'))}T00:00`}
      onChange={(event) => onChange(fromLocalInput(event.target.value) || undefined)}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      required={spec.required}
      // biome-ignore lint/a11y/noAutofocus: the form was opened by the person a moment ago
      autoFocus={autoFocus ?? false}
      style={{ maxWidth: '16rem' }}
    />
  )
}
