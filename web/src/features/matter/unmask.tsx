import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../api/client.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Refusal } from '../../components/refusal.tsx'

/** Asks for the purpose first: the reading is recorded before the answer comes. */
export function Unmask({
  number,
  onClose,
  onShown,
}: {
  number: string
  onClose: () => void
  onShown: (values: Record<string, string>) => void
}) {
  const { t } = useTranslation(['matter', 'common'])
  const [purpose, setPurpose] = useState('')
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const go = async () => {
    if (purpose.trim().length < 2) return
    setBusy(true)
    setError(undefined)
    try {
      const shown = await send<{ values: Record<string, string> }>(`/matters/${encodeURIComponent(number)}/unmask`, {
        purpose: purpose.trim(),
      })
      onShown(shown.values)
    } catch (failed) {
      setError(failed)
      setBusy(false)
    }
  }
  return (
    <Dialog title={t('unmaskTitle')} onClose={onClose}>
      <p>{t('unmaskSay')}</p>
      <label htmlFor="purpose" style={{ display: 'block', margin: '0.8rem 0 0.2rem', fontWeight: 600 }}>
        {t('unmaskPurpose')}
      </label>
      <Input
        id="purpose"
        autoFocus
        value={purpose}
        maxLength={200}
        placeholder={t('unmaskExample')}
        onChange={(event) => setPurpose(event.target.value)}
        onPressEnter={() => void go()}
      />
      <Refusal error={error} />
      <div className="form-foot">
        <Button type="primary" loading={busy} disabled={purpose.trim().length < 2} onClick={() => void go()}>
          {t('unmaskGo')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </Dialog>
  )
}
