import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedView } from '../../api/types.ts'
import { useCityTime } from '../../components/city-time.ts'
import { Deadline } from '../../components/deadline.tsx'
import { say } from '../../text/index.ts'

/** Number and query code, on the telephone to be read to the caller; the code is shown only here. */
export function Receipt({
  opened,
  note,
  onCall,
  onNext,
}: {
  opened: OpenedView
  note?: string
  onCall?: true
  onNext: () => void
}) {
  const { t } = useTranslation(['desks', 'common'])
  const now = useCityTime()
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    next.current?.focus()
  }, [])
  return (
    <section className="card receipt" role="status" aria-label={t('receipt')}>
      <p>
        <strong>✓ {t('receipt')}</strong> {note ?? say(opened.state.title)}
      </p>
      <dl className="receipt-codes">
        <div>
          <dt>{t('common:number')}</dt>
          <dd className="number">{opened.number}</dd>
        </div>
        <div>
          <dt>{t('queryCode')}</dt>
          <dd className="number">{opened.queryCode}</dd>
        </div>
      </dl>
      <p className="small quiet">{t(onCall ? 'receiptSay' : 'receiptKeep')}</p>
      {opened.deadlines.map((deadline) => (
        <Deadline key={deadline.id} deadline={deadline} now={now} />
      ))}
      {opened.warnings.map((warning) => (
        <p key={warning.code} className="small standing-soon">
          ▲ {say(warning.say)}
        </p>
      ))}
      <div className="form-foot">
        <Button ref={next} type="primary" onClick={onNext}>
          {t(onCall ? 'receiptNext' : 'receiptAnother')}
        </Button>
        <Link to="/matters/$number" params={{ number: opened.number }}>
          <Button>{t('receiptOpen')}</Button>
        </Link>
      </div>
    </section>
  )
}
