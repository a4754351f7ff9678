import { useTranslation } from 'react-i18next'
import { cityNow } from '../../app/clock.ts'
import { Switch } from '../../components/switch.tsx'
import { dayOf } from '../../time/dates.ts'
import { asKind, moved, nameOf, type PeriodKind, partsOf, sayPeriod } from '../../time/periods.ts'

/** The first year that the law files cover. */
const firstYear = 2020

export const thisYear = (): string => dayOf(cityNow()).slice(0, 4)

/** A year, a month, a quarter or a span of months. */
export function PeriodPicker({ period, onChange }: { period: string; onChange: (period: string) => void }) {
  const { t } = useTranslation('figures')
  const parts = partsOf(period) ?? { kind: 'year' as const, from: `${thisYear()}-01`, to: `${thisYear()}-12` }
  const { kind, from, to } = parts
  const change = (next: Partial<typeof parts>) => {
    const made = { ...parts, ...next }
    onChange(nameOf(made.to < made.from ? { ...made, to: made.from } : made))
  }
  const kinds: readonly (readonly [PeriodKind, string])[] = [
    ['year', t('byYear')],
    ['quarter', t('byQuarter')],
    ['month', t('byMonth')],
    ['span', t('bySpan')],
  ]
  const [earlier, later] = [moved(period, -1), moved(period, 1)]
  const isFirst = Number(earlier.slice(0, 4)) < firstYear
  const isLast = later.slice(0, 4) > thisYear()
  return (
    <div className="period-picker">
      <Switch label={t('period')} value={kind} choices={kinds} onChange={(next) => onChange(asKind(period, next))} />
      <span className="period-step">
        <Step word={`${t('earlier')} ${sayPeriod(earlier, t)}`} to={isFirst ? null : earlier} onChange={onChange}>
          ‹
        </Step>
        <YearBox month={from} label={t('year')} onChange={(year) => change(inYear(parts, year))} />
        {kind === 'quarter' ? (
          <select
            className="field-box"
            aria-label={t('quarter')}
            value={nameOf(parts).slice(-1)}
            onChange={(event) => onChange(`${from.slice(0, 4)}-Q${event.target.value}`)}
          >
            {['1', '2', '3', '4'].map((n) => (
              <option key={n} value={n}>
                {t('nthQuarter', { n })}
              </option>
            ))}
          </select>
        ) : null}
        {kind === 'month' || kind === 'span' ? (
          <MonthBox
            label={t(kind === 'span' ? 'fromMonth' : 'month')}
            month={from}
            onChange={(month) => change(kind === 'span' ? { from: month } : { from: month, to: month })}
          />
        ) : null}
        {kind === 'span' ? (
          <>
            <span aria-hidden="true">—</span>
            <YearBox month={to} label={t('toMonth')} onChange={(year) => change({ to: `${year}${to.slice(4)}` })} />
            <MonthBox label={t('toMonth')} month={to} onChange={(month) => change({ to: month })} />
          </>
        ) : null}
        <Step word={`${t('later')} ${sayPeriod(later, t)}`} to={isLast ? null : later} onChange={onChange}>
          ›
        </Step>
      </span>
    </div>
  )
}

/** The year of the beginning; what is one period moves as a whole. */
function inYear({ kind, from, to }: { kind: PeriodKind; from: string; to: string }, year: string) {
  const first = `${year}${from.slice(4)}`
  if (kind !== 'span') return { from: first, to: `${year}${to.slice(4)}` }
  return { from: first, to: to < first ? `${year}-12` : to }
}

interface BoxProps {
  month: string
  label: string
  onChange: (value: string) => void
}

function YearBox({ month, label, onChange }: BoxProps) {
  const { t } = useTranslation('figures')
  const last = Number(thisYear())
  const years = Array.from({ length: Math.max(1, last - firstYear + 1) }, (_, i) => String(last - i))
  const year = month.slice(0, 4)
  return (
    <select className="field-box" aria-label={label} value={year} onChange={(event) => onChange(event.target.value)}>
      {(years.includes(year) ? years : [year, ...years]).map((one) => (
        <option key={one} value={one}>
          {t('sayYear', { year: one })}
        </option>
      ))}
    </select>
  )
}

function MonthBox({ month, label, onChange }: BoxProps) {
  const year = month.slice(0, 4)
  return (
    <select
      className="field-box"
      aria-label={label}
      value={month.slice(5)}
      onChange={(event) => onChange(`${year}-${event.target.value}`)}
    >
      {Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0')).map((one) => (
        <option key={one} value={one}>
          {Number(one)}
        </option>
      ))}
    </select>
  )
}

function Step({
  word,
  to,
  onChange,
  children,
}: {
  word: string
  to: string | null
  onChange: (period: string) => void
  children: string
}) {
  return (
    <button
      type="button"
      className="plain step"
      aria-label={word}
      title={word}
      disabled={to === null}
      onClick={() => to !== null && onChange(to)}
    >
      <span aria-hidden="true">{children}</span>
    </button>
  )
}
