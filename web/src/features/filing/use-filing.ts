import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NoAnswer, newKey, Refused, send } from '../../api/client.ts'
import { refreshMatters } from '../../api/queries.ts'
import type { ActionView, Given, OpenBody, OpenedView } from '../../api/types.ts'
import { check, type Errors, errorsOf, given } from '../../components/form/check.ts'
import { specsOf } from '../../components/form/schema.ts'
import { shown } from '../../components/form/shown.ts'

/** Checks a form and opens the matter. A line that drops in between is safe: the same key gives the first answer again. */
export function useFiling({
  procedure,
  opening,
  values,
  channel,
  form,
}: {
  procedure: string
  opening: ActionView
  values: Given
  channel: string
  form: RefObject<HTMLElement | null>
}) {
  const { t } = useTranslation('form')
  const client = useQueryClient()
  const key = useRef(newKey())
  const [errors, setErrors] = useState<Errors>({})
  const [failed, setFailed] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const all = useMemo(() => specsOf(opening.form), [opening.form])
  const specs = shown(all, values, {})

  /** `by` is another way of opening with its own fields; `more` are values that it takes besides. */
  const submit = async (by: ActionView = opening, more: Given = {}): Promise<OpenedView | undefined> => {
    if (busy) return undefined
    const filled = { ...values, ...more }
    const asked = by === opening ? specs : shown(specsOf(by.form), filled, {})
    const found = check(asked, filled, t)
    setErrors(found)
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return undefined
    }
    setBusy(true)
    setFailed(undefined)
    try {
      const body: OpenBody = { procedure, action: by.id, channel, with: given(asked, filled) }
      const opened = await send<OpenedView>('/matters', body, key.current)
      key.current = newKey()
      void refreshMatters(client)
      return opened
    } catch (error) {
      if (!(error instanceof NoAnswer)) key.current = newKey()
      if (error instanceof Refused) setErrors(errorsOf(error.problem))
      setFailed(error)
      return undefined
    } finally {
      setBusy(false)
    }
  }
  const reset = () => {
    setErrors({})
    setFailed(undefined)
  }
  return { specs, errors, failed, busy, submit, reset }
}
