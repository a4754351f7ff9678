import { useNavigate } from '@tanstack/react-router'
import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
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
  return (
    <Modal open={open} title={t('keysTitle')} footer={null} onCancel={() => onOpen(false)} width={460} destroyOnHidden>
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
    </Modal>
  )
}
