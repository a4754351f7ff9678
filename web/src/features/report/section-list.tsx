import { useTranslation } from 'react-i18next'
import type { MatterView, ReportView } from '../../api/types.ts'
import { draftOf } from '../../components/form/draft.ts'
import { organName } from '../../text/index.ts'
import { type ChipOf, sourceOfSection, wordsIn } from './chip-text.ts'

export const draftKey = (number: string, row: string): string => `${number}.section.${row}`

/** The sections in the order of the report: words so far against the budget, who contributes, what is not saved. */
export function SectionList({
  report,
  tasks,
  chosen,
  chipOf,
  typed,
  onChoose,
}: {
  report: ReportView
  tasks: MatterView['allTasks']
  chosen: string
  chipOf: ChipOf
  /** The text as it stands in the editor now. */
  typed: { row: string; text: string } | undefined
  onChoose: (id: string) => void
}) {
  const { t } = useTranslation('report')
  return (
    <nav className="report-sections" aria-label={t('sections')}>
      <ol>
        {report.sections.map((section) => {
          const draft = typed?.row === section.row ? typed.text : draftOf(draftKey(report.number, section.row))?.text
          const unsaved = draft !== undefined && draft !== sourceOfSection(section)
          const words = unsaved ? wordsIn(String(draft), chipOf) : section.words
          const waiting = tasks.filter(
            ({ task, key, status }) => task === 'contribute' && status === 'open' && key.startsWith(`${section.row}/`),
          ).length
          const over = section.budget !== undefined && words > section.budget ? words - section.budget : 0
          return (
            <li key={section.row}>
              <button
                type="button"
                className="plain"
                aria-current={section.id === chosen ? 'true' : undefined}
                onClick={() => onChoose(section.id)}
              >
                <span className="section-heading">{section.heading || t('noHeading')}</span>
                <span className="small quiet">
                  {section.budget === undefined
                    ? t('words', { n: words })
                    : t('wordsOf', { n: words, of: section.budget })}
                  {waiting > 0 ? ` · ${t('waitingFor', { n: waiting })}` : ''}
                </span>
                {section.budget === undefined ? null : (
                  <span className={over > 0 ? 'half-bar is-over' : 'half-bar'} aria-hidden="true">
                    <span style={{ width: `${Math.min(100, (words / section.budget) * 100)}%` }} />
                  </span>
                )}
                {over > 0 ? <span className="small is-off">{t('over', { n: over })}</span> : null}
                {unsaved ? <span className="small mark-assumed">{t('unsaved')}</span> : null}
                {section.contributors.length > 0 && section.id === chosen ? (
                  <span className="small quiet">
                    {t('contributors', { names: section.contributors.map(organName).join('、') })}
                  </span>
                ) : null}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
