import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActedView, ActionView, MatterView, TaskView } from '../../api/types.ts'
import { Basis } from '../../components/basis.tsx'
import { specsOf } from '../../components/form/schema.ts'
import { useKeys } from '../../components/keys.ts'
import { languageNow, say } from '../../text/index.ts'
import { sayDay } from '../../time/dates.ts'
import { ActForm, type Doing } from './act-form.tsx'

interface Step {
  id: string
  title: string
  /** Which row of the matter it is about. */
  about?: string
  /** What would stop it, as the law file says it. */
  stops: string[]
  /** What must be filled in. */
  asks: string[]
  main: boolean
  doing: Doing
}

const asks = (form: ActionView['form']): string[] =>
  specsOf(form)
    .filter((spec) => spec.required)
    .map((spec) => say(spec.title))

const stepOfAction = (action: ActionView): Step => ({
  id: action.id,
  title: say(action.title),
  stops: action.needs.map((need) => say(need.say).replace(/[。.]$/, '')),
  asks: asks(action.form),
  main: action.main,
  doing: { kind: 'action', action },
})

/** A step being filled in, and how far the matter had come when it was opened. */
type Opened = Step & { seq: number }

const stepOfTask = (task: TaskView): Step => ({
  id: `task:${task.task}:${task.key}`,
  title: say(task.title),
  ...(task.about ? { about: task.about } : {}),
  stops: [],
  asks: asks(task.form),
  main: true,
  doing: { kind: 'task', task },
})

/** `main` and `chase` are asked for by a single key in a list; otherwise an act by its id. */
function asked(act: string | undefined, steps: readonly Step[]): string | undefined {
  if (act === 'main') return steps[0]?.id
  if (act === 'chase') return steps.find(({ doing }) => doing.kind === 'action' && doing.action.verb === 'chase')?.id
  return steps.find((step) => step.id === act)?.id
}

/** What I can do now, the main line first; what is held back says by which rule and until when. */
export function ActionPanel({ matter, now, act }: { matter: MatterView; now: number; act?: string }) {
  const { t } = useTranslation('matter')
  const navigate = useNavigate()
  const steps = [...matter.tasks.map(stepOfTask), ...matter.actions.filter((action) => action.open).map(stepOfAction)]
  const held = matter.actions.filter((action) => !action.open)
  const openedAt = (id: string | undefined): Opened | undefined => {
    const step = steps.find((one) => one.id === id)
    return step && { ...step, seq: matter.seq }
  }
  const [opened, setOpened] = useState<Opened | undefined>(() => openedAt(asked(act, steps)))
  const open = opened?.id
  const [done, setDone] = useState<{ title: string; acted: ActedView }>()

  const toggle = (id: string) => {
    setDone(undefined)
    setOpened((before) => (before?.id === id ? undefined : openedAt(id)))
    if (act) void navigate({ to: '/matters/$number', params: { number: matter.number }, search: {}, replace: true })
  }
  useKeys(Object.fromEntries(steps.slice(0, 9).map((step, index) => [String(index + 1), () => toggle(step.id)])))
  useEffect(() => {
    if (open && window.matchMedia('(max-width: 760px)').matches) document.getElementById('actions')?.scrollIntoView()
  }, [open])

  /** The step that someone was filling in when the matter moved on: its text must not be lost with it. */
  const gone = opened && !steps.some((step) => step.id === opened.id) ? opened : undefined
  const main = steps.find((step) => step.main) ?? steps[0]
  return (
    <section className="actions" id="actions" aria-labelledby="actions-title">
      <h2 id="actions-title">{t('todo')}</h2>
      {done ? <Done title={done.title} acted={done.acted} /> : null}
      {gone ? (
        <div className="step open">
          <p className="held-name">▨ {gone.title}</p>
          <ActForm
            matter={matter}
            doing={gone.doing}
            title={gone.title}
            stops={gone.stops}
            since={gone.seq}
            closed
            onDone={() => setOpened(undefined)}
            onCancel={() => setOpened(undefined)}
          />
        </div>
      ) : null}
      {steps.length === 0 ? <p className="quiet">{t('todoNone')}</p> : null}
      <ol className="steps">
        {steps.map((step, index) => (
          <li key={step.id} className={open === step.id ? 'step open' : 'step'}>
            <Button
              block
              type={step.main && open === undefined && index === 0 ? 'primary' : 'default'}
              aria-expanded={open === step.id}
              onClick={() => toggle(step.id)}
              className="step-button"
            >
              <span>{[step.title, step.about].filter(Boolean).join(' · ')}</span>
              {index < 9 ? <kbd className="only-wide">{index + 1}</kbd> : null}
            </Button>
            {open === step.id ? (
              <ActForm
                matter={matter}
                doing={step.doing}
                title={step.title}
                stops={step.stops}
                since={opened?.seq ?? matter.seq}
                onDone={(acted) => {
                  setOpened(undefined)
                  setDone({ title: step.title, acted })
                }}
                onCancel={() => setOpened(undefined)}
              />
            ) : step.asks.length > 0 ? (
              <p className="small quiet step-needs">
                {t('asks', { fields: step.asks.join(languageNow() === 'zh' ? '、' : ', ') })}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      <Held actions={held} now={now} />
      {main && open === undefined ? (
        <div className="phone-bar only-phone no-print">
          <Button type="primary" block onClick={() => toggle(main.id)}>
            {main.title}
          </Button>
          {steps.length > 1 ? (
            <Button onClick={() => document.getElementById('actions')?.scrollIntoView({ behavior: 'smooth' })}>
              {t('actions')} {steps.length}
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}

function Held({ actions, now }: { actions: readonly ActionView[]; now: number }) {
  const { t } = useTranslation('matter')
  if (actions.length === 0) return null
  return (
    <>
      <h3 className="held-title">{t('held')}</h3>
      <ul className="held">
        {actions.map((action) => (
          <li key={action.id}>
            <span className="held-name">▨ {say(action.title)}</span>
            <span className="small">
              {say(action.held?.say)}
              {action.held?.until ? ` ${t('heldUntil', { date: sayDay(action.held.until, now) })}` : ''}{' '}
              <span className="quiet">
                <Basis of={action.held?.basis ?? []} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Done({ title, acted }: { title: string; acted: ActedView }) {
  const { t } = useTranslation('matter')
  return (
    <div className="good-news" role="status">
      <p>
        <strong>✓ {t('done', { action: title })}</strong>
      </p>
      <p className="small">
        {acted.state.final ? '' : t('next')}
        {say(acted.state.title)}
      </p>
      {acted.opened.length > 0 ? (
        <p className="small">{t('doneOpened', { numbers: acted.opened.map((one) => one.number).join('、') })}</p>
      ) : null}
      {acted.issued.length > 0 ? (
        <p className="small">
          {t('doneIssued', { names: acted.issued.map((one) => `${say(one.title)} ${one.number ?? ''}`).join('、') })}
        </p>
      ) : null}
      {acted.warnings.map((warning) => (
        <p key={warning.code} className="small">
          ▲ {say(warning.say)}
        </p>
      ))}
    </div>
  )
}
