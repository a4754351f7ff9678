import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reportCheckQuery } from '../../api/queries.ts'
import type { FigureLine, MatterView, ReportCheckView, ReportView } from '../../api/types.ts'
import { StandingMark } from '../../components/standing-mark.tsx'
import { Failure, Loading } from '../../components/states.tsx'
import { organName, say } from '../../text/index.ts'
import type { EditorHandle } from './editor.tsx'
import { FigureSearch } from './figure-search.tsx'

type Finding = ReportCheckView['findings'][number]
type Loose = ReportCheckView['loose'][number]

/** What stands between this text and its signature: contributions, findings, values that moved, numbers from nowhere. */
export function OpenPoints({
  report,
  tasks,
  figures,
  handle,
  inSection,
  canWrite,
  onFigure,
}: {
  report: ReportView
  tasks: MatterView['allTasks']
  figures: readonly FigureLine[]
  handle: RefObject<EditorHandle | null>
  /** Acts in the editor of a section, which is drawn first; says so where the words are not there. */
  inSection: (section: string | undefined, act: () => boolean) => void
  canWrite: boolean
  onFigure: (id: string) => void
}) {
  const { t } = useTranslation('report')
  const check = useQuery(reportCheckQuery(report.number))
  const [binding, setBinding] = useState<Loose>()
  const waiting = tasks.filter(({ task, status }) => task === 'contribute' && status === 'open')
  const moved = report.figures.filter(({ live }) => live !== undefined)
  const jump = (section: string | undefined, words: string) =>
    inSection(section, () => handle.current?.select(words) ?? false)
  return (
    <>
      <Part title={t('contributions')} n={waiting.length} none={t('contributionsNone')}>
        {[...Map.groupBy(waiting, ({ organ }) => organ?.id ?? '')].map(([organ, own]) => (
          <li key={organ}>
            {own.some(({ late }) => late) ? <StandingMark standing="late" /> : null} {organName(own[0]?.organ)}{' '}
            <span className="small quiet">
              {t('parts', { n: own.length, count: own.length })}
              {own[0]?.due ? ` · ${t('dueOn', { date: own.map(({ due }) => due ?? '').sort()[0] ?? '' })}` : ''}
            </span>
          </li>
        ))}
      </Part>
      {check.isPending ? <Loading /> : null}
      {check.isError ? <Failure error={check.error} onRetry={() => void check.refetch()} /> : null}
      {check.data ? (
        <Part title={t('findings')} n={check.data.findings.length} none={t('findingsNone')} say={t('findingsSaved')}>
          {check.data.findings.map((finding) => (
            <FindingItem
              key={`${finding.rule} ${finding.offset}`}
              finding={finding}
              onJump={() => jump(finding.section, finding.quote)}
            />
          ))}
        </Part>
      ) : null}
      {report.isFrozen ? (
        <Part title={t('differing')} n={moved.length} none={t('differingNone')}>
          {moved.map((figure) => (
            <li key={figure.id}>
              <button type="button" className="plain opens" onClick={() => onFigure(figure.id)}>
                {say(figure.title)}
              </button>{' '}
              <span className="small mark-differs">
                ≠ {t('differingSay', { was: figure.asWritten, now: figure.live })}
              </span>
            </li>
          ))}
        </Part>
      ) : null}
      {check.data ? (
        <Part title={t('loose')} n={check.data.loose.length} none={t('looseNone')}>
          {check.data.loose.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice
            <li key={`${index} ${one.section} ${one.context}`}>
              <button type="button" className="plain opens" onClick={() => jump(one.section, one.text)}>
                {one.text}
              </button>{' '}
              <span className="small quiet">{one.context.replaceAll('\n', ' ')}</span>{' '}
              {canWrite ? (
                <Button size="small" onClick={() => setBinding(one)}>
                  {t('bind')}
                </Button>
              ) : null}
              {binding === one ? (
                <FigureSearch
                  figures={figures}
                  value={one.text}
                  label={t('bindTo', { text: one.text })}
                  onTake={(id) => {
                    setBinding(undefined)
                    inSection(one.section, () => handle.current?.bind(one.text, one.context, id) ?? false)
                  }}
                  onClose={() => setBinding(undefined)}
                />
              ) : null}
            </li>
          ))}
        </Part>
      ) : null}
    </>
  )
}

function FindingItem({ finding, onJump }: { finding: Finding; onJump: () => void }) {
  const { t } = useTranslation('report')
  const standing = { certain: 'late', likely: 'soon', ask: 'none' } as const
  return (
    <li className={`finding finding-${finding.severity}`}>
      <span className={`small standing-${standing[finding.severity]}`}>
        <StandingMark standing={standing[finding.severity]} bare /> {t(finding.severity)}
      </span>{' '}
      <button type="button" className="plain opens" onClick={onJump}>
        “{finding.quote}”
      </button>
      <p className="small">{say(finding.reason)}</p>
      {finding.arithmetic ? <p className="small number finding-sum">{finding.arithmetic}</p> : null}
      {finding.repair ? <p className="small">{t('repair', { repair: finding.repair })}</p> : null}
    </li>
  )
}

export function Part({
  title,
  n,
  none,
  say: more,
  children,
}: {
  title: string
  n: number
  none: string
  say?: string
  children: React.ReactNode
}) {
  return (
    <section className="card open-part" aria-label={title}>
      <h2>
        {title} <span className="quiet">{n}</span>
      </h2>
      {more && n > 0 ? <p className="small quiet">{more}</p> : null}
      {n === 0 ? <p className="small quiet">{none}</p> : <ul>{children}</ul>}
    </section>
  )
}
