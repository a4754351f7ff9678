import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureLine } from '../../api/types.ts'
import { useKeys } from '../../components/keys.ts'
import { say } from '../../text/index.ts'
import { hasValue, Marks } from './marks.tsx'
import { isKnown, sayExact, unitOf } from './numbers.ts'

/** The list itself, a part for each area; j, k and Enter as in every list. */
export function Lines({
  lines,
  before,
  period,
}: {
  lines: readonly FigureLine[]
  before: ReadonlyMap<string, FigureLine>
  period: string
}) {
  const { t } = useTranslation('figures')
  const navigate = useNavigate()
  const [selected, setSelected] = useState<string>()
  const at = lines.findIndex((line) => line.id === selected)
  const select = (index: number) => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, index))]
    if (!line) return
    setSelected(line.id)
    document.querySelector(`tr[data-figure="${CSS.escape(line.id)}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  useKeys({
    j: () => select(at + 1),
    k: () => select(at < 0 ? 0 : at - 1),
    arrowdown: () => select(at + 1),
    arrowup: () => select(at < 0 ? 0 : at - 1),
    enter: (event) => {
      if (event.target instanceof HTMLElement && ['A', 'BUTTON'].includes(event.target.tagName)) event.target.click()
      else if (selected) void navigate({ to: '/figures/$id', params: { id: selected }, search: { period } })
    },
  })
  const areas = [...Map.groupBy(lines, (line) => line.area.id)]
  return (
    <>
      <table className="figures" aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col" className="col-written">
              {t('asWritten')}
            </th>
            <th scope="col" className="col-unit">
              <span className="visually-hidden">{t('unit')}</span>
            </th>
            <th scope="col" className="col-exact">
              {t('exact')}
            </th>
            <th scope="col" className="col-before">
              {t('before')}
            </th>
            <th scope="col" className="col-kind">
              {t('kind')}
            </th>
            <th scope="col" className="col-marks">
              {t('marks')}
            </th>
          </tr>
        </thead>
        {areas.map(([area, own]) => (
          <tbody key={area}>
            <tr className="group">
              <th scope="rowgroup" colSpan={7}>
                {say(own[0]?.area.title)} <span className="quiet">{own.length}</span>
              </th>
            </tr>
            {own.map((line) => (
              <Line
                key={line.id}
                line={line}
                before={before.get(line.id)}
                period={period}
                selected={line.id === selected}
                onSelect={setSelected}
              />
            ))}
          </tbody>
        ))}
      </table>
      <p className="small quiet list-foot only-wide">{t('listKeys')}</p>
    </>
  )
}

function Line({
  line,
  before,
  period,
  selected,
  onSelect,
}: {
  line: FigureLine
  before: FigureLine | undefined
  period: string
  selected: boolean
  onSelect: (id: string) => void
}) {
  const { t } = useTranslation('figures')
  const unit = unitOf(line, say(line.unitName))
  return (
    <tr
      className={selected ? 'line selected' : 'line'}
      aria-current={selected ? 'true' : undefined}
      data-figure={line.id}
      onMouseDown={() => onSelect(line.id)}
    >
      <th scope="row" className="col-name">
        <Link to="/figures/$id" params={{ id: line.id }} search={{ period }} onFocus={() => onSelect(line.id)}>
          {say(line.title)}
        </Link>
        <span className="number quiet">{line.id}</span>
      </th>
      <td className="col-written">
        <Link
          to="/figures/$id"
          params={{ id: line.id }}
          search={{ period }}
          hash="records"
          className={hasValue(line) ? 'opens' : 'opens is-none'}
          tabIndex={-1}
          title={t('opens')}
        >
          {line.asWritten}
        </Link>
      </td>
      <td className="col-unit small quiet">{unit}</td>
      <td className="col-exact">{hasValue(line) ? sayExact(line) : ''}</td>
      <td className="col-before quiet">
        {isKnown(before) ? (
          <>
            <span className="only-phone small">{t('before')} </span>
            {before.asWritten}
          </>
        ) : null}
      </td>
      <td className="col-kind small quiet">{t(line.kind)}</td>
      <td className="col-marks">
        <Marks line={line} />
      </td>
    </tr>
  )
}
