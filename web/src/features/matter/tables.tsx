import { useTranslation } from 'react-i18next'
import type { MatterView } from '../../api/types.ts'
import { ScrollTable } from '../../components/scroll-table.tsx'
import { say } from '../../text/index.ts'

export function Tables({ tables }: { tables: MatterView['tables'] }) {
  const { t } = useTranslation('matter')
  return tables
    .filter((table) => table.rows.length > 0)
    .map((table) => (
      <ScrollTable key={table.id} className="matter-table" label={say(table.title)}>
        <table className="plain">
          <caption>
            {say(table.title)}
            {table.totals ? (
              <span className="small quiet">
                {'　'}
                {table.totals.map((total) => `${say(total.title)} ${total.n}`).join(' · ')}
                {'　'}
                {t('total', { n: table.rows.length })}
              </span>
            ) : null}
          </caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column.name} scope="col">
                  {say(column.title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.id}>
                {table.columns.map((column) => (
                  <td key={column.name}>{say(row.values.find((value) => value.name === column.name)?.shown)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    ))
}
