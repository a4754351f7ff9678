import type { FigurePage } from '../../app/index.ts'
import { Amount } from '../parts/amount.tsx'
import { Page } from '../parts/layout.tsx'
import { pick, useVisit } from '../visit.ts'

type Line = FigurePage['items'][number]

/** Every figure of a period that the reader may see, by what it is about. */
export function Figures({ page }: { page: FigurePage }) {
  const visit = useVisit()
  const { t } = visit
  const title = t('figure.list', { year: page.period })
  const areas = new Map<string, Line[]>()
  for (const line of page.items) areas.set(line.area.id, [...(areas.get(line.area.id) ?? []), line])
  return (
    <Page
      title={title}
      trail={[{ href: '/report', title: t('report.title') }]}
      meta={{ column: t('report.title') }}
      style="report"
    >
      <h1>{title}</h1>
      {page.items.length === 0 ? (
        <p className="empty" role="status">
          {t('figure.list.none', { year: page.period })}
        </p>
      ) : (
        <p className="lead">{t('figure.list.lead', { n: page.items.length })}</p>
      )}
      {[...areas].map(([id, lines]) => (
        <section key={id} className="area">
          <h2 id={`a-${id}`}>{pick(visit, lines[0]?.area.title ?? { zh: id, en: id })}</h2>
          <table className="figures">
            <thead className="aloud-head">
              <tr>
                <th scope="col">{t('report.figure')}</th>
                <th scope="col" className="wide-only">
                  {t('figure.how')}
                </th>
                <th scope="col" className="amount">
                  {t('figure.value')}
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map((figure) => (
                <tr key={figure.id}>
                  <td>
                    <a href={`/figures/${figure.id}?period=${page.period}`}>{pick(visit, figure.title)}</a>
                  </td>
                  <td className="wide-only quiet">{t(`figure.kind.${figure.kind}`)}</td>
                  <Amount text={figure.asWritten} />
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </Page>
  )
}
