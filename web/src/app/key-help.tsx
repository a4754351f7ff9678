import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../components/dialog.tsx'
import { useKeys } from '../components/keys.ts'

const lines = [
  ['/', 'keySearch'],
  ['J · K', 'keyMove'],
  ['Enter', 'keyOpen'],
  ['A', 'keyMain'],
  ['C', 'keyChase'],
  ['1 – 4', 'keyGroup'],
  ['1 – 9', 'keyAction'],
  ['Ctrl + Enter', 'keySubmit'],
  ['F2', 'keyNew'],
  ['L', 'keyList'],
  ['?', 'keyHelp'],
] as const

export function KeyHelp({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  useKeys({ '?': () => onOpen(true), l: () => void navigate({ to: '/' }) })
  if (!open) return null
  return (
    <Dialog title={t('keysTitle')} onClose={() => onOpen(false)}>
      <table className="plain">
        <tbody>
          {lines.map(([key, word]) => (
            <tr key={word}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{t(word)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="form-foot">
        <Button onClick={() => onOpen(false)}>{t('close')}</Button>
      </p>
    </Dialog>
  )
}
