import { Link } from '@tanstack/react-router'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Row } from '../api/types.ts'
import { organName, say } from '../text/index.ts'
import { sayMoment } from '../time/dates.ts'
import { sayRowDue } from '../time/saying.ts'
import { standingOfRow } from '../time/standing.ts'
import { headlineParts } from './headline.ts'
import { StandingMark } from './standing-mark.tsx'

export interface Part {
  id: string
  title?: ReactNode
  rows: readonly Row[]
}

/** Matters as a dense table; on a phone the same rows stand as cards. */
export function MatterTable({
  parts,
  selected,
  onSelect,
  now,
  label,
}: {
  parts: readonly Part[]
  selected?: string | undefined
  onSelect?: (number: string) => void
  now: number
  label: string
}) {
  const { t } = useTranslation()
  return (
    <table className="matters" aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className="col-due">
            {t('due')}
          </th>
          <th scope="col">{t('matter')}</th>
          <th scope="col" className="col-state">
            {t('state')}
          </th>
          <th scope="col" className="col-holder">
            {t('holder')}
          </th>
          <th scope="col" className="col-region">
            {t('region')}
          </th>
          <th scope="col" className="col-opened">
            {t('openedAt')}
          </th>
        </tr>
      </thead>
      {parts.map((part) => (
        <tbody key={part.id} id={`group-${part.id}`}>
          {part.title ? (
            <tr className={`group group-${part.id}`}>
              <th scope="rowgroup" colSpan={6}>
                {part.title}
              </th>
            </tr>
          ) : null}
          {part.rows.map((row) => (
            <MatterLine
              key={row.number}
              row={row}
              now={Math.floor(now / 60_000)}
              selected={row.number === selected}
              {...(onSelect ? { onSelect } : {})}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}

interface LineProps {
  row: Row
  /** Minutes, so that a line is drawn again only when what it says may change. */
  now: number
  selected: boolean
  onSelect?: (number: string) => void
}

const MatterLine = memo(function MatterLine({ row, now: minute, selected, onSelect }: LineProps) {
  const { t } = useTranslation()
  const now = minute * 60_000
  const standing = standingOfRow(row.due, now)
  const { about, more } = headlineParts(row.headline, row.region?.path)
  const [left, date] = row.closedAt ? [t('done'), sayMoment(row.closedAt, now)] : sayRowDue(row.due, now, t)
  return (
    <tr
      className={selected ? 'line selected' : 'line'}
      aria-current={selected ? 'true' : undefined}
      data-number={row.number}
      onMouseDown={() => onSelect?.(row.number)}
    >
      <td className="col-due">
        <span className={`due standing-${row.closedAt ? 'done' : standing}`}>
          <StandingMark standing={row.closedAt ? 'done' : standing} bare /> <strong>{left}</strong>
        </span>
        {date ? <span className="small quiet due-date">{date}</span> : null}
        {row.due?.provisional ? <span className="small quiet"> {t('provisional')}</span> : null}
      </td>
      <td className="col-matter">
        <Link
          to="/matters/$number"
          params={{ number: row.number }}
          className="headline"
          onFocus={() => onSelect?.(row.number)}
        >
          {about || say(row.procedure.title)}
        </Link>
        <span className="small quiet under">
          <span className="number">{row.number}</span>{' '}
          {[more, row.due && !row.closedAt ? say(row.due.title) : ''].filter(Boolean).join(' · ')}
        </span>
      </td>
      <td className="col-state">
        <span className={row.state.final ? 'state-tag final' : 'state-tag'}>{say(row.state.title)}</span>
      </td>
      <td className="col-holder">{organName(row.holder)}</td>
      <td className="col-region" title={row.region?.path}>
        {row.region?.name}
      </td>
      <td className="col-opened small">{sayMoment(row.openedAt, now)}</td>
    </tr>
  )
})
