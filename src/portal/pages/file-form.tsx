import { askedIn, carried, type Filing, type Trouble } from '../filing/flow.ts'
import { first, placeParts } from '../form/entered.ts'
import type { StepKind } from '../form/fields.ts'
import { ErrorSummary } from '../parts/errors.tsx'
import { Field } from '../parts/form-field.tsx'
import { Page } from '../parts/layout.tsx'
import type { TextKey } from '../text/index.ts'
import { pick, useVisit } from '../visit.ts'
import { Unsent } from './file-check.tsx'

export const stepTitles: Record<StepKind, TextKey> = {
  kind: 'file.step.kind',
  what: 'file.step.what',
  who: 'file.step.who',
  more: 'file.step.more',
}

export const FORM = 'filing'

/** What travels with every page of the form. */
export function Carried({ filing, shown }: { filing: Filing; shown: Parameters<typeof carried>[1] }) {
  return (
    <>
      <input type="hidden" name="~key" value={filing.key} />
      <input type="hidden" name="~at" value={filing.at} />
      {carried(filing, shown).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

export function FileForm({ filing, trouble, place }: { filing: Filing; trouble: Trouble; place?: string }) {
  const visit = useVisit()
  const { t } = visit
  const step = filing.steps[filing.at]!
  const shown = askedIn(filing, step)
  const title = t(stepTitles[step.kind])
  const single = shown.length === 1
  return (
    <Page
      title={pick(visit, filing.procedure.title)}
      titlePrefix={trouble.problems.length > 0 ? t('error.prefix') : ''}
      trail={[{ href: '/file', title: t('file.title') }]}
      switching={{ form: FORM, enter: 'next' }}
      meta={{ column: t('file.title'), private: true }}
    >
      <p className="step">{t('file.step', { n: filing.at + 1, of: filing.steps.length + 1 })}</p>
      <h1>{title}</h1>
      <ErrorSummary problems={trouble.problems} />
      <Unsent trouble={trouble} />
      <form
        id={FORM}
        method="post"
        action={`/file/${filing.procedure.id}/${filing.opening.id}`}
        encType={shown.some(({ type }) => type === 'files') ? 'multipart/form-data' : undefined}
        data-draft={`${filing.procedure.id}/${filing.opening.id}`}
        noValidate
      >
        <Carried filing={filing} shown={shown} />
        {step.kind === 'who' ? (
          <p className="privacy">
            {t('file.privacy')} <a href="/privacy">{t('file.privacy.more')}</a>
          </p>
        ) : null}
        {shown.map((field) => (
          <Field
            key={field.name}
            field={field}
            entered={filing.entered}
            problems={trouble.problems}
            {...(place === field.name ? { placeQuery: first(filing.entered, placeParts(field.name).query) } : {})}
          />
        ))}
        <div className={single ? 'buttons first' : 'buttons'}>
          <button type="submit" className="primary" name="do" value="next">
            {t('file.next')}
          </button>
          {filing.at > 0 ? (
            <button type="submit" className="secondary" name="do" value="back" formNoValidate>
              {t('file.back')}
            </button>
          ) : null}
        </div>
      </form>
    </Page>
  )
}
