import { useTranslation } from 'react-i18next'
import { cityNow } from '../app/clock.ts'
import { addDays, dayOf } from '../time/dates.ts'
import { Switch } from './switch.tsx'

export interface PeriodChoice {
  from: string
  to: string
}

export const lastDays = (n: number): PeriodChoice => {
  const today = dayOf(cityNow())
  return { from: addDays(today, 1 - n), to: today }
}

export const thisYear = (): PeriodChoice => {
  const today = dayOf(cityNow())
  return { from: `${today.slice(0, 4)}-01-01`, to: today }
}

export function PeriodBar({ period, onChange }: { period: PeriodChoice; onChange: (period: PeriodChoice) => void }) {
  const { t } = useTranslation('desks')
  const choices = [
    [t('period30'), lastDays(30)],
    [t('period90'), lastDays(90)],
    [t('periodYear'), thisYear()],
  ] as const
  const pressed = choices.find(([, choice]) => choice.from === period.from && choice.to === period.to)?.[0] ?? ''
  return (
    <div className="list-bar">
      <Switch
        label={t('periodFrom')}
        value={pressed}
        choices={choices.map(([word]) => [word, word] as const)}
        onChange={(word) => onChange(choices.find(([one]) => one === word)?.[1] ?? period)}
      />
      <label className="row small">
        {t('periodFrom')}
        <input
          type="date"
          className="field-box"
          value={period.from}
          max={period.to}
          onChange={(event) => event.target.value && onChange({ ...period, from: event.target.value })}
        />
      </label>
      <label className="row small">
        {t('periodTo')}
        <input
          type="date"
          className="field-box"
          value={period.to}
          min={period.from}
          onChange={(event) => event.target.value && onChange({ ...period, to: event.target.value })}
        />
      </label>
    </div>
  )
}
