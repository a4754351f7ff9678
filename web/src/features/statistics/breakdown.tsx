import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SimpleStatsView } from '../../api/types.ts'
import { CsvButton } from '../../components/csv.tsx'
import { say } from '../../text/index.ts'

const atFirst = 10

/** A table whose rows carry their own bars. */
export function Breakdown({ title, buckets }: { title: string; buckets: SimpleStatsView['byKind'] }) {
  const { t } = useTranslation(['desks', 'common'])
  const [all, setAll] = useState(false)
  const sorted = [...buckets].sort((a, b) => b.n - a.n)
  const shown = all ? sorted : sorted.slice(0, atFirst)
  const sum = sorted.reduce((total, bucket) => total + bucket.n, 0)
  const top = sorted[0]?.n ?? 1
  const share = (n: number) => (sum === 0 ? t('noneOf') : `${((n / sum) * 100).toFixed(1)}%`)
  const rows = [
    [title, t('count'), t('share')],
    ...sorted.map((bucket) => [say(bucket.title), bucket.n, share(bucket.n)]),
  ]
  return (
    <section className="card">
      <div className="row spread">
        <h2>{title}</h2>
        <CsvButton name={title} rows={rows} />
      </div>
      <table className="plain bars">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{t('count')}</th>
            <th scope="col">{t('share')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((bucket) => (
            <tr key={bucket.id}>
              <th scope="row">
                {say(bucket.title)}
                <span className="bar" style={{ width: `${Math.max(1, (bucket.n / Math.max(1, top)) * 100)}%` }} />
              </th>
              <td className="n">{bucket.n}</td>
              <td className="n quiet">{share(bucket.n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > shown.length ? (
        <button type="button" className="plain opens small" onClick={() => setAll(true)}>
          {t('common:loadMore')} {sorted.length - shown.length}
        </button>
      ) : null}
    </section>
  )
}
