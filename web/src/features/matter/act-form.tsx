import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NoAnswer, newKey, Refused, send } from '../../api/client.ts'
import { matterQuery, refreshMatters } from '../../api/queries.ts'
import type { ActBody, ActedView, ActionView, MatterView, TaskBody, TaskView } from '../../api/types.ts'
import { cityNow } from '../../app/clock.ts'
import { check, type Errors, errorsOf, given } from '../../components/form/check.ts'
import { useDraft } from '../../components/form/draft.ts'
import { type Spec, specsOf } from '../../components/form/schema.ts'
import { type Known, SchemaForm } from '../../components/form/schema-form.tsx'
import { shown } from '../../components/form/shown.ts'
import { useKeys } from '../../components/keys.ts'
import { Refusal } from '../../components/refusal.tsx'
import { say } from '../../text/index.ts'
import { StoryItem } from './story.tsx'
import { Suggestions } from './suggestions.tsx'
import { Workbook } from './workbook.tsx'

export type Doing = { kind: 'action'; action: ActionView } | { kind: 'task'; task: TaskView }

const outcomeName = 'outcome:'
const rowName = 'row:'

/** The conclusion of a task and the row of a table are asked as if they were fields. */
function moreSpecs(doing: Doing, matter: MatterView, words: { outcome: string; row: string }): Spec[] {
  const spec = (name: string, word: string, options: Spec['options']): Spec => ({
    name,
    kind: 'choice',
    title: { zh: word, en: word },
    personal: false,
    required: true,
    options,
  })
  if (doing.kind === 'task')
    return doing.task.outcomes?.length ? [spec(outcomeName, words.outcome, doing.task.outcomes)] : []
  const table = matter.tables.find(({ id }) => id === doing.action.rowOf)
  if (!table) return []
  const title = (row: (typeof table.rows)[number]) => {
    const text = row.values
      .slice(0, 3)
      .map((value) => say(value.shown))
      .join(' ')
    return { zh: text, en: text }
  }
  return [
    spec(
      rowName,
      words.row,
      table.rows.map((row) => ({ id: row.id, title: title(row) })),
    ),
  ]
}

const known = (matter: MatterView): Known => Object.fromEntries(matter.fields.map((field) => [field.name, field.value]))

/** The form of one act, in its place. Drafts survive a reload; a page gone stale says what changed and keeps the text. */
export function ActForm({
  matter,
  doing,
  title,
  stops,
  since,
  closed = false,
  onDone,
  onCancel,
}: {
  matter: MatterView
  doing: Doing
  title: string
  stops: readonly string[]
  /** The event up to which the person had read when the form was opened. */
  since: number
  /** No longer offered: the text is kept to be copied, nothing can be sent. */
  closed?: boolean
  onDone: (acted: ActedView) => void
  onCancel: () => void
}) {
  const { t } = useTranslation(['form', 'matter', 'common'])
  const { t: tForm } = useTranslation('form')
  const client = useQueryClient()
  const id = doing.kind === 'action' ? doing.action.id : `task.${doing.task.task}.${doing.task.key}`
  const draft = useDraft(`${matter.number}.${id}`, {})
  const [seq, setSeq] = useState(since)
  const [errors, setErrors] = useState<Errors>({})
  const [failed, setFailed] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const key = useRef(newKey())
  const form = useRef<HTMLFormElement>(null)

  const schema = doing.kind === 'action' ? doing.action.form : doing.task.form
  const all = [...moreSpecs(doing, matter, { outcome: t('matter:outcome'), row: t('matter:row') }), ...specsOf(schema)]
  const specs = shown(all, draft.values, known(matter))
  const news = matter.story.filter((item) => item.seq > seq)

  const submit = async () => {
    if (busy || closed) return
    const found = check(specs, draft.values, tForm)
    setErrors(found)
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    setBusy(true)
    setFailed(undefined)
    try {
      const acted = await send<ActedView>(...address(matter, doing, specs, draft.values, matter.seq), key.current)
      key.current = newKey()
      draft.clear()
      await refreshMatters(client)
      onDone(acted)
    } catch (error) {
      if (!(error instanceof NoAnswer)) key.current = newKey()
      setFailed(error)
      setBusy(false)
      if (error instanceof Refused) {
        setErrors(errorsOf(error.problem))
        if (error.problem.status === 409)
          await client.invalidateQueries({ queryKey: matterQuery(matter.number).queryKey })
      }
    }
  }
  useKeys({ 'ctrl+enter': () => void submit() })
  const stale = news.length > 0
  return (
    <form
      ref={form}
      className="act-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {stops.length > 0 ? (
        <details className="stops small">
          <summary>{t('matter:stops')}</summary>
          <ul>
            {stops.map((stop) => (
              <li key={stop}>{stop}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {stale ? <Stale items={news} /> : null}
      {closed ? <p className="field-error">{t('closed')}</p> : null}
      {stale ? null : <Refusal error={failed} />}
      {closed || !hasWorkbook(specs) ? null : (
        <Workbook of={workbookOf(matter, doing)} files={filesIn(specs, draft.values)} onDone={onDone} />
      )}
      <Suggestions matter={matter} specs={closed ? [] : specs} values={draft.values} onPatch={draft.patch} />
      {specs.length === 0 ? <p className="small">{t('nothingToFill')}</p> : null}
      <SchemaForm specs={specs} values={draft.values} errors={errors} onPatch={draft.patch} focusFirst />
      <div className="form-foot">
        {closed ? null : (
          <Button
            type="primary"
            htmlType="submit"
            loading={busy}
            autoFocus={specs.length === 0}
            onClick={() => {
              if (stale) setSeq(matter.seq)
            }}
          >
            {stale ? t('staleSubmit') : specs.length === 0 ? t('confirm', { action: title }) : title}
          </Button>
        )}
        <Button onClick={onCancel}>{t('common:cancel')}</Button>
        {draft.restored ? (
          <span className="small quiet">
            {t('draftKept')}{' '}
            <button type="button" className="plain opens" onClick={draft.clear}>
              {t('discard')}
            </button>
          </span>
        ) : null}
      </div>
    </form>
  )
}

/** A form of one box is filled in faster on the page. */
const hasWorkbook = (specs: readonly Spec[]): boolean => specs.filter(({ kind }) => kind !== 'files').length > 1

const workbookOf = ({ number }: MatterView, doing: Doing) =>
  doing.kind === 'action'
    ? { number, kind: 'actions' as const, id: doing.action.id }
    : { number, kind: 'tasks' as const, id: doing.task.task }

const filesIn = (specs: readonly Spec[], values: Parameters<typeof given>[1]) =>
  given(
    specs.filter(({ kind }) => kind === 'files'),
    values,
  )

function address(
  matter: MatterView,
  doing: Doing,
  specs: readonly Spec[],
  values: Parameters<typeof given>[1],
  seq: number,
): [string, ActBody | TaskBody] {
  const at = `/matters/${encodeURIComponent(matter.number)}`
  const { [outcomeName]: outcome, [rowName]: row, ...form } = given(specs, values)
  const filled = Object.keys(form).length > 0 ? { with: form } : {}
  if (doing.kind === 'action') {
    return [
      `${at}/actions/${encodeURIComponent(doing.action.id)}`,
      { ...filled, ...(row ? { row: String(row) } : {}), seq },
    ]
  }
  return [
    `${at}/tasks/${encodeURIComponent(doing.task.task)}`,
    { key: doing.task.key, ...filled, ...(outcome ? { outcome: String(outcome) } : {}), seq },
  ]
}

function Stale({ items }: { items: MatterView['story'] }) {
  const { t } = useTranslation('form')
  return (
    <div className="refusal stale" role="alert">
      <p>
        <strong>{t('stale')}</strong>
      </p>
      <ol className="timeline">
        {items.map((item) => (
          <StoryItem key={item.seq} item={item} now={cityNow()} />
        ))}
      </ol>
    </div>
  )
}
