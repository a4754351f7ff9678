import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refused, send } from '../../api/client.ts'
import { changePerson, siteQuery } from '../../api/queries.ts'
import type { SessionView } from '../../api/types.ts'
import { change, useSettings } from '../../app/settings.ts'
import { Refusal } from '../../components/refusal.tsx'
import { Wordmark } from '../../components/wordmark.tsx'
import { say } from '../../text/index.ts'
import { DemoAccounts } from './demo-accounts.tsx'

export function SignIn() {
  const { t } = useTranslation('desks')
  const { language } = useSettings()
  const { data: site } = useQuery(siteQuery)
  const client = useQueryClient()
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)

  const enter = async (name: string, secret: string) => {
    setBusy(true)
    setError(undefined)
    try {
      const session = await send<SessionView>('/sessions', { account: name, password: secret })
      const { token: _token, ...kept } = session
      changePerson(client, kept)
    } catch (failed) {
      setError(failed)
      setBusy(false)
    }
  }
  return (
    <div className="sign-in">
      <main className="sign-in-main">
        <header>
          <Wordmark />
          <h1>{site ? say(site.workbench) : t('signIn')}</h1>
          <p className="quiet">{t('signInSay')}</p>
        </header>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void enter(account.trim(), password)
          }}
        >
          <label htmlFor="account">{t('account')}</label>
          <Input
            id="account"
            autoComplete="username"
            value={account}
            onChange={(event) => setAccount(event.target.value)}
            required
          />
          <label htmlFor="password">{t('password')}</label>
          <Input
            id="password"
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            required
          />
          {error instanceof Refused && error.problem.status === 401 ? (
            <p className="field-error" role="alert">
              {say(error.problem.detail) || t('signInWrong')} {say(error.problem.whatToDo)}
            </p>
          ) : (
            <Refusal error={error} />
          )}
          <Button type="primary" htmlType="submit" loading={busy} block>
            {t('signIn')}
          </Button>
        </form>
        {site?.demonstration ? (
          <DemoAccounts onPick={(one) => void enter(one.account, one.password)} busy={busy} />
        ) : null}
        <p className="small">
          <button
            type="button"
            className="plain opens"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => change({ language: language === 'zh' ? 'en' : 'zh' })}
          >
            {language === 'zh' ? 'English' : '中文'}
          </button>
        </p>
      </main>
    </div>
  )
}
