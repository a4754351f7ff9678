import type { MatterView } from '../../app/index.ts'
import { Basis } from '../parts/basis.tsx'
import { sayDay, sayMoment } from '../saying.ts'
import { pick, useVisit } from '../visit.ts'

/** What the person can do now, as plain buttons; and what is not possible yet, with the rule that holds it back. */
export function Do({ matter }: { matter: MatterView }) {
  const visit = useVisit()
  const { t, lang, now } = visit
  const open = matter.actions.filter((action) => action.open)
  const held = matter.actions.filter((action) => action.held?.until)
  const base = `/track/${matter.number}`
  return (
    <section className="do no-print">
      <h2>{t('track.do')}</h2>
      {open.length + matter.tasks.length === 0 ? <p>{t('track.do.none')}</p> : null}
      <div className="buttons">
        {matter.tasks.map((task) => (
          <a
            key={`${task.task} ${task.key}`}
            className="primary"
            href={`${base}/tasks/${task.task}/${encodeURIComponent(task.key)}`}
          >
            {pick(visit, task.title)}
          </a>
        ))}
        {open.map((action) => (
          <a key={action.id} className={action.main ? 'primary' : 'secondary'} href={`${base}/do/${action.id}`}>
            {pick(visit, action.title)}
          </a>
        ))}
      </div>
      {held.length > 0 ? (
        <>
          <h3>{t('track.do.held')}</h3>
          <ul className="plain">
            {held.map(({ id, title, held: refusal }) => (
              <li key={id}>
                <strong>{pick(visit, title)}</strong> · {refusal ? pick(visit, refusal.say) : ''}{' '}
                {refusal?.until
                  ? t('track.do.until', {
                      when:
                        refusal.until.length > 10
                          ? sayMoment(refusal.until, lang, now)
                          : sayDay(refusal.until, lang, now),
                    })
                  : ''}{' '}
                <Basis of={refusal?.basis ?? []} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
