import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { repeatsQuery } from '../../api/queries.ts'
import { useCityTime } from '../../components/city-time.ts'
import { headlineParts } from '../../components/headline.ts'
import { useKeys } from '../../components/keys.ts'
import { organName, say } from '../../text/index.ts'
import { sayMoment } from '../../time/dates.ts'

/** Open matters that say the same: one key registers this call and merges it into the most alike. */
export function Repeats({
  text,
  place,
  busy,
  onMerge,
}: {
  text: string
  place: string
  busy: boolean
  onMerge: (number: string) => void
}) {
  const { t } = useTranslation('desks')
  const now = useCityTime()
  const { data = [] } = useQuery({ ...repeatsQuery(text, place || undefined), placeholderData: keepPreviousData })
  const shown = text.length < 4 ? [] : data.slice(0, 4)
  useKeys({
    f9: () => {
      const first = shown[0]
      if (first && !busy) onMerge(first.number)
    },
  })
  return (
    <section className="card" aria-labelledby="repeats-title">
      <h2 id="repeats-title">{t('repeats')}</h2>
      {shown.length === 0 ? <p className="small quiet">{t('repeatsNone')}</p> : null}
      <ol className="lines">
        {shown.map((one, index) => (
          <li key={one.number}>
            <Link to="/matters/$number" params={{ number: one.number }} target="_blank">
              {headlineParts(one.headline, one.region?.path).about}
            </Link>
            <p className="small quiet">
              <span className="number">{one.number}</span> · {say(one.state.title)} · {organName(one.holder)} ·{' '}
              {sayMoment(one.openedAt, now)} · {t('alike', { n: one.alike })}
            </p>
            <Button size="small" disabled={busy} onClick={() => onMerge(one.number)}>
              {t('merge')} {index === 0 ? <kbd className="only-wide">F9</kbd> : null}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
