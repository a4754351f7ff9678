import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { demoQuery } from '../../api/queries.ts'
import type { DemoView } from '../../api/types.ts'

type Account = DemoView['accounts'][number]

/** Only in the demonstration: the server answers 404 otherwise and nothing is shown. */
export function DemoAccounts({ onPick, busy }: { onPick: (account: Account) => void; busy: boolean }) {
  const { t } = useTranslation('desks')
  const { data } = useQuery(demoQuery)
  const [filter, setFilter] = useState('')
  if (!data) return null
  const q = filter.trim().toLowerCase()
  const shown = data.accounts.filter(({ account, name, post }) =>
    `${account} ${name} ${post}`.toLowerCase().includes(q),
  )
  return (
    <section className="demo-accounts" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('demoAccounts')}</h2>
      <p className="small quiet">{t('demoAccountsSay')}</p>
      <Input
        size="small"
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
        placeholder={t('filterAccounts')}
        aria-label={t('filterAccounts')}
      />
      <ul>
        {shown.map((one) => (
          <li key={one.account}>
            <button type="button" className="plain" disabled={busy} onClick={() => onPick(one)}>
              <span className="demo-post">{one.post}</span>
              <span className="small quiet">
                {one.name} · {one.account}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
