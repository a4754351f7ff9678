import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey, send } from '../../api/client.ts'
import type { ActedView, Given, KnowledgeView, OpenedView } from '../../api/types.ts'
import { ticks } from '../../app/clock.ts'
import { useDraft } from '../../components/form/draft.ts'
import { type Spec, specsOf } from '../../components/form/schema.ts'
import { SchemaForm } from '../../components/form/schema-form.tsx'
import { useKeys } from '../../components/keys.ts'
import { Refusal } from '../../components/refusal.tsx'
import { Receipt } from '../filing/receipt.tsx'
import { useFiling } from '../filing/use-filing.ts'
import { CallClock } from './call-clock.tsx'
import { Knowledge } from './knowledge.tsx'
import type { Line } from './page.tsx'
import { Repeats } from './repeats.tsx'
import { SuggestedOrgan } from './suggested-organ.tsx'
import { useSettled } from './use-settled.ts'

const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** Nobody hands over a file on the telephone. */
const byPhone = (specs: readonly Spec[]): Spec[] => specs.filter((spec) => spec.kind !== 'files')

/** One call: the form at the left, what helps to answer it at the right, and no hand on the mouse. */
export function Desk({ line }: { line: Line }) {
  const { t } = useTranslation(['desks', 'form'])
  const draft = useDraft(`call.${line.procedure.id}`, {})
  const form = useRef<HTMLFormElement>(null)
  const [since, setSince] = useState<number>()
  const [done, setDone] = useState<{ opened: OpenedView; note?: string }>()
  const [late, setLate] = useState<unknown>()
  const filing = useFiling({
    procedure: line.procedure.id,
    opening: line.register,
    values: draft.values,
    channel: 'phone',
    form,
  })

  const text = useSettled(`${words(draft.values.title)} ${words(draft.values.detail)}`.trim(), 250)
  const place = words(draft.values.place)

  const start = () => {
    setDone(undefined)
    setLate(undefined)
    filing.reset()
    setSince(ticks())
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('input:not([type=hidden]), textarea')?.focus())
  }
  const finish = (opened: OpenedView, note?: string) => {
    draft.clear()
    setSince(undefined)
    setDone({ opened, ...(note ? { note } : {}) })
  }
  const register = async () => {
    const opened = await filing.submit()
    if (opened) finish(opened)
  }
  const answer = async () => {
    if (!line.answer) return
    const opened = await filing.submit(line.answer)
    if (opened) finish(opened, t('answered'))
  }
  const merge = async (into: string) => {
    const opened = await filing.submit()
    if (!opened) return
    try {
      await send<ActedView>(`/matters/${encodeURIComponent(opened.number)}/actions/merge`, { with: { into } }, newKey())
      finish(opened, t('merged', { number: into }))
    } catch (error) {
      setLate(error)
      finish(opened)
    }
  }
  const use = (one: KnowledgeView) => {
    draft.patch({ knowledge: one.id, answer: one.answer.zh } as Given)
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.desk-answer textarea')?.focus())
  }
  useKeys({ f2: start, 'ctrl+enter': () => void register(), f8: () => void answer() })

  const asked = new Set(specsOf(line.register.form).map((spec) => spec.name))
  const answerSpecs = line.answer ? specsOf(line.answer.form).filter((spec) => !asked.has(spec.name)) : []
  const answering = words(draft.values.answer) !== '' || words(draft.values.knowledge) !== ''
  return (
    <div className="desk">
      <div className="desk-left">
        <div className="desk-bar card">
          <Button onClick={start}>
            {t('newCall')} <kbd>F2</kbd>
          </Button>
          <CallClock since={since} />
        </div>
        {done ? (
          <Receipt onCall opened={done.opened} {...(done.note ? { note: done.note } : {})} onNext={start} />
        ) : null}
        <Refusal error={late} />
        <form
          ref={form}
          className="card"
          aria-label={t('hotlineTitle')}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void register()
          }}
        >
          <Refusal error={filing.failed} />
          <SchemaForm
            specs={byPhone(filing.specs)}
            values={draft.values}
            errors={filing.errors}
            onPatch={draft.patch}
            compact
          />
          {answering ? (
            <div className="desk-answer">
              <SchemaForm specs={answerSpecs} values={draft.values} errors={filing.errors} onPatch={draft.patch} />
            </div>
          ) : null}
          <div className="form-foot">
            <Button type={answering ? 'default' : 'primary'} htmlType="submit" loading={filing.busy}>
              {t('register')} <kbd>Ctrl Enter</kbd>
            </Button>
            {line.answer ? (
              <Button type={answering ? 'primary' : 'default'} loading={filing.busy} onClick={() => void answer()}>
                {t('answerNow')} <kbd>F8</kbd>
              </Button>
            ) : null}
            {draft.restored ? (
              <button type="button" className="plain opens small" onClick={draft.clear}>
                {t('form:draftKept')} · {t('form:discard')}
              </button>
            ) : null}
          </div>
        </form>
      </div>
      <aside className="desk-right">
        <Knowledge text={text} onUse={use} used={words(draft.values.knowledge)} canAnswer={line.answer !== undefined} />
        <SuggestedOrgan text={text} place={place} />
        <Repeats text={text} place={place} onMerge={(number) => void merge(number)} busy={filing.busy} />
      </aside>
    </div>
  )
}
