import type { Definition } from '#language'
import type { LawView, ProcedureSummaryView } from '../../app/index.ts'
import { Page } from '../parts/layout.tsx'
import { LawBody } from '../parts/procedure-law.tsx'
import { sayDay } from '../saying.ts'
import { isTextKey } from '../text/index.ts'
import { pick, useVisit, type Visit } from '../visit.ts'

export function inForce({ t, lang }: Visit, { from, to }: { from: string; to?: string | undefined }): string {
  return to
    ? t('law.in-force.to', { from: sayDay(from, lang), to: sayDay(to, lang) })
    : t('law.in-force', { from: sayDay(from, lang) })
}

const rankOf = ({ t }: Visit, rank: string): string => {
  const key = `law.rank.${rank}`
  return isTextKey(key) ? t(key) : rank
}

const isUnverified = (law: LawView): boolean => law.versions.some((version) => version.unverified)

export function Laws({ laws, procedures }: { laws: readonly LawView[]; procedures: readonly ProcedureSummaryView[] }) {
  const visit = useVisit()
  const { t } = visit
  return (
    <Page title={t('law.title')} trail={[]} meta={{ column: t('law.title') }}>
      <h1>{t('law.title')}</h1>
      <p className="lead">{t('law.lead')}</p>
      <h2>{t('law.procedures')}</h2>
      <ol className="list">
        {procedures.map((procedure) => (
          <li key={procedure.id}>
            <a href={`/law/procedures/${procedure.id}`}>{pick(visit, procedure.title)}</a>
            <span className="quiet">{pick(visit, procedure.purpose)}</span>
          </li>
        ))}
      </ol>
      <h2>{t('law.statutes')}</h2>
      <p className="hint">{t('law.statutes.say')}</p>
      <ol className="list">
        {laws.map((law) => (
          <li key={law.id}>
            <a href={`/law/${law.id}`}>{pick(visit, law.title)}</a>
            <span className="quiet">
              {pick(visit, law.issuer)} · {rankOf(visit, law.rank)}
              {isUnverified(law) ? <span className="unverified">{t('frame.unverified')}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </Page>
  )
}

export function Law({ law }: { law: LawView }) {
  const visit = useVisit()
  const { t, lang } = visit
  return (
    <Page
      title={pick(visit, law.title)}
      trail={[{ href: '/law', title: t('law.title') }]}
      meta={{ column: t('law.title') }}
    >
      <h1>{pick(visit, law.title)}</h1>
      <dl className="facts">
        <div>
          <dt>{t('law.issuer')}</dt>
          <dd>
            {pick(visit, law.issuer)} · {rankOf(visit, law.rank)}
          </dd>
        </div>
      </dl>
      <h2>{t('law.versions')}</h2>
      <ul className="plain">
        {law.versions.map((version) => (
          <li key={version.from}>
            {inForce(visit, version)} {version.issuedAs ? <span className="quiet">{version.issuedAs}</span> : null}
            {version.unverified ? <span className="unverified">{t('frame.unverified')}</span> : null}
          </li>
        ))}
      </ul>
      <h2>{t('law.cited')}</h2>
      <ul className="plain">
        {law.citedBy.map((cited) => (
          <li key={cited.procedure}>
            <a href={`/law/procedures/${cited.procedure}`}>{pick(visit, cited.title)}</a>{' '}
            <span className="quiet">
              {t('law.articles', { list: cited.articles.join(lang === 'zh' ? '、' : ', ') })}
            </span>
          </li>
        ))}
      </ul>
    </Page>
  )
}

interface ProcedureProps {
  procedure: ProcedureSummaryView
  definition: Definition
}

export function ProcedureLaw({ procedure, definition }: ProcedureProps) {
  const visit = useVisit()
  const { t } = visit
  const opening = procedure.openings.find(({ open }) => open)
  return (
    <Page
      title={pick(visit, procedure.title)}
      trail={[{ href: '/law', title: t('law.title') }]}
      meta={{ column: t('law.title'), description: pick(visit, procedure.purpose) }}
      wide
    >
      <h1>{pick(visit, procedure.title)}</h1>
      <p className="lead">{pick(visit, procedure.purpose)}</p>
      <p className="quiet">{inForce(visit, procedure.inForce)}</p>
      <LawBody of={definition} />
      <p className="hint">
        {t('law.digest')} <code>{procedure.digest}</code>
      </p>
      {opening ? (
        <div className="buttons no-print">
          <a className="primary" href={`/file/${procedure.id}/${opening.id}`}>
            {t('law.file')}
          </a>
        </div>
      ) : null}
    </Page>
  )
}
