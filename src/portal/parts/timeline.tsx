import type { FieldValueView, MatterView, StoryItemView } from '../../app/index.ts'
import { plainMoment, sayMoment } from '../saying.ts'
import { pick, useVisit } from '../visit.ts'
import { Basis } from './basis.tsx'

/** One line of what happened, newest first: when, who, what, with what words and papers. */
export function Timeline({ matter }: { matter: MatterView }) {
  return (
    <ol className="timeline">
      {matter.story.toReversed().map((item) => (
        <Item key={item.seq} item={item} matter={matter} />
      ))}
    </ol>
  )
}

/** In the order in which the form asked for them. */
function inOrder(matter: MatterView, values: readonly FieldValueView[]): FieldValueView[] {
  const rank = new Map(matter.fields.map(({ name }, i) => [name, i]))
  const of = ({ name }: FieldValueView) => rank.get(name) ?? rank.size
  return values.filter(({ shown }) => shown.zh !== '').sort((a, b) => of(a) - of(b))
}

function Value({ of, matter }: { of: FieldValueView; matter: MatterView }) {
  const visit = useVisit()
  if (of.type !== 'files') return pick(visit, of.shown)
  const ids = new Set([of.value].flat().map(String))
  return matter.files
    .filter(({ id }) => ids.has(id))
    .map(({ name }) => name)
    .join('、')
}

function Item({ item, matter }: { item: StoryItemView; matter: MatterView }) {
  const visit = useVisit()
  const { t, lang, now } = visit
  const values = inOrder(matter, item.values)
  return (
    <li className={item.by.kind}>
      <p className="event">
        <time dateTime={item.effectiveOn}>{sayMoment(item.effectiveOn, lang, now)}</time>
        <strong>{pick(visit, item.title)}</strong>
        <span className="by">{item.by.kind === 'party' ? t('track.you') : pick(visit, item.by.label)}</span>
      </p>
      {item.recordedLate ? (
        <p className="quiet">{t('track.story.late', { when: plainMoment(item.recordedAt) })}</p>
      ) : null}
      {values.length > 0 ? (
        <dl className="answers">
          {values.map((value) => (
            <div key={value.name}>
              <dt>{pick(visit, value.title)}</dt>
              <dd>
                <Value of={value} matter={matter} />
              </dd>
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
