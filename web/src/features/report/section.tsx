import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NoAnswer, newKey, send } from '../../api/client.ts'
import { refreshMatters, reportOutlineQuery } from '../../api/queries.ts'
import type { ActBody, ActedView, ActionView, FigureLine, ReportView } from '../../api/types.ts'
import { useDraft } from '../../components/form/draft.ts'
import { useKeys } from '../../components/keys.ts'
import { notify } from '../../components/notice.tsx'
import { Refusal } from '../../components/refusal.tsx'
import { organName, say } from '../../text/index.ts'
import { type ChipOf, sourceOfSection, wordsIn } from './chip-text.ts'
import { Editor, type EditorHandle } from './editor.tsx'
import { FigureSearch } from './figure-search.tsx'
import { draftKey } from './section-list.tsx'

type SectionView = ReportView['sections'][number]

/** The text of one section. What is typed survives a reload; it counts only once it is saved. */
export function Section({
  report,
  section,
  write,
  seq,
  figures,
  chipOf,
  handle,
  onChip,
  onText,
}: {
  report: ReportView
  section: SectionView
  write: ActionView | undefined
  seq: number
  figures: readonly FigureLine[]
  chipOf: ChipOf
  handle: RefObject<EditorHandle | null>
  onChip: (figure: string, node: HTMLElement) => void
  onText: (row: string, text: string) => void
}) {
  const { t } = useTranslation(['report', 'common'])
  const client = useQueryClient()
  const saved = sourceOfSection(section)
  const draft = useDraft(draftKey(report.number, section.row), { text: saved, reason: '' })
  const text = String(draft.values.text ?? '')
  const [drawn, setDrawn] = useState(0)
  const [searching, setSearching] = useState(false)
  const [failed, setFailed] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const key = useRef(newKey())
  const canWrite = write?.open ?? false
  const outline = useQuery({ ...reportOutlineQuery(report.number), enabled: canWrite })
  const planned = outline.data?.items.find((item) => item.section === section.id)
  const own = planned?.figures ?? []
  const words = wordsIn(text, chipOf)
  const over = section.budget === undefined ? 0 : words - section.budget
  const changed = text !== saved
  useEffect(() => onText(section.row, text), [onText, section.row, text])
  const save = async () => {
    if (busy || !canWrite || !changed) return
    setBusy(true)
    setFailed(undefined)
    try {
      const reason = String(draft.values.reason ?? '').trim()
      const body: ActBody = {
        with: { text, ...(over > 0 && reason ? { overBudgetReason: reason } : {}) },
        row: section.row,
        seq,
      }
      await send<ActedView>(`/matters/${encodeURIComponent(report.number)}/actions/write-section`, body, key.current)
      key.current = newKey()
      draft.settle({ text, reason: '' })
      await refreshMatters(client)
      notify(t('saved'))
    } catch (error) {
      if (!(error instanceof NoAnswer)) key.current = newKey()
      setFailed(error)
    }
    setBusy(false)
  }
  useKeys({ 'ctrl+enter': () => void save(), 'ctrl+s': () => void save() })
  return (
    <section className="card report-section" aria-labelledby="section-heading">
      <h2 id="section-heading">{section.heading || t('noHeading')}</h2>
      {canWrite ? (
        <p className="row wrap">
          <Button size="small" onClick={() => setSearching(true)}>
            {t('insert')} <kbd className="only-wide">{t('insertKey')}</kbd>
          </Button>
          <span className="small quiet">{[say(planned?.guidance), t('hint')].filter(Boolean).join(' · ')}</span>
        </p>
      ) : (
        <p className="small report-closed">
          {report.isFrozen ? t('frozenNote') : t('readOnly', { why: whyNot(write) || say(report.state.title) })}
        </p>
      )}
      {searching ? (
        <FigureSearch
          figures={figures}
          own={own}
          label={t('insert')}
          onTake={(id) => {
            setSearching(false)
            handle.current?.insert(id)
          }}
          onLiteral={() => {
            setSearching(false)
            handle.current?.type('/')
          }}
          onClose={() => {
            setSearching(false)
            handle.current?.focus()
          }}
        />
      ) : null}
      <Editor
        key={drawn}
        handle={handle}
        source={text}
        chipOf={chipOf}
        label={t('editorLabel', { heading: section.heading })}
        readOnly={!canWrite}
        onChange={(next) => draft.patch({ text: next })}
        onSlash={() => setSearching(true)}
        onChip={onChip}
      />
      <Contributions
        section={section}
        {...(canWrite ? { onTake: (given: string) => handle.current?.type(given) } : {})}
      />
      {canWrite && over > 0 ? (
        <label className="report-reason" htmlFor="over-reason">
          <span className="is-off">{t('over', { n: over })}</span> {t('overReason')}
          <Input
            id="over-reason"
            value={String(draft.values.reason ?? '')}
            maxLength={300}
            onChange={(event) => draft.patch({ reason: event.target.value })}
          />
        </label>
      ) : null}
      <Refusal error={failed} />
      {canWrite ? (
        <div className="form-foot row wrap">
          <Button type="primary" loading={busy} disabled={!changed} onClick={() => void save()}>
            {t('save')}
          </Button>
          <span className="small quiet only-wide">
            <kbd>Ctrl</kbd> + <kbd>S</kbd>
          </span>
          <span className="small quiet">
            {section.budget === undefined ? t('words', { n: words }) : t('wordsOf', { n: words, of: section.budget })}
          </span>
          {changed ? (
            <button
              type="button"
              className="plain opens small"
              onClick={() => {
                draft.clear()
                setDrawn(drawn + 1)
              }}
            >
              {t('discard')}
            </button>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}

const whyNot = (write: ActionView | undefined): string => (write?.held ? say(write.held.say) : '')

/** What the units gave, to be merged and cut: it goes into the text where the caret was. */
function Contributions({ section, onTake }: { section: SectionView; onTake?: (text: string) => void }) {
  const { t } = useTranslation('report')
  const given = section.contributions ?? []
  if (given.length === 0) return null
  return (
    <details className="report-given" open={section.words === 0}>
      <summary>{t('given', { n: given.length })}</summary>
      <ul className="lines">
        {given.map(({ organ, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a unit may give twice, and nothing is moved about
          <li key={`${organ.id}-${at}`}>
            <strong>{organName(organ)}</strong>{' '}
            {onTake ? (
              <button type="button" className="plain opens small" onClick={() => onTake(text)}>
                {t('takeGiven')}
              </button>
            ) : null}
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}
