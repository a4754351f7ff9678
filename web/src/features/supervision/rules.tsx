import { useTranslation } from 'react-i18next'
import type { RuleSignals } from '../../api/types.ts'
import { Basis } from '../../components/basis.tsx'
import { CsvButton } from '../../components/csv.tsx'
import { ScrollTable } from '../../components/scroll-table.tsx'
import { say } from '../../text/index.ts'

/** The same lateness by rule: a rule that everyone breaks is perhaps the rule's fault. */
export function Rules({ rules }: { rules: readonly RuleSignals[] }) {
  const { t } = useTranslation(['desks', 'common'])
  const sorted = [...rules].sort((a, b) => b.late - a.late || b.running - a.running)
  const columns = [
    ['totalsLate', 'late'],
    ['totalsSoon', 'dueSoon'],
    ['running', 'running'],
    ['metRule', 'met'],
    ['metLateRule', 'metLate'],
  ] as const
  const csv = [
    [t('rule'), ...columns.map(([word]) => t(word)), t('common:basis')],
    ...sorted.map((rule) => [
      say(rule.title),
      ...columns.map(([, name]) => rule[name]),
      rule.basis.map((one) => say(one.label)).join('、'),
    ]),
  ]
  return (
    <section className="card" aria-labelledby="rules-title">
      <div className="row spread wrap">
        <h2 id="rules-title">{t('byRule')}</h2>
        <CsvButton name={t('byRule')} rows={csv} />
      </div>
      <ScrollTable label={t('byRule')}>
        <table className="plain board-table">
          <thead>
            <tr>
              <th scope="col">{t('rule')}</th>
              {columns.map(([word]) => (
                <th key={word} scope="col" className="n">
                  {t(word)}
                </th>
              ))}
              <th scope="col">{t('common:basis')}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((rule) => (
              <tr key={`${rule.procedure}.${rule.deadline}`}>
                <th scope="row">{say(rule.title)}</th>
                {columns.map(([word, name]) => (
                  <td key={word} className={name === 'late' && rule.late > 0 ? 'n is-late' : 'n'}>
                    {rule[name]}
                  </td>
                ))}
                <td className="small">
                  <Basis of={rule.basis} lead={false} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </section>
  )
}
