import { Page } from '../parts/layout.tsx'
import { Urgent } from '../parts/urgent.tsx'
import type { TextKey } from '../text/index.ts'
import { pick, useVisit } from '../visit.ts'

export const doors: { href: string; title: TextKey; say: TextKey }[] = [
  { href: '/file', title: 'door.file', say: 'door.file.say' },
  { href: '/track', title: 'door.track', say: 'door.track.say' },
  { href: '/rate', title: 'door.rate', say: 'door.rate.say' },
  { href: '/disputes', title: 'door.disputes', say: 'door.disputes.say' },
  { href: '/answers', title: 'door.answers', say: 'door.answers.say' },
  { href: '/report', title: 'door.report', say: 'door.report.say' },
]

/** `reported`: the newest year whose report can be read. */
export function Home({ reported }: { reported: number | undefined }) {
  const visit = useVisit()
  const { t, site, elder } = visit
  return (
    <Page title={pick(visit, site.portal)} meta={{ column: t('frame.home'), description: t('home.lead') }} wide>
      <h1 className="home-title">{pick(visit, site.portal)}</h1>
      {elder ? null : <p className="lead">{t('home.lead')}</p>}
      <h2 className="aloud">{t('home.doors')}</h2>
      <ul className="doors">
        {doors.map(({ href, title, say }, i) => (
          <li key={href}>
            <a className={i < 2 ? 'door first' : 'door'} href={href}>
              <strong>{t(title)}</strong>
              {href === '/report' && reported !== undefined ? (
                <span>{t('door.report.year', { year: reported })}</span>
              ) : elder ? null : (
                <span>{t(say)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
      <Urgent />
      <p>
        <a href="/scope">{t('home.before')}</a>
        {elder ? null : <span className="quiet"> · {t('home.doors.note')}</span>}
      </p>
      {elder ? null : (
        <section>
          <h2>{t('home.trust')}</h2>
          <ul className="plain">
            <li>
              <a href="/law">{t('frame.law')}</a> <span className="quiet">{t('home.trust.law')}</span>
            </li>
            <li>
              <a href="/ledger">{t('frame.ledger')}</a> <span className="quiet">{t('home.trust.ledger')}</span>
            </li>
            <li>
              <a href="/check">{t('check.title')}</a> <span className="quiet">{t('check.home')}</span>
            </li>
          </ul>
        </section>
      )}
    </Page>
  )
}
