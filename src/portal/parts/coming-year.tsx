import { useVisit } from '../visit.ts'

/** While a year of the demonstration is still being brought to life: how far it is, on every page. */
export function ComingYear() {
  const { site, t } = useVisit()
  const coming = Object.entries(site.years ?? {}).filter(([, { state }]) => state !== 'ready')
  return coming.map(([year, { state, done, total }]) => (
    <p key={year} className="coming-year">
      {state === 'failed'
        ? t('frame.year.failed', { year })
        : t('frame.year.loading', { year, share: total === 0 ? 0 : Math.floor((done * 100) / total), done, total })}
    </p>
  ))
}
