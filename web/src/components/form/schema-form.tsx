import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Value } from '../../../../src/language/evaluate.ts'
import type { Given } from '../../api/types.ts'
import { say } from '../../text/index.ts'
import type { Errors } from './check.ts'
import { Field } from './field.tsx'
import type { Spec } from './schema.ts'

export type Known = Readonly<Record<string, Value>>

/** The fields of a form as the law describes them. Whoever shows it keeps the values and sends them. */
export function SchemaForm({
  specs,
  values,
  errors,
  onPatch,
  focusFirst = false,
  compact = false,
}: {
  specs: readonly Spec[]
  values: Given
  errors: Errors
  onPatch: (part: Given) => void
  focusFirst?: boolean
  compact?: boolean
}) {
  const prefix = useId()
  return (
    <div className={compact ? 'fields fields-compact' : 'fields'}>
      <ErrorSummary specs={specs} errors={errors} prefix={prefix} />
      {specs.map((spec, index) => (
        <Field
          key={spec.name}
          spec={spec}
          id={`${prefix}-${spec.name}`}
          value={values[spec.name]}
          error={errors[spec.name]}
          onChange={(value) => onPatch({ [spec.name]: value } as Given)}
          autoFocus={focusFirst && index === 0}
        />
      ))}
    </div>
  )
}

function ErrorSummary({ specs, errors, prefix }: { specs: readonly Spec[]; errors: Errors; prefix: string }) {
  const { t } = useTranslation('form')
  const faults = specs.filter((spec) => errors[spec.name])
  if (faults.length === 0) return null
  return (
    <div className="refusal" role="alert">
      <p>
        <strong>{t('summary', { n: faults.length })}</strong>
      </p>
      <ul>
        {faults.map((spec) => (
          <li key={spec.name}>
            <a
              href={`#${prefix}-${spec.name}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(`${prefix}-${spec.name}`)?.focus()
              }}
            >
              {errors[spec.name] ?? say(spec.title)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
