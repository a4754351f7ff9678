import type { DeadlineView, WarningView } from '../../app/index.ts'
import { askedIn, type Filing, type Trouble } from '../filing/flow.ts'
import { answerOf, first, heldFiles } from '../form/entered.ts'
import { type FormField, isEmpty, type StepKind } from '../form/fields.ts'
import { Deadline } from '../parts/deadline.tsx'
import { ErrorSummary } from '../parts/errors.tsx'
import { Page } from '../parts/layout.tsx'
import { placesOf } from '../places.ts'
import { pick, useVisit, type Visit } from '../visit.ts'
import { Carried, FORM, stepTitles } from './file-form.tsx'

/** A reason that lies in no field; or a form that was not acknowledged and may be sent again. */
export function Unsent({ trouble }: { trouble: Trouble }) {
  const { t, site } = useVisit()
  const { refused, unsent, reused } = trouble
  if (!refused && !unsent && !reused) return null
  return (
    <div className="summary" role="alert">
      {unsent ? <p>{t('file.unsent')}</p> : null}
      {reused ? <p>{t('file.reused', { hotline: site.hotline })}</p> : null}
      {refused ? (
        <p>
          {refused.say}
          {refused.basis.length > 0 ? ` ${t('deadline.basis', { basis: refused.basis.join('、') })}` : ''}
        </p>
      ) : null}
    </div>
  )
}

/** An answer as it will be read by others. */
export function sayAnswer(visit: Visit, filing: Pick<Filing, 'entered'>, field: FormField): string {
  const { t, services, site } = visit
  const value = answerOf(field, filing.entered)
  if (field.type === 'boolean') return value === true ? t('file.yes') : t('file.not-ticked')
  if (value === undefined || isEmpty(value)) return t('file.empty')
  const titleOf = (id: string): string => {
    const option = field.options?.find((item) => item.id === id)
    return option ? pick(visit, option.title) : id
  }
  switch (field.type) {
    case 'region':
      return placesOf(services, site.region).byCode.get(String(value))?.path ?? String(value)
    case 'organ':
    case 'organs':
      return [value]
        .flat()
        .map((id) => {
          const organ = services.organs().find((item) => item.id === id)
          return organ ? pick(visit, organ.name) : String(id)
        })
        .join('、')
    case 'choice':
      return titleOf(String(value))
    case 'choices':
      return (value as string[]).map(titleOf).join('、')
    case 'files':
      return heldFiles(filing.entered, field.name)
        .map(({ name }) => name)
        .join('、')
    case 'matters':
      return (value as string[]).join('、')
    default:
      return first(filing.entered, field.name)
  }
}

interface CheckProps {
  filing: Filing
  trouble: Trouble
  deadlines: readonly DeadlineView[]
  warnings: readonly WarningView[]
}

/** Everything once more, with what is promised in return; then it is sent. */
export function FileCheck({ filing, trouble, deadlines, warnings }: CheckProps) {
  const visit = useVisit()
  const { t } = visit
  const titleOf = (kind: StepKind): string => t(kind === 'kind' ? 'file.checked.kind' : stepTitles[kind])
  const promise = deadlines.find(({ status, kind }) => status === 'running' && kind !== 'min')
  return (
    <Page
      title={t('file.step.check')}
      trail={[{ href: '/file', title: t('file.title') }]}
      switching={{ form: FORM, enter: 'send' }}
      meta={{ column: t('file.title'), private: true }}
    >
      <p className="step">{t('file.step', { n: filing.steps.length + 1, of: filing.steps.length + 1 })}</p>
      <h1>{t('file.step.check')}</h1>
      <ErrorSummary problems={trouble.problems} />
      <Unsent trouble={trouble} />
      <p className="lead">{t('file.check.lead')}</p>
      <form
        id={FORM}
        method="post"
        action={`/file/${filing.procedure.id}/${filing.opening.id}`}
        data-draft={`${filing.procedure.id}/${filing.opening.id}`}
      >
        <Carried filing={filing} shown={[]} />
        {filing.steps.map((step, i) => (
          <section key={step.kind} className="checked">
            <div className="checked-head">
              <h2>{titleOf(step.kind)}</h2>
              <button type="submit" className="secondary" name="do" value={`edit:${i}`} formNoValidate>
                {t('file.change')}
                <span className="aloud">{titleOf(step.kind)}</span>
              </button>
            </div>
            <dl className="answers">
              {askedIn(filing, step).map((field) => (
                <div key={field.name}>
                  <dt>{pick(visit, field.title)}</dt>
                  <dd>{sayAnswer(visit, filing, field)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {warnings.length > 0 ? (
          <section className="warnings">
            <h2>{t('file.warnings')}</h2>
            <p>{t('file.warnings.say')}</p>
            <ul>
              {warnings.map((warning) => (
                <li key={`${warning.field} ${warning.code}`}>{pick(visit, warning.say)}</li>
              ))}
            </ul>
          </section>
        ) : null}
        {promise ? (
          <section className="promise">
            <h2>{t('file.promise')}</h2>
            <Deadline of={promise} hero />
            <p className="hint">{t('file.promise.more')}</p>
          </section>
        ) : null}
        <div className="buttons">
          <button type="submit" className="primary" name="do" value="send">
            {t('file.send')}
          </button>
          <button type="submit" className="secondary" name="do" value="back" formNoValidate>
            {t('file.back')}
          </button>
        </div>
        <p className="hint">{t('file.send.once')}</p>
      </form>
    </Page>
  )
}
