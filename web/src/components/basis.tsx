import { useTranslation } from 'react-i18next'
import type { BasisView } from '../api/types.ts'
import { languageNow, say } from '../text/index.ts'

/** The provisions relied on, each opening the portal's page of it. */
export function Basis({ of, lead = true }: { of: readonly BasisView[]; lead?: boolean }) {
  const { t } = useTranslation()
  if (of.length === 0) return null
  return (
    <span className="basis">
      {lead ? `${t('basis')} ` : ''}
      {of.map((one, index) => (
        <span key={`${one.statute}-${one.article}`}>
          {index > 0 ? (languageNow() === 'zh' ? '、' : ', ') : ''}
          {one.href ? (
            <a href={one.href} target="_blank" rel="noreferrer">
              {say(one.label)}
            </a>
          ) : (
            say(one.label)
          )}
          {one.unverified ? <span className="small quiet">{t('unverified')}</span> : null}
        </span>
      ))}
    </span>
  )
}
