import type { ReaderView } from '../../app/index.ts'
import { sayMoment } from '../saying.ts'
import { pick, useVisit, type Visit } from '../visit.ts'

function who(visit: Visit, reader: ReaderView): string {
  const { t } = visit
  if (reader.party) return t('track.readers.you')
  const parts = [reader.organ && pick(visit, reader.organ.name), reader.post && pick(visit, reader.post.name)]
  return parts.filter((part) => part !== undefined).join(' ') || t('track.readers.system')
}

/** Who opened the matter: unit, post and time, never a name. */
export function Readers({ readers, more }: { readers: readonly ReaderView[]; more: boolean }) {
  const visit = useVisit()
  const { t, lang, now } = visit
  const officers = readers.filter(({ party }) => !party)
  return (
    <section>
      <h2 id="readers">{t('track.readers')}</h2>
      <p className="hint">{officers.length === 0 ? t('track.readers.none') : t('track.readers.say')}</p>
      {officers.length > 0 ? (
        <ul className="readers">
          {officers.map((reader) => (
            <li key={`${reader.at} ${reader.what}`}>
              <time dateTime={reader.at}>{sayMoment(reader.at, lang, now)}</time>
              <span>{who(visit, reader)}</span>
              <span className="quiet">
                {pick(visit, reader.title)}
                {reader.purpose ? ` · ${t('track.purpose', { purpose: reader.purpose })}` : ''}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {more ? <p className="hint">{t('track.readers.more', { n: readers.length })}</p> : null}
    </section>
  )
}
