import type { StoryItemView } from '../../app/index.ts'
import { plainMoment, sayMoment } from '../saying.ts'
import { pick, useVisit } from '../visit.ts'
import { Basis } from './basis.tsx'

/** One line of what happened, newest first: when, who, what, with what words and papers. */
export function Timeline({ story }: { story: readonly StoryItemView[] }) {
  return (
    <ol className="timeline">
      {story.toReversed().map((item) => (
        <Item key={item.seq} item={item} />
      ))}
    </ol>
  )
}

function Item({ item }: { item: StoryItemView }) {
  const visit = useVisit()
  const { t, lang, now } = visit
  const values = item.values.filter(({ shown }) => shown.zh !== '')
  return (
    <li className={item.by.kind}>
      <p className="event">
        <time dateTime={item.effectiveOn}>{sayMoment(item.effectiveOn, lang, now)}</time>
        <strong>{pick(visit, item.title)}</strong>
        <span className="by">{pick(visit, item.by.label)}</span>
      </p>
      {item.recordedLate ? (
        <p className="quiet">{t('track.story.late', { when: plainMoment(item.recordedAt) })}</p>
      ) : null}
      {values.length > 0 ? (
        <dl className="answers">
          {values.map((value) => (
            <div key={value.name}>
              <dt>{pick(visit, value.title)}</dt>
              <dd>{pick(visit, value.shown)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {item.notes.length > 0 || item.basis.length > 0 ? (
        <details>
          <summary>{t('track.story.notes')}</summary>
          <ul>
            {item.notes.map((note) => (
              <li key={note.zh}>{pick(visit, note)}</li>
            ))}
          </ul>
          <p>
            <Basis of={item.basis} />
          </p>
        </details>
      ) : null}
    </li>
  )
}
