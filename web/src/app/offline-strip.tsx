import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'

const follow = (listener: () => void) => {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

export function OfflineStrip() {
  const { t } = useTranslation('shell')
  const online = useSyncExternalStore(follow, () => navigator.onLine)
  return (
    <div role="status" className={online ? '' : 'strip offline'}>
      {online ? '' : t('offline')}
    </div>
  )
}
