import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

type Cell = string | number

/** A cell that begins like a formula would run in a spreadsheet: it is made text. */
const cellText = (cell: Cell): string => {
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export function CsvButton({ name, rows }: { name: string; rows: readonly (readonly Cell[])[] }) {
  const { t } = useTranslation()
  const download = () => {
    const text = `\uFEFF${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`
    const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${name}.csv`
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 1000)
  }
  return (
    <Button size="small" className="no-print" onClick={download}>
      {t('csv')}
    </Button>
  )
}
