import { pick, useVisit } from '../visit.ts'

/** What cannot wait for an answer in days: the numbers to call, before anything else. */
export function Urgent() {
  const visit = useVisit()
  const urgent = visit.services.notAccepted().filter((item) => item.urgent && item.contact)
  if (urgent.length === 0) return null
  return (
    <section className="urgent" aria-label={visit.t('home.urgent')}>
      <p>{visit.t('home.urgent')}</p>
      <ul>
        {urgent.map(({ id, title, contact }) => (
          <li key={id}>
            <a href={`tel:${contact}`}>
              <strong>{contact}</strong> <span>{pick(visit, title)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
