import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { figuresQuery, matterQuery, reportQuery } from '../../api/queries.ts'
import { notify } from '../../components/notice.tsx'
import { Empty, Failure, Loading } from '../../components/states.tsx'
import { organName, say } from '../../text/index.ts'
import type { EditorHandle } from './editor.tsx'
import { FigurePanel } from './figure-panel.tsx'
import { OpenPoints } from './open-points.tsx'
import { Outline } from './outline.tsx'
import { Returned } from './returned.tsx'
import { Section } from './section.tsx'
import { SectionList } from './section-list.tsx'
import { useChips } from './use-chips.ts'

const route = getRouteApi('/reports/$number')

/** One report in hand, or to read where the matter itself is not the reader's: its sections, the text of one of them with figures as chips, and what is still open. */
export function ReportDeskPage() {
  const { t } = useTranslation('report')
  const { number } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate()
  const report = useQuery(reportQuery(number))
  const matter = useQuery(matterQuery(number))
  const figures = useQuery({ ...figuresQuery(String(report.data?.year ?? ''), report.isSuccess) })
  const chips = useChips(report.data, figures.data?.items)
  const handle = useRef<EditorHandle>(null)
  const [typed, setTyped] = useState<{ row: string; text: string }>()
  const onText = useCallback((row: string, text: string) => setTyped({ row, text }), [])
  const [shown, setShown] = useState<{ figure: string; node: HTMLElement | null }>()
  if (report.isPending || matter.isPending || figures.isPending) return <Loading />
  if (report.isError) return <Failure error={report.error} onRetry={() => void report.refetch()} />
  const tasks = matter.data?.allTasks ?? []
  const { data } = report
  const section = data.sections.find((one) => one.id === search.section) ?? data.sections[0]
  const write = matter.data?.actions.find((action) => action.rowOf !== undefined && action.id === 'write-section')
  const mine = matter.data?.tasks ?? []
  const mayAsk = matter.data?.actions.some(({ id, open }) => id === 'ask-section' && open) ?? false
  const go = (id: string) => {
    setShown(undefined)
    void navigate({
      to: '/reports/$number',
      params: { number },
      search: { section: id },
      replace: true,
      resetScroll: false,
    })
  }
  /** The other section is drawn first; then its words can be found. */
  const inSection = (wanted: string | undefined, act: () => boolean) => {
    const isHere = wanted === undefined || wanted === section?.id
    if (!isHere) go(wanted)
    setTimeout(() => act() || notify(t('notFoundInText')), isHere ? 0 : 150)
  }
  const fixed = data.figures.find((figure) => figure.id === shown?.figure)
  const { node } = shown ?? {}
  const canRelease = node && write?.open
  return (
    <article className="report-desk">
      <div className="page-head">
        <nav className="small row" aria-label={t('back')}>
          <Link to="/reports" search={{ year: data.year }}>
            ‹ {t('back')}
          </Link>
          <span className="quiet">{organName(data.body)}</span>
        </nav>
        <h1>{data.title}</h1>
        <span className="state-tag">{say(data.state.title)}</span>
        {matter.data ? (
          <Link to="/matters/$number" params={{ number }} className="small opens">
            {t('toMatter')}
          </Link>
        ) : null}
        <a
          className="small opens"
          href={`/api/v1/matters/${encodeURIComponent(number)}/report/document/html`}
          target="_blank"
          rel="noreferrer"
        >
          {t('preview')}
        </a>
      </div>
      {mine.length > 0 ? (
        <p className="report-mine" role="status">
          <strong>{t('mine')}</strong>
          {mine.map((task) => (
            <Link
              key={task.key}
              to="/matters/$number"
              params={{ number }}
              search={{ act: `task:${task.task}:${task.key}` }}
              className="opens"
            >
              {task.about ?? say(task.title)}
            </Link>
          ))}
        </p>
      ) : null}
      {mayAsk ? <Outline number={number} /> : null}
      {section === undefined ? (
        mayAsk ? null : (
          <Empty title={t('noSections')}>{t('noSectionsDo')}</Empty>
        )
      ) : (
        <>
          <SectionList report={data} tasks={tasks} chosen={section.id} chipOf={chips} typed={typed} onChoose={go} />
          <Section
            key={section.row}
            report={data}
            section={section}
            write={write}
            seq={matter.data?.seq ?? 1}
            figures={figures.data?.items ?? []}
            chipOf={chips}
            handle={handle}
            onChip={(figure, node) => setShown({ figure, node })}
            onText={onText}
          />
          <div className="report-aside">
            {shown ? (
              <FigurePanel
                id={shown.figure}
                year={data.year}
                fixed={fixed}
                {...(canRelease
                  ? {
                      onRelease: () => {
                        handle.current?.release(node)
                        setShown(undefined)
                      },
                    }
                  : {})}
                onClose={() => setShown(undefined)}
              />
            ) : null}
            <OpenPoints
              report={data}
              tasks={tasks}
              figures={figures.data?.items ?? []}
              handle={handle}
              inSection={inSection}
              canWrite={write?.open ?? false}
              onFigure={(figure) => setShown({ figure, node: null })}
            />
            <Returned
              number={number}
              report={data}
              canWrite={write?.open ?? false}
              onTake={(id, text) =>
                inSection(id, () => {
                  handle.current?.replace(text)
                  return handle.current !== null
                })
              }
            />
          </div>
        </>
      )}
    </article>
  )
}
