import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { NoAnswer, Refused } from '../api/client.ts'
import { languageNow, say } from '../text/index.ts'
import { Basis } from './basis.tsx'

/** Why an act was refused and what to do, beside the form that it concerns. */
export function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation()
  if (error === null || error === undefined) return null
  if (error instanceof NoAnswer) {
    return (
      <Said>
        <p>
          <strong>{t('noAnswer')}</strong> {t('noAnswerDo')}
        </p>
      </Said>
    )
  }
  if (!(error instanceof Refused)) {
    return (
      <Said>
        <p>
          <strong>{t('failed')}</strong> {t('failedDo')}
        </p>
      </Said>
    )
  }
  const { detail, whatToDo, basis, problems, code, until } = error.problem
  return (
    <Said>
      <p>
        <strong>{say(detail)}</strong>
      </p>
      {problems && problems.length > 0 ? (
        <ul>
          {problems.map((one) => (
            <li key={`${one.field}-${one.code}`}>{say(one.say)}</li>
          ))}
        </ul>
      ) : null}
      {say(whatToDo) === say(detail) ? null : <p>{say(whatToDo)}</p>}
      {until ? <p>{t('until', { date: until.slice(0, 10) })}</p> : null}
      <p className="small">
        <Basis of={basis} />
        {basis.length > 0 ? (languageNow() === 'zh' ? '　' : ' · ') : ''}
        {t('code')} <span className="number">{code}</span>
      </p>
    </Said>
  )
}

/** Comes into view by itself: the button that was pressed may stand far below. */
function Said({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={place} className="refusal" role="alert">
      {children}
    </div>
  )
}
