import type { BasisView } from '../../app/index.ts'
import { pick, useVisit } from '../visit.ts'

/** Citations, each leading to the page of its statute; what was not verified says so. */
export function Basis({ of, prefix = true }: { of: readonly BasisView[]; prefix?: boolean }) {
  const visit = useVisit()
  const { t, lang } = visit
  if (of.length === 0) return null
  return (
    <span className="basis">
      {prefix ? `${t('frame.basis')} ` : ''}
      {of.map((basis, i) => (
        <span key={`${basis.statute} ${basis.article}`}>
          {i > 0 ? (lang === 'zh' ? '、' : ', ') : ''}
          {basis.href ? <a href={basis.href}>{pick(visit, basis.label)}</a> : pick(visit, basis.label)}
          {basis.unverified ? <span className="unverified">{t('frame.unverified')}</span> : null}
        </span>
      ))}
    </span>
  )
}
