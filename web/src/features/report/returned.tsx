import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { askOfFile } from '../../api/client.ts'
import type { ReportView, ReturnedReportView } from '../../api/types.ts'
import { Refusal } from '../../components/refusal.tsx'

/** Out to a word processor and back: what was changed by hand is listed, and taken over section by section. */
export function Returned({
  number,
  report,
  canWrite,
  onTake,
}: {
  number: string
  report: ReportView
  canWrite: boolean
  onTake: (section: string, text: string) => void
}) {
  const { t } = useTranslation('report')
  const box = useRef<HTMLInputElement>(null)
  const at = `/matters/${encodeURIComponent(number)}/report`
  const sent = useMutation({ mutationFn: (file: File) => askOfFile<ReturnedReportView>(`${at}/returned`, file) })
  return (
    <section className="card open-part" aria-label={t('word')}>
      <h2>{t('word')}</h2>
      <p className="small quiet">{t('wordSay')}</p>
      <p className="row wrap">
        <a className="opens" href={`/api/v1${at}/document/docx`} download>
          {t('download')}
        </a>
        <input
          ref={box}
          type="file"
          hidden
          accept=".docx"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) sent.mutate(file)
            event.target.value = ''
          }}
        />
        <Button size="small" loading={sent.isPending} onClick={() => box.current?.click()}>
          {t('upload')}
        </Button>
      </p>
      {sent.isPending ? <p className="small quiet">{t('reading')}</p> : null}
      <Refusal error={sent.error} />
      {sent.data ? <Changes found={sent.data} report={report} canWrite={canWrite} onTake={onTake} /> : null}
    </section>
  )
}

function Changes({
  found,
  report,
  canWrite,
  onTake,
}: {
  found: ReturnedReportView
  report: ReportView
  canWrite: boolean
  onTake: (section: string, text: string) => void
}) {
  const { t } = useTranslation('report')
  const changed = found.sections.filter((section) => section.changed)
  const heading = (id: string) => report.sections.find((section) => section.id === id)?.heading || id
  const nothing = changed.length + found.changedFigures.length + found.lostChips.length + found.newNumbers.length === 0
  if (nothing) return <p className="small is-balanced">✓ {t('wordSame')}</p>
  return (
    <div className="returned">
      <Group title={t('changedFigures')}>
        {found.changedFigures.map(({ figure, key, was, now }) => (
          <li key={key}>
            <span className="is-off">{t('wasNow', { was, now })}</span> <span className="number quiet">{figure}</span>
          </li>
        ))}
      </Group>
      <Group title={t('lostChips')}>
        {found.lostChips.map(({ figure, key, text }) => (
          <li key={key}>
            {text} <span className="number quiet">{figure}</span>
          </li>
        ))}
      </Group>
      <Group title={t('strangeChips')}>
        {found.strangeChips.map(({ key, text, paragraph }) => (
          <li key={`${key} ${paragraph}`}>{text}</li>
        ))}
      </Group>
      <Group title={t('newNumbers')}>
        {found.newNumbers.map(({ text, context, paragraph }) => (
          <li key={`${paragraph} ${text} ${context}`}>
            <strong>{text}</strong> <span className="small quiet">{context}</span>
          </li>
        ))}
      </Group>
      <Group title={t('changedSections')}>
        {changed.map(({ id, text }) => (
          <li key={id}>
            {heading(id)}{' '}
            {canWrite ? (
              <Button size="small" onClick={() => onTake(id, text)}>
                {t('take')}
              </Button>
            ) : null}
          </li>
        ))}
      </Group>
    </div>
  )
}

function Group({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </>
  )
}
