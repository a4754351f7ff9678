import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { send } from '../api/client.ts'
import { refreshMatters, siteQuery } from '../api/queries.ts'
import type { ClockView } from '../api/types.ts'
import { useCityTime } from '../components/city-time.ts'
import { Dialog } from '../components/dialog.tsx'
import { notify } from '../components/notice.tsx'
import { Refusal } from '../components/refusal.tsx'
import { addDays, dayOf, fromLocalInput, stamp, toLocalInput } from '../time/dates.ts'
import { cityNow, setCityTime } from './clock.ts'

/** Says on every page that the data are made up, and holds the city's clock. */
export function DemonstrationStrip() {
  const { t } = useTranslation('shell')
  const [open, setOpen] = useState(false)
  const now = useCityTime(15_000)
  return (
    <div className="strip no-print">
      <span>
        <span className="mark">◆ {t('demo')}</span> {t('demoSay')} <ComingYear />
      </span>
      <span>
        {t('clock')} {stamp(now)}{' '}
        <button type="button" className="plain opens" onClick={() => setOpen(true)}>
          {t('clockForward')}
        </button>
      </span>
      {open ? <ClockDialog onClose={() => setOpen(false)} /> : null}
    </div>
  )
}

/** A year that is still being brought to life, and how far it is. */
function ComingYear() {
  const { t } = useTranslation('shell')
  const { data: site } = useQuery({
    ...siteQuery,
    refetchInterval: ({ state }) =>
      Object.values(state.data?.years ?? {}).some((year) => year.state !== 'ready') ? 3000 : false,
  })
  return Object.entries(site?.years ?? {})
    .filter(([, { state }]) => state !== 'ready')
    .map(([year, { state, done, total }]) => (
      <span key={year} className="quiet">
        {state === 'failed'
          ? t('yearFailed', { year })
          : t('yearLoading', { year, share: total === 0 ? 0 : Math.floor((done * 100) / total) })}
      </span>
    ))
}

function ClockDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['shell', 'common'])
  const client = useQueryClient()
  const [to, setTo] = useState(toLocalInput(cityNow() + 2 * 3_600_000))
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const choices = [
    [t('clockHours'), () => toLocalInput(cityNow() + 2 * 3_600_000)],
    [t('clockDay'), () => `${addDays(dayOf(cityNow()), 1)}T09:00`],
    [t('clockWeek'), () => toLocalInput(cityNow() + 7 * 86_400_000)],
    [t('clockMonth'), () => toLocalInput(cityNow() + 30 * 86_400_000)],
  ] as const
  const go = async () => {
    setBusy(true)
    setError(undefined)
    try {
      const moved = await send<ClockView>('/demo/clock', { now: new Date(fromLocalInput(to)).toISOString() })
      setCityTime(moved.now)
      await client.invalidateQueries({ queryKey: siteQuery.queryKey })
      void refreshMatters(client)
      notify(t('clockDone', { now: stamp(moved.now), settled: moved.settled, events: moved.events }))
      onClose()
    } catch (failed) {
      setError(failed)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog title={t('clockTitle')} onClose={onClose}>
      <p>{t('clockSay')}</p>
      <div className="row wrap" style={{ margin: '0.8rem 0' }}>
        {choices.map(([word, when]) => (
          <Button key={word} size="small" onClick={() => setTo(when())}>
            {word}
          </Button>
        ))}
      </div>
      <label className="row">
        {t('clockTo')}
        <input className="field-box" type="datetime-local" value={to} onChange={(event) => setTo(event.target.value)} />
      </label>
      <Refusal error={error} />
      <div className="form-foot">
        <Button type="primary" loading={busy} onClick={() => void go()}>
          {t('clockGo')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </Dialog>
  )
}
