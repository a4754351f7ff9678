import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../../api/client.ts'
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
  const { t } = useTranslation('matter')
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
    <Modal
      open
      title={t('unmaskTitle')}
      okText={t('unmaskGo')}
      okButtonProps={{ disabled: purpose.trim().length < 2 }}
      confirmLoading={busy}
      onOk={() => void go()}
      onCancel={onClose}
    >
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
    </Modal>
  )
}
