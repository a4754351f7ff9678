import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FigureRecord } from '../../api/types.ts'
import { headlineParts } from '../../components/headline.ts'
import { languageNow, organName, say } from '../../text/index.ts'
import { sayMoment } from '../../time/dates.ts'
import { grouped } from './numbers.ts'

/** One record: a matter that opens, an entry with what it says, or the place of one that the reader may not see. */
export function RecordRow({ record, place, now }: { record: FigureRecord | undefined; place: number; now: number }) {
  const { t } = useTranslation('figures')
  if (!record) return null
  const { matter, entry } = record
  const nth = <span className="small quiet record-place">{grouped(place)}</span>
  if (matter) {
    const { about, more } = headlineParts(matter.headline, matter.region?.path)
    return (
      <div className="record">
        {nth}
        <span className="record-main">
          <Link to="/matters/$number" params={{ number: matter.number }} className="one-line">
            {about || say(matter.procedure.title)}
          </Link>
          <span className="small quiet one-line">
            <span className="number">{matter.number}</span> {more}
          </span>
        </span>
        <span className="record-state">
          <span className={matter.state.final ? 'state-tag final' : 'state-tag'}>{say(matter.state.title)}</span>
        </span>
        <span className="record-organ small one-line">{organName(matter.holder)}</span>
        <span className="record-region small one-line" title={matter.region?.path}>
          {matter.region?.name}
        </span>
        <span className="record-at small quiet nowrap">{sayMoment(matter.openedAt, now)}</span>
      </div>
    )
  }
  if (entry) {
    const between = languageNow() === 'zh' ? '：' : ': '
    const said = entry.fields.map((field) => `${say(field.title)}${between}${say(field.text)}`)
    return (
      <div className="record">
        {nth}
        <span className="record-main record-wide" title={said.join('\n')}>
          <span className="one-line">{said.slice(0, 3).join(' · ') || entry.key}</span>
          <span className="small quiet one-line">
            <Link to="/registers" search={{ id: entry.register }}>
              {say(entry.title)}
            </Link>{' '}
            · {t('entryFrom', { date: entry.from })}
            {entry.matter ? (
              <>
                {' · '}
                <Link to="/matters/$number" params={{ number: entry.matter }} className="number">
                  {entry.matter}
                </Link>
              </>
            ) : null}
            {said.length > 3 ? ` · ${said.slice(3).join(' · ')}` : ''}
          </span>
        </span>
      </div>
    )
  }
  return (
    <div className="record record-is-hidden">
      {nth}
      <span className="quiet">{t('hidden')}</span>
    </div>
  )
}
