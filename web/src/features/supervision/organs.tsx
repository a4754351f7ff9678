import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrganSignals, Share } from '../../api/types.ts'
import { CsvButton } from '../../components/csv.tsx'
import { ScrollTable } from '../../components/scroll-table.tsx'
import { organName } from '../../text/index.ts'

const percent = (share: Share, none: string): string =>
  share.rate === null ? none : `${(share.rate / 100).toFixed(1)}%`

const atFirst = 20

/** Every unit with its counts and signals; a choice shows what is late there. */
export function Organs({
  organs,
  before,
  chosen,
  onChoose,
}: {
  organs: readonly OrganSignals[]
  before: readonly OrganSignals[]
  chosen: string | undefined
  onChoose: (organ: string) => void
}) {
  const { t } = useTranslation(['desks', 'common'])
  const past = new Map(before.map((one) => [one.organ.id, one]))
  const [all, setAll] = useState(false)
  const sorted = [...organs].sort((a, b) => b.late - a.late || b.open - a.open)
  const counts = [
    ['totalsLate', (one: OrganSignals) => one.late],
    ['totalsSoon', (one: OrganSignals) => one.dueSoon],
    ['totalsOpen', (one: OrganSignals) => one.open],
    ['totalsReceived', (one: OrganSignals) => one.received],
    ['totalsClosed', (one: OrganSignals) => one.closed],
    ['returned', (one: OrganSignals) => one.returned],
    ['parked', (one: OrganSignals) => one.parked],
  ] as const
  const signals = [
    ['reopened', (one: OrganSignals) => one.reopened],
    ['noContact', (one: OrganSignals) => one.closedWithoutContact],
    ['lastHour', (one: OrganSignals) => one.closedInLastHour],
    ['sameWording', (one: OrganSignals) => one.sameWording],
    ['recordedLate', (one: OrganSignals) => one.recordedLate],
  ] as const
  const rows = [
    [t('organWord'), ...counts.map(([word]) => t(word)), ...signals.flatMap(([word]) => [t(word), `${t(word)} n/N`])],
    ...sorted.map((one) => [
      one.organ.name.zh,
      ...counts.map(([, read]) => read(one)),
      ...signals.flatMap(([, read]) => [percent(read(one), t('noneOf')), `${read(one).n}/${read(one).of}`]),
    ]),
  ]
  return (
    <section className="card" aria-labelledby="organs-title">
      <div className="row spread wrap">
        <h2 id="organs-title">{t('byOrgan')}</h2>
        <CsvButton name={t('byOrgan')} rows={rows} />
      </div>
      <p className="small quiet">{t('signalsSay')}</p>
      <ScrollTable label={t('byOrgan')}>
        <table className="plain board-table">
          <thead>
            <tr>
              <th scope="col">{t('organWord')}</th>
              {counts.map(([word]) => (
                <th key={word} scope="col" className="n">
                  {t(word)}
                </th>
              ))}
              {signals.map(([word]) => (
                <th key={word} scope="col" className="n">
                  {t(word)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(all ? sorted : sorted.slice(0, atFirst)).map((one) => (
              <tr key={one.organ.id} className={one.organ.id === chosen ? 'selected' : ''}>
                <th scope="row">
                  <button
                    type="button"
                    className="plain opens"
                    aria-pressed={one.organ.id === chosen}
                    onClick={() => onChoose(one.organ.id)}
                  >
                    {organName(one.organ)}
                  </button>
                  {one.vertical ? <span className="small quiet"> {t('vertical')}</span> : null}
                </th>
                {counts.map(([word, read]) => (
                  <td key={word} className={word === 'totalsLate' && read(one) > 0 ? 'n is-late' : 'n'}>
                    {read(one)}
                    {word === 'totalsReceived' ? (
                      <Change now={read(one)} before={past.get(one.organ.id)?.received} />
                    ) : null}
                  </td>
                ))}
                {signals.map(([word, read]) => (
                  <td key={word} className="n" title={`${read(one).n}/${read(one).of}`}>
                    {percent(read(one), t('noneOf'))}
                    <span className="small quiet share-of">
                      {' '}
                      {read(one).of > 0 ? `${read(one).n}/${read(one).of}` : ''}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      {sorted.length > atFirst && !all ? (
        <button type="button" className="plain opens small" onClick={() => setAll(true)}>
          {t('common:loadMore')} {sorted.length - atFirst}
        </button>
      ) : null}
    </section>
  )
}

/** More or less than in the period before of the same length. */
function Change({ now, before }: { now: number; before: number | undefined }) {
  const { t } = useTranslation('desks')
  if (before === undefined || before === now) return null
  const by = now - before
  return (
    <span className="small quiet" title={t('ageing')}>
      {' '}
      {by > 0 ? `↑${by}` : `↓${-by}`}
    </span>
  )
}
