import type { Page as PageOf, PublicAnswerView } from '../../app/index.ts'
import { Page } from '../parts/layout.tsx'
import { sayDay } from '../saying.ts'
import { pick, useVisit } from '../visit.ts'

interface AnswersProps {
  answers: PageOf<PublicAnswerView>
  q: string
  /** Not the first page. */
  later: boolean
}

/** The published fields in the order of the definition: title, question, answer. */
export const titleOf = (answer: PublicAnswerView) => answer.fields[0]?.shown ?? { zh: answer.id, en: answer.id }

export function Answers({ answers, q, later }: AnswersProps) {
  const visit = useVisit()
  const { t, lang } = visit
  const next = new URLSearchParams({ ...(q === '' ? {} : { q }), cursor: answers.next ?? '' })
  return (
    <Page title={t('answers.title')} trail={[]} meta={{ column: t('answers.title') }}>
      <h1>{t('answers.title')}</h1>
      <p className="lead">{t('answers.lead')}</p>
      <search>
        <form method="get" action="/answers" className="search">
          <label htmlFor="q">{t('answers.search')}</label>
          <p className="hint" id="q-hint">
            {t('answers.search.hint')}
          </p>
          <div className="together">
            <input type="search" id="q" name="q" defaultValue={q} className="medium" aria-describedby="q-hint" />
            <button type="submit" className="secondary">
              {t('answers.go')}
            </button>
          </div>
        </form>
      </search>
      {answers.items.length === 0 ? (
        <p className="empty" role="status">
          {q === '' ? t('answers.none') : t('answers.none.q', { q })}
        </p>
      ) : (
        <ol className="list">
          {answers.items.map((answer) => (
            <li key={answer.id}>
              <a href={`/answers/${answer.id}`}>{pick(visit, titleOf(answer))}</a>
              <span className="quiet">
                {answer.organ ? `${pick(visit, answer.organ.name)} · ` : ''}
                {answer.region ? `${answer.region.path} · ` : ''}
                <time dateTime={answer.publishedOn}>{sayDay(answer.publishedOn, lang)}</time>
              </span>
            </li>
          ))}
        </ol>
      )}
      <nav className="pages" aria-label={t('answers.title')}>
        {answers.next ? (
          <a className="secondary" href={`/answers?${next}`} rel="next">
            {t('frame.more')}
          </a>
        ) : null}
        {later || q !== '' ? <a href="/answers">{t(q === '' ? 'frame.first' : 'answers.all')}</a> : null}
      </nav>
      <p className="hint">
        {t('answers.feeds')} <a href="/answers.rss">{t('answers.rss')}</a>{' '}
        <a href="/answers.json">{t('answers.json')}</a>
      </p>
    </Page>
  )
}

export function Answer({ answer }: { answer: PublicAnswerView }) {
  const visit = useVisit()
  const { t, lang } = visit
  const title = pick(visit, titleOf(answer))
  const organ = answer.organ ? pick(visit, answer.organ.name) : ''
  const facts: [string, string][] = [
    [t('answers.index'), answer.id],
    [t('answers.kind'), pick(visit, answer.procedure.title)],
    [t('answers.organ'), organ],
    [t('answers.region'), answer.region?.path ?? ''],
    [t('answers.asked'), sayDay(answer.openedOn, lang)],
    [t('answers.published'), sayDay(answer.publishedOn, lang)],
  ]
  return (
    <Page
      title={title}
      trail={[{ href: '/answers', title: t('answers.title') }]}
      meta={{
        column: t('answers.title'),
        article: { title, published: answer.publishedOn, source: organ },
      }}
    >
      <article>
        <h1>{title}</h1>
        <dl className="facts index">
          {facts
            .filter(([, value]) => value !== '')
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
        {answer.fields.slice(1).map((field) => (
          <section key={field.name}>
            <h2>{pick(visit, field.title)}</h2>
            <p className="prose">{pick(visit, field.shown)}</p>
          </section>
        ))}
      </article>
      <div className="buttons no-print">
        <a className="secondary" href="/answers">
          {t('answers.back')}
        </a>
        <a href="/file">{t('answers.ask')}</a>
        <span className="niceties" data-print={t('frame.print')} />
      </div>
    </Page>
  )
}
