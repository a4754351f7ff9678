import { Button } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionView, OpenedView } from '../../api/types.ts'
import { useDraft } from '../../components/form/draft.ts'
import { SchemaForm } from '../../components/form/schema-form.tsx'
import { useKeys } from '../../components/keys.ts'
import { Refusal } from '../../components/refusal.tsx'
import { say } from '../../text/index.ts'
import { useFiling } from './use-filing.ts'

export function FilingForm({
  procedure,
  opening,
  onOpened,
}: {
  procedure: string
  opening: ActionView
  onOpened: (opened: OpenedView) => void
}) {
  const { t } = useTranslation('form')
  const draft = useDraft(`new.${procedure}.${opening.id}`, {})
  const form = useRef<HTMLFormElement>(null)
  const filing = useFiling({ procedure, opening, values: draft.values, channel: 'workbench', form })
  const submit = async () => {
    const opened = await filing.submit()
    if (!opened) return
    draft.clear()
    onOpened(opened)
  }
  useKeys({ 'ctrl+enter': () => void submit() })
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Refusal error={filing.failed} />
      <SchemaForm specs={filing.specs} values={draft.values} errors={filing.errors} onPatch={draft.patch} compact />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={filing.busy}>
          {say(opening.title)}
        </Button>
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
