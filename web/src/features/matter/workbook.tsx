import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey, Refused, sendWorkbook, workbookAddress } from '../../api/client.ts'
import { refreshMatters } from '../../api/queries.ts'
import type { ActedView, Given, WorkbookView } from '../../api/types.ts'
import { Refusal } from '../../components/refusal.tsx'
import { languageNow, say } from '../../text/index.ts'
import { WorkbookLines } from './workbook-lines.tsx'

/** Where the workbook of an act or a task is found. */
export type WorkbookOf = { number: string; kind: 'actions' | 'tasks'; id: string }

/** A workbook out and in, beside the form: read first, shown in its place, and submitted only when confirmed. */
export function Workbook({
  of,
  files,
  onDone,
}: {
  of: WorkbookOf
  /** What stands in the form and cannot stand in a workbook. */
  files: Given
  onDone: (acted: ActedView) => void
}) {
  const { t } = useTranslation('workbook')
  const client = useQueryClient()
  const box = useRef<HTMLInputElement>(null)
  const key = useRef(newKey())
  const [file, setFile] = useState<File>()
  const [busy, setBusy] = useState<'reading' | 'sending'>()
  const [view, setView] = useState<WorkbookView>()
  const [failed, setFailed] = useState<unknown>()

  const hand = async (given: File, dry: boolean) => {
    setBusy(dry ? 'reading' : 'sending')
    setFailed(undefined)
    try {
      const answer = await sendWorkbook(of, given, { dry, files, key: key.current, lang: languageNow() })
      setView(answer)
      if (dry) return
      key.current = newKey()
      await refreshMatters(client)
      if (answer.acted && answer.counts.failed === 0) onDone(answer.acted as ActedView)
    } catch (error) {
      const facts = error instanceof Refused ? (error.problem as { facts?: WorkbookView }).facts : undefined
      if (facts?.lines) setView(facts)
      else {
        setView(undefined)
        setFailed(error)
      }
    } finally {
      setBusy(undefined)
    }
  }
  const choose = (given: File | undefined) => {
    if (!given) return
    setFile(given)
    setView(undefined)
    key.current = newKey()
    void hand(given, true)
    if (box.current) box.current.value = ''
  }
  return (
    <div className="workbook no-print">
      <p className="small workbook-links">
        <span className="quiet">{t('title')}</span>
        <a className="opens" href={workbookAddress(of, { lang: languageNow() })} download>
          {t('out')}
        </a>
        <button
          type="button"
          className="plain opens"
          disabled={busy !== undefined}
          onClick={() => box.current?.click()}
        >
          {t('in')}
        </button>
        <input
          ref={box}
          type="file"
          accept=".xlsx"
          hidden
          aria-label={t('in')}
          onChange={(event) => choose(event.target.files?.[0])}
        />
      </p>
      <div role="status">{busy ? <p className="small">{t(busy, { name: file?.name ?? '' })}</p> : null}</div>
      <Refusal error={failed} />
      {view && file && !busy ? (
        <Result
          view={view}
          name={file.name}
          onSubmit={() => void hand(file, false)}
          onAgain={() => box.current?.click()}
        />
      ) : null}
    </div>
  )
}

function Result({
  view,
  name,
  onSubmit,
  onAgain,
}: {
  view: WorkbookView
  name: string
  onSubmit: () => void
  onAgain: () => void
}) {
  const { t } = useTranslation('workbook')
  const { counts } = view
  const faults = view.lines.reduce((sum, line) => sum + line.faults.length, 0)
  const isWrong = counts.wrong > 0 || counts.failed > 0
  const head = isWrong
    ? counts.failed > 0
      ? t('partly', { stored: counts.stored, failed: counts.failed })
      : t('wrong', { lines: counts.wrong, faults })
    : counts.stored > 0
      ? t('stored', { n: counts.stored })
      : counts.ready > 0
        ? t('right', { n: counts.lines })
        : t('nothingNew', { n: counts.lines })
  return (
    <section className={isWrong ? 'refusal' : 'workbook-read'} aria-label={name}>
      <p role={isWrong ? 'alert' : 'status'}>
        <strong>{head}</strong> <span className="small quiet">{name}</span>
      </p>
      {view.otherMatter ? <p className="small field-error">{t('otherMatter', { number: view.otherMatter })}</p> : null}
      {counts.already > 0 && counts.ready > 0 ? <p className="small">{t('already', { n: counts.already })}</p> : null}
      {counts.unchanged > 0 ? <p className="small">{t('unchanged', { n: counts.unchanged })}</p> : null}
      {view.missing.length > 0 ? (
        <p className="small">{t('missing', { names: view.missing.map((text) => say(text)).join('、') })}</p>
      ) : null}
      <WorkbookLines lines={view.lines} onlyFaults={isWrong} />
      <p className="workbook-foot">
        {view.workbook ? <Button onClick={() => save(view.workbook ?? '', name)}>{t('marked')}</Button> : null}
        {!isWrong && counts.ready > 0 ? (
          <Button type="primary" onClick={onSubmit}>
            {t('submit', { n: counts.ready })}
          </Button>
        ) : null}
        <Button onClick={onAgain}>{t('again')}</Button>
      </p>
    </section>
  )
}

function save(base64: string, name: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes]))
  link.download = name.replace(/(?:-改)?\.xlsx$/i, '-改.xlsx')
  link.click()
  URL.revokeObjectURL(link.href)
}
