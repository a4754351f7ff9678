import { Page } from '../parts/layout.tsx'
import type { TextKey } from '../text/index.ts'
import { useVisit } from '../visit.ts'
import { doors } from './home.tsx'

export type StateId = 'not-found' | 'matter-gone' | 'too-many' | 'forbidden' | 'error' | 'offline' | 'invalid'

const NEXT: Partial<Record<StateId, { href: string; title: TextKey }>> = {
  'matter-gone': { href: '/track', title: 'door.track' },
}

/** Something is not as expected: what happened, what it means, what to do. */
export function State({ id, reference }: { id: StateId; reference?: string }) {
  const { t, site } = useVisit()
  const next = NEXT[id] ?? { href: '/', title: 'frame.home' as const }
  return (
    <Page title={t(`state.${id}`)} trail={[]} meta={{ private: true }}>
      <h1>{t(`state.${id}`)}</h1>
      <p className="lead">{t(`state.${id}.say`)}</p>
      <p>{t(`state.${id}.do`, { hotline: site.hotline })}</p>
      {reference ? <p className="hint">{t('state.error.ref', { id: reference })}</p> : null}
      <div className="buttons">
        <a className="primary" href={next.href}>
          {t(next.title)}
        </a>
      </div>
    </Page>
  )
}

/** `years`: those whose report can be read. */
export function Sitemap({ years }: { years: readonly number[] }) {
  const { t } = useVisit()
  const groups: [TextKey, [string, string][]][] = [
    ['sitemap.doors', doors.map(({ href, title }) => [href, t(title)])],
    [
      'sitemap.read',
      [
        ...years.flatMap((year): [string, string][] => [
          [`/report/${year}`, t('report.of', { year })],
          [`/figures?period=${year}`, t('report.all-figures', { year })],
        ]),
        ['/scope', t('scope.title')],
        ['/law', t('frame.law')],
        ['/ledger', t('frame.ledger')],
        ['/check', t('check.title')],
        ['/ledger/verify', t('ledger.verify')],
      ],
    ],
    [
      'sitemap.site',
      [
        ['/privacy', t('frame.privacy')],
        ['/accessibility', t('frame.accessibility')],
      ],
    ],
    [
      'sitemap.data',
      [
        ['/answers.rss', t('answers.rss')],
        ['/answers.json', t('answers.json')],
        ['/api/docs', t('sitemap.api')],
      ],
    ],
  ]
  return (
    <Page title={t('sitemap.title')} trail={[]} meta={{ column: t('sitemap.title') }}>
      <h1>{t('sitemap.title')}</h1>
      {groups.map(([title, links]) => (
        <section key={title}>
          <h2>{t(title)}</h2>
          <ul className="plain">
            {links.map(([href, name]) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}

interface ProseProps {
  title: TextKey
  lead: TextKey
  points: TextKey[]
}

/** A standing page of a few sentences. */
export function Prose({ title, lead, points }: ProseProps) {
  const { t, site } = useVisit()
  return (
    <Page title={t(title)} trail={[]} meta={{ column: t(title) }}>
      <h1>{t(title)}</h1>
      <p className="lead">{t(lead)}</p>
      <ul className="points">
        {points.map((point) => (
          <li key={point}>{t(point, { hotline: site.hotline })}</li>
        ))}
      </ul>
    </Page>
  )
}
