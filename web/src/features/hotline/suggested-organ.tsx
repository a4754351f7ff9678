import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { suggestionsQuery } from '../../api/queries.ts'
import { organName, say } from '../../text/index.ts'

/** Which unit the catalogue would send it to, and why: said to the caller, taken up by the dispatcher. */
export function SuggestedOrgan({ text, place }: { text: string; place: string }) {
  const { t } = useTranslation(['desks', 'common'])
  const { data = [] } = useQuery({ ...suggestionsQuery(text, place || undefined), placeholderData: keepPreviousData })
  const shown = text.length < 2 ? [] : data.slice(0, 3)
  return (
    <section className="card" aria-labelledby="organ-title">
      <h2 id="organ-title">{t('organ')}</h2>
      {shown.length === 0 ? <p className="small quiet">{t('organNone')}</p> : null}
      <ol className="lines">
        {shown.map((one) => (
          <li key={one.code}>
            <strong>{organName(one.lead)}</strong> {say(one.title)}
            <p className="small quiet">
              {one.code} · {say(one.category)} · {say(one.basis)}
              {one.needsPlace ? ` · ${t('organNeedsPlace')}` : ''}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
