import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NoAnswer, Refused } from '../api/client.ts'
import { say } from '../text/index.ts'
import { Basis } from './basis.tsx'

/** Every state of a page that is not its content has a sentence of its own. */
export function Loading() {
  const { t } = useTranslation()
  return (
    <p className="notice-state quiet" role="status">
      {t('loading')}
    </p>
  )
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="notice-state">
      <h2>{title}</h2>
      {children ? <div className="quiet">{children}</div> : null}
    </div>
  )
}

interface Said {
  title: string
  text: string
  again: boolean
}

export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const said = sayFailure(error, t)
  const retry = onRetry ?? (() => void client.refetchQueries({ type: 'active' }))
  const refused = error instanceof Refused ? error.problem : undefined
  return (
    <div className="notice-state" role="alert">
      <h2>{said.title}</h2>
      <p>{said.text}</p>
      {refused ? (
        <p className="small quiet">
          {t('code')}：<span className="number">{refused.code}</span> <Basis of={refused.basis} />
        </p>
      ) : null}
      <div className="row">
        {said.again ? <Button onClick={retry}>{t('retry')}</Button> : null}
        <Link to="/">
          <Button>{t('back')}</Button>
        </Link>
      </div>
    </div>
  )
}

function sayFailure(error: unknown, t: ReturnType<typeof useTranslation<'common'>>['t']): Said {
  if (error instanceof NoAnswer) return { title: t('noAnswer'), text: t('noAnswerDo'), again: true }
  if (error instanceof Refused) {
    const { status, detail, whatToDo } = error.problem
    if (status === 403) return { title: t('forbidden'), text: say(whatToDo) || t('forbiddenDo'), again: false }
    if (status === 404) return { title: t('missing'), text: t('missingDo'), again: false }
    return { title: say(detail), text: say(whatToDo), again: status >= 500 || status === 429 }
  }
  return { title: t('failed'), text: t('failedDo'), again: true }
}
