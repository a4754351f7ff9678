import { lawDiagram, Sayer } from '#documents'
import type { Action, Citation, Definition } from '#language'
import { sayActors, sayAnchor, sayLength } from '../law-words.ts'
import { pick, useVisit, type Visit } from '../visit.ts'

/** Citations of a definition, led to the pages of their statutes. */
function Cited({ of }: { of: readonly Citation[] }) {
  const visit = useVisit()
  const laws = new Map(visit.services.laws().map((law) => [law.id, law]))
  return (
    <span className="basis">
      {of.map((citation, i) => {
        const law = laws.get(citation.statute)
        const numbered = /^\d/.test(citation.article)
        const article = !numbered
          ? citation.article
          : visit.lang === 'zh'
            ? `第${citation.article}条`
            : `art. ${citation.article}`
        return (
          <span key={`${citation.statute} ${citation.article}`}>
            {i > 0 ? '、' : ''}
            <a href={`/law/${citation.statute}`}>
              {law ? (visit.lang === 'zh' ? `《${law.short.zh}》` : `${law.short.en}, `) : citation.statute}
              {article}
            </a>
            {citation.unverified ? <span className="unverified">{visit.t('frame.unverified')}</span> : null}
          </span>
        )
      })}
    </span>
  )
}

function leadsTo(visit: Visit, definition: Definition, action: Action): string {
  const { to } = action
  if (to === undefined) return visit.t('law.stays')
  const ids = typeof to === 'string' ? [to] : to.map((item) => item.to)
  return ids
    .map((id) => {
      const state = definition.states[id]
      return state ? pick(visit, state.title) : id
    })
    .join(' / ')
}

/** A definition as a page that a citizen can read and a jurist can compare with the statute. */
export function LawBody({ of }: { of: Definition }) {
  const visit = useVisit()
  const { t } = visit
  return (
    <>
      <section>
        <h2>{t('law.periods')}</h2>
        <Periods of={of} />
      </section>
      <section>
        <h2>{t('law.states')}</h2>
        <figure
          className="law-figure"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: made of the definition by lawDiagram, which escapes every text
          dangerouslySetInnerHTML={{ __html: lawDiagram(new Sayer(of, visit.lang, {})).markup }}
        />
        <ol className="states">
          {Object.entries(of.states).map(([id, state]) => (
            <li key={id}>
              <strong>{pick(visit, state.title)}</strong>
              {state.final ? <span className="quiet"> {t('law.state.final')}</span> : null}
              {state.say ? <p>{pick(visit, state.say)}</p> : null}
              <Cited of={state.basis} />
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{t('law.steps')}</h2>
        <table className="wide-table">
          <thead>
            <tr>
              <th scope="col">{t('law.step')}</th>
              <th scope="col">{t('law.by')}</th>
              <th scope="col">{t('law.leads')}</th>
              <th scope="col">{t('law.provision')}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(of.actions).map(([id, action]) => (
              <tr key={id}>
                <th scope="row">
                  {pick(visit, action.title)}
                  {action.from.length === 0 ? <span className="quiet"> {t('law.opens')}</span> : null}
                </th>
                <td data-label={t('law.by')}>{sayActors(visit, of, action.by)}</td>
                <td data-label={t('law.leads')}>{leadsTo(visit, of, action)}</td>
                <td data-label={t('law.provision')}>
                  <Cited of={action.basis} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Kept of={of} />
    </>
  )
}

function Periods({ of }: { of: Definition }) {
  const visit = useVisit()
  const { t } = visit
  const periods = Object.entries(of.deadlines).map(([id, deadline]) => ({
    id,
    deadline,
    length: sayLength(visit, deadline),
  }))
  return (
    <>
      {periods.some(({ length }) => length.assumed) ? <p className="hint">{t('law.assumed.say')}</p> : null}
      <table className="wide-table">
        <thead>
          <tr>
            <th scope="col">{t('law.period')}</th>
            <th scope="col">{t('law.length')}</th>
            <th scope="col">{t('law.start')}</th>
            <th scope="col">{t('law.silence')}</th>
            <th scope="col">{t('law.provision')}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map(({ id, deadline, length }) => (
            <tr key={id}>
              <th scope="row">{pick(visit, deadline.title)}</th>
              <td data-label={t('law.length')}>
                {length.say}
                {length.assumed ? <span className="unverified">{t('law.assumed')}</span> : null}
              </td>
              <td data-label={t('law.start')}>{sayAnchor(visit, of, deadline)}</td>
              <td data-label={t('law.silence')}>
                {deadline.onExpiry ? pick(visit, deadline.onExpiry.say) : t('law.late')}
              </td>
              <td data-label={t('law.provision')}>
                <Cited of={deadline.basis} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Kept({ of }: { of: Definition }) {
  const visit = useVisit()
  const { t } = visit
  const { length, then } = of.retain
  const units = { year: 'law.unit.year', month: 'law.unit.month', day: 'law.unit.day' } as const
  const said =
    'permanent' in length
      ? t('law.kept.permanent')
      : 'n' in length && typeof length.n === 'number' && length.unit in units
        ? t('law.kept.for', {
            length: t(units[length.unit as keyof typeof units], { n: length.n }),
            then: t(`law.then.${then}`),
          })
        : t('law.length.city')
  return (
    <section>
      <h2>{t('law.kept')}</h2>
      <p>
        {said} <Cited of={of.retain.basis} />
      </p>
    </section>
  )
}
