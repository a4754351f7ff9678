import type { FieldProblem } from '../form/problems.ts'
import { useVisit } from '../visit.ts'
import { ErrorSummary, FieldError, fieldId } from './errors.tsx'

interface LookUpProps {
  action: string
  button: string
  number: string
  problems: readonly FieldProblem[]
}

/** Number and query code: the key to one matter. The code is never shown again in the page. */
export function LookUp({ action, button, number, problems }: LookUpProps) {
  const { t } = useVisit()
  const wrong = (name: string) => problems.some(({ field }) => field === name)
  return (
    <>
      <ErrorSummary problems={problems} />
      <form id="lookup" method="post" action={action} noValidate>
        <div className={wrong('number') ? 'field invalid' : 'field'}>
          <label htmlFor={fieldId('number')}>{t('track.number')}</label>
          <p className="hint" id="number-hint">
            {t('track.number.hint')}
          </p>
          <FieldError name="number" problems={problems} />
          <input
            type="text"
            id={fieldId('number')}
            name="number"
            className="medium"
            defaultValue={number}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby="number-hint"
            aria-invalid={wrong('number') || undefined}
          />
        </div>
        <div className={wrong('code') ? 'field invalid' : 'field'}>
          <label htmlFor={fieldId('code')}>{t('track.code')}</label>
          <p className="hint" id="code-hint">
            {t('track.code.hint')}
          </p>
          <FieldError name="code" problems={problems} />
          <input
            type="text"
            id={fieldId('code')}
            name="code"
            className="medium"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby="code-hint"
            aria-invalid={wrong('code') || undefined}
          />
        </div>
        <div className="buttons">
          <button type="submit" className="primary" name="do" value="go">
            {button}
          </button>
        </div>
      </form>
    </>
  )
}
