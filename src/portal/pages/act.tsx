import type { MatterView } from '../../app/index.ts'
import type { Trouble } from '../filing/flow.ts'
import { type Entered, first } from '../form/entered.ts'
import type { FormField } from '../form/fields.ts'
import { Basis } from '../parts/basis.tsx'
import { ErrorSummary } from '../parts/errors.tsx'
import { Field } from '../parts/form-field.tsx'
import { Page } from '../parts/layout.tsx'
import { pick, useVisit } from '../visit.ts'
import { Unsent } from './file-check.tsx'

/** An act or a task of the person on their own matter. */
export interface Doing {
  url: string
  title: { zh: string; en: string }
  fields: FormField[]
  basis: MatterView['actions'][number]['basis']
  /** Rows of the matter, where the act is on one of them. */
  rows?: { id: string; title: string }[]
  outcomes?: { id: string; title: { zh: string; en: string } }[]
}

interface ActProps {
  matter: MatterView
  doing: Doing
  entered: Entered
  keyOfForm: string
  trouble: Trouble
  stale: boolean
}

export function Act({ matter, doing, entered, keyOfForm, trouble, stale }: ActProps) {
  const visit = useVisit()
  const { t } = visit
  const title = pick(visit, doing.title)
  const files = doing.fields.some(({ type }) => type === 'files')
  return (
    <Page
      title={title}
      titlePrefix={trouble.problems.length > 0 ? t('error.prefix') : ''}
      trail={[
        { href: '/track', title: t('track.title') },
        { href: `/track/${matter.number}`, title: matter.number },
      ]}
      switching={{ form: 'act', enter: 'go' }}
      meta={{ private: true }}
    >
      <p className="step">{matter.headline === '' ? matter.number : matter.headline}</p>
      <h1>{title}</h1>
      <ErrorSummary problems={trouble.problems} />
      <Unsent trouble={trouble} />
      {stale ? (
        <div className="summary" role="alert">
          <p>{t('act.stale')}</p>
          <p>
            <strong>{t('act.stale.now', { state: pick(visit, matter.state.title) })}</strong>
          </p>
        </div>
      ) : null}
      <form
        id="act"
        method="post"
        action={doing.url}
        encType={files ? 'multipart/form-data' : undefined}
        data-draft={doing.url}
        noValidate
      >
        <input type="hidden" name="~key" value={keyOfForm} />
        <input type="hidden" name="~seq" value={matter.seq} />
        {doing.rows ? (
          <Pick name="~row" legend={t('act.row')} options={doing.rows} chosen={first(entered, '~row')} />
        ) : null}
        {doing.outcomes ? (
          <Pick
            name="~outcome"
            legend={t('act.outcome')}
            options={doing.outcomes.map((item) => ({ id: item.id, title: pick(visit, item.title) }))}
            chosen={first(entered, '~outcome')}
          />
        ) : null}
        {doing.fields.length === 0 ? <p>{t('act.nothing')}</p> : null}
        {doing.fields.map((field) => (
          <Field key={field.name} field={field} entered={entered} problems={trouble.problems} />
        ))}
        <div className="buttons">
          <button type="submit" className="primary" name="do" value="go">
            {t('act.go', { what: title })}
          </button>
          <a className="secondary" href={`/track/${matter.number}`}>
            {t('act.back')}
          </a>
        </div>
        <p className="hint">
          <Basis of={doing.basis} />
        </p>
      </form>
    </Page>
  )
}

interface PickProps {
  name: string
  legend: string
  options: { id: string; title: string }[]
  chosen: string
}

function Pick({ name, legend, options, chosen }: PickProps) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="choices">
        {options.map(({ id, title }) => (
          <label key={id} className="choice" htmlFor={`${name}-${id}`}>
            <input type="radio" id={`${name}-${id}`} name={name} value={id} defaultChecked={id === chosen} />
            <span>{title}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
