import type { FieldProblem } from '../form/problems.ts'
import { useVisit } from '../visit.ts'

export const fieldId = (name: string): string => `field-${name.replaceAll(/[^A-Za-z0-9-]/g, '-')}`

/** What is wrong, at the top, each leading to its field. */
export function ErrorSummary({ problems }: { problems: readonly FieldProblem[] }) {
  const { t } = useVisit()
  if (problems.length === 0) return null
  return (
    <div className="summary" role="alert" tabIndex={-1} id="problems">
      <h2>{t('error.title', { count: problems.length })}</h2>
      <ul>
        {problems.map(({ field, say }) => (
          <li key={`${field} ${say}`}>{field ? <a href={`#${fieldId(field)}`}>{say}</a> : say}</li>
        ))}
      </ul>
    </div>
  )
}

export function FieldError({ name, problems }: { name: string; problems: readonly FieldProblem[] }) {
  const { t } = useVisit()
  const own = problems.filter(({ field }) => field === name)
  if (own.length === 0) return null
  return (
    <p className="error" id={`${fieldId(name)}-error`}>
      {own.map(({ say }) => (
        <span key={say}>
          <span className="aloud">{t('error.prefix')}</span>
          {say}
        </span>
      ))}
    </p>
  )
}
