import type { FigureDetailView, FigureRecordsView, ReportFigureView } from '../../app/index.ts'
import { pick, useVisit } from '../visit.ts'
import { Bar } from './bar.tsx'

interface BehindProps {
  figure: FigureDetailView
  records: readonly FigureRecordsView[]
  then: ReportFigureView | undefined
}

/** Counts by month and by county of what stands behind a figure; nobody is named. Every column adds up to its total. */
export function Behind({ figure, records, then }: BehindProps) {
  const visit = useVisit()
  const { t } = visit
  const whole = records.at(-1)
  if (!whole) return null
  const total = whole.total
  const isOther = then?.live !== undefined && then.records !== total
  const heads = records.map(({ half }) =>
    half !== 'numerator' && half !== 'denominator'
      ? t('figure.n')
      : pick(visit, figure[half]?.title ?? { zh: half, en: half }),
  )
  const totals = records.map((one) => one.total)
  const months = new Set(records.flatMap((one) => one.months.map(({ month }) => month)))
  const areas = new Map(records.flatMap((one) => one.areas.map(({ region }) => [region?.code ?? '', region?.name])))
  const byMonth = [...months].sort().map(
    (month): Row => ({
      key: month,
      name: month,
      counts: records.map((one) => one.months.find((row) => row.month === month)?.n ?? 0),
    }),
  )
  const byArea = [...areas]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([code]) => code !== '')
    .map(
      ([code, name]): Row => ({
        key: code,
        name: name ?? code,
        counts: records.map((one) => one.areas.find(({ region }) => region?.code === code)?.n ?? 0),
      }),
    )
  return (
    <section id="behind">
      <h2>{t('figure.behind')}</h2>
      {total === 0 ? (
        <p>{t('figure.behind.none')}</p>
      ) : (
        <>
          <p>{t('figure.behind.say', { n: total })}</p>
          {isOther ? <p className="differs">{t('figure.behind.now', { n: total, then: then.records })}</p> : null}
          <Counts
            caption={t('figure.by-month')}
            head={t('figure.month')}
            heads={heads}
            rows={byMonth}
            totals={totals}
            rest={t('figure.no-month')}
          />
          <Counts
            caption={t('figure.by-area')}
            head={t('figure.area')}
            heads={heads}
            rows={byArea}
            totals={totals}
            rest={t('figure.no-area')}
          />
        </>
      )}
    </section>
  )
}

interface Row {
  key: string
  name: string
  counts: number[]
}

interface CountsProps {
  caption: string
  head: string
  heads: readonly string[]
  rows: readonly Row[]
  totals: readonly number[]
  /** What is in the total and in none of the rows. */
  rest: string
}

function Counts({ caption, head, heads, rows, totals, rest }: CountsProps) {
  const { t } = useVisit()
  const left = totals.map((total, i) => total - rows.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0))
  const all = left.some((n) => n > 0) ? [...rows, { key: 'rest', name: rest, counts: left }] : rows
  if (all.length === 0) return null
  const highest = Math.max(1, ...all.map(({ counts }) => counts.at(-1) ?? 0))
  return (
    <table className="figures bars">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {heads.map((name) => (
            <th key={name} scope="col" className="amount">
              {name}
            </th>
          ))}
          <td className="bar-cell" />
        </tr>
      </thead>
      <tbody>
        {all.map(({ key, name, counts }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {counts.map((n, i) => (
              <td key={heads[i]} className="amount">
                {n}
              </td>
            ))}
            <td className="bar-cell">
              <Bar part={counts.at(-1) ?? 0} of={highest} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('figure.total')}</th>
          {totals.map((n, i) => (
            <td key={heads[i]} className="amount">
              {n}
            </td>
          ))}
          <td className="bar-cell" />
        </tr>
      </tfoot>
    </table>
  )
}
