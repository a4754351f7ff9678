import { useTranslation } from 'react-i18next'
import type { WorkbookView } from '../../api/types.ts'
import { say } from '../../text/index.ts'

const SHOWN = 20

/** What was read of each line, or what is wrong with it. */
export function WorkbookLines({ lines, onlyFaults }: { lines: WorkbookView['lines']; onlyFaults: boolean }) {
  const { t } = useTranslation('workbook')
  const chosen = onlyFaults ? lines.filter((line) => line.faults.length > 0) : lines
  return (
    <>
      <ol className="workbook-lines">
        {chosen.slice(0, SHOWN).map((line) => (
          <li key={line.row}>
            <span className="small quiet">{t('line', { n: line.row })}</span>
            {onlyFaults ? (
              <ul>
                {line.faults.map((fault) => (
                  <li key={`${fault.field ?? ''}${fault.say.zh}`}>
                    {fault.title ? <strong>{say(fault.title)}：</strong> : null}
                    {say(fault.say)}
                  </li>
                ))}
              </ul>
            ) : (
              <dl className="workbook-values small">
                {line.fields.map((field) => (
                  <div key={field.name}>
                    <dt>{say(field.title)}</dt>
                    <dd>{say(field.shown)}</dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ol>
      {chosen.length > SHOWN ? <p className="small quiet">{t('more', { n: chosen.length - SHOWN })}</p> : null}
    </>
  )
}
