import { rules } from '#check'
import { Page } from '../parts/layout.tsx'
import { SeverityMark } from '../parts/severity-mark.tsx'
import { pick, useVisit } from '../visit.ts'

const LEVELS = ['certain', 'likely', 'ask'] as const

/** Why it could not be checked. */
export interface CheckTrouble {
  say: string
  next: string
}

/** One file or one text; everything else is below. */
export function ReportCheck({ trouble, text = '' }: { trouble?: CheckTrouble | undefined; text?: string }) {
  const visit = useVisit()
  const { t, elder } = visit
  return (
    <Page
      title={t('check.title')}
      {...(trouble ? { titlePrefix: `${t('error.prefix')}` } : {})}
      trail={[]}
      meta={{ column: t('check.title'), description: t('check.lead') }}
      style="check"
    >
      <h1>{t('check.title')}</h1>
      {trouble ? (
        <div className="summary" role="alert" tabIndex={-1}>
          <h2>{trouble.say}</h2>
          <p>{trouble.next}</p>
        </div>
      ) : null}
      <p className="lead">{t('check.lead')}</p>
      <form method="post" action="/check" encType="multipart/form-data" className="check-form">
        <div className="field drop">
          <label htmlFor="check-file">{t('check.file')}</label>
          <p className="hint" id="check-file-hint">
            {t('check.file.hint')}
          </p>
          <input
            type="file"
            id="check-file"
            name="file"
            accept=".docx,.pdf,.txt,.md"
            aria-describedby="check-file-hint"
          />
        </div>
        <div className="field">
          <label htmlFor="check-text">{t('check.text')}</label>
          <textarea id="check-text" name="text" rows={elder ? 5 : 8} defaultValue={text} />
        </div>
        <p className="kept">
          <strong>{t('check.kept')}</strong> {t('check.secret')}
        </p>
        <div className="buttons">
          <button type="submit" className="primary" name="as" value="page">
            {t('check.go')}
          </button>
          <a className="secondary" href="/check/example">
            {t('check.example')}
          </a>
        </div>
      </form>
      <section>
        <h2>{t('check.what')}</h2>
        <dl className="levels">
          {LEVELS.map((level) => (
            <div key={level}>
              <dt>
                <SeverityMark severity={level} />
              </dt>
              <dd>{t(`check.${level}.say`)}</dd>
            </div>
          ))}
        </dl>
        <p>{t('check.limit')}</p>
        {elder ? null : <p className="quiet">{t('check.many')}</p>}
      </section>
      {rules.length === 0 ? null : (
        <details className="rules">
          <summary>{t('check.rules', { n: rules.length })}</summary>
          <dl>
            {rules.map(({ id, title, explains }) => (
              <div key={id}>
                <dt>{pick(visit, title)}</dt>
                <dd>{pick(visit, explains)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </Page>
  )
}
