import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { knowledgeQuery } from '../../api/queries.ts'
import type { KnowledgeView } from '../../api/types.ts'
import { useKeys } from '../../components/keys.ts'
import { organName, say } from '../../text/index.ts'

/** Entries to answer from, with a warning on those whose review date has passed. */
export function Knowledge({
  text,
  used,
  canAnswer,
  onUse,
}: {
  text: string
  used: string
  canAnswer: boolean
  onUse: (entry: KnowledgeView) => void
}) {
  const { t } = useTranslation('desks')
  const { data = [] } = useQuery({ ...knowledgeQuery(text.slice(0, 200)), placeholderData: keepPreviousData })
  const shown = text.length < 2 ? [] : data.slice(0, 3)
  const take = (index: number) => () => {
    const entry = shown[index]
    if (entry && canAnswer) onUse(entry)
  }
  useKeys({ 'alt+1': take(0), 'alt+2': take(1), 'alt+3': take(2) })
  return (
    <section className="card" aria-labelledby="kb-title">
      <h2 id="kb-title">{t('kb')}</h2>
      {shown.length === 0 ? <p className="small quiet">{t(text.length < 2 ? 'kbEmpty' : 'kbNone')}</p> : null}
      <ol className="kb">
        {shown.map((entry, index) => (
          <li key={entry.id} className={entry.id === used ? 'used' : index === 0 ? 'first' : ''}>
            <div className="row spread">
              <h3>{entry.question}</h3>
              {canAnswer ? (
                <Button size="small" onClick={() => onUse(entry)}>
                  {t('kbUse')} <kbd className="only-wide">Alt {index + 1}</kbd>
                </Button>
              ) : null}
            </div>
            <p className="kb-answer">{say(entry.answer)}</p>
            {entry.review === 'expired' ? (
              <p className="small kb-expired">▲ {t('kbExpired', { date: entry.reviewBy })}</p>
            ) : (
              <p className="small quiet one-line">
                {t(entry.review === 'soon' ? 'kbSoon' : 'kbReviewed', { date: entry.reviewBy })} ·{' '}
                {organName(entry.owner)} · {t('kbSource', { source: entry.source })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
