import { type Finding, rules, type Severity } from '#check'
import { type Checked, countsOf, SEVERITIES } from '../../app/checking/index.ts'
import { MOST_COMPARED } from '../marking.ts'
import { Page } from '../parts/layout.tsx'
import { anchorId, MarkedText } from '../parts/marked-text.tsx'
import { SeverityMark } from '../parts/severity-mark.tsx'
import { pick, useVisit, type Visit } from '../visit.ts'

/** So many are shown on the page; the workbook holds them all. */
const MOST_SHOWN = 1000
const QUOTE_MOST = 160

const titles = new Map(rules.map(({ id, title }) => [id, title]))

const cut = (quote: string): string => {
  const letters = [...quote]
  return letters.length <= QUOTE_MOST ? quote : `${letters.slice(0, QUOTE_MOST).join('')}…`
}

function sentence({ t, lang }: Visit, findings: readonly Finding[]): string {
  if (findings.length === 0) return t('check.none')
  const counts = countsOf(findings)
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => {
    const name = t(`check.${severity}`)
    return t('check.count', { name: lang === 'en' ? name.toLowerCase() : name, n: counts[severity] })
  })
  return (
    t('check.found', { count: findings.length }) +
    parts.join(lang === 'zh' ? '，' : ', ') +
    (lang === 'zh' ? '。' : '.')
  )
}

function Filter({ findings }: { findings: readonly Finding[] }) {
  const { t } = useVisit()
  const counts = countsOf(findings)
  const choices: ['all' | Severity, number][] = [
    ['all', findings.length],
    ...SEVERITIES.map((severity): [Severity, number] => [severity, counts[severity]]),
  ]
  return (
    <fieldset className="filter no-print">
      <legend>{t('check.filter')}</legend>
      {choices.map(([id, n]) => (
        <label key={id} className="filter-choice">
          <input
            type="radio"
            name="show"
            value={id}
            defaultChecked={id === 'all'}
            disabled={n === 0}
            autoComplete="off"
          />
          {id === 'all' ? <span>{t('check.filter.all')}</span> : <SeverityMark severity={id} />}
          <span className="tally">{n}</span>
        </label>
      ))}
    </fieldset>
  )
}

function FindingItem({ finding, number }: { finding: Finding; number: number }) {
  const visit = useVisit()
  const { t } = visit
  const { severity, rule, quote, reason, arithmetic, repair, also = [] } = finding
  const title = titles.get(rule)
  return (
    <li id={`f${number}`} className={`finding ${severity}`}>
      <h3>
        <span className={`no ${severity}`}>{number}</span>
        <SeverityMark severity={severity} />
        <span className="rule">{title ? pick(visit, title) : rule}</span>
      </h3>
      {quote === '' ? null : <blockquote>{cut(quote)}</blockquote>}
      <p>{pick(visit, reason)}</p>
      <dl>
        {arithmetic ? (
          <div>
            <dt>{t('check.arithmetic')}</dt>
            <dd className="sum">{arithmetic}</dd>
          </div>
        ) : null}
        {repair ? (
          <div>
            <dt>{t('check.repair')}</dt>
            <dd>
              <strong>{repair}</strong>
            </dd>
          </div>
        ) : null}
        {also.length > 0 ? (
          <div>
            <dt>{t('check.also')}</dt>
            <dd>
              {also.slice(0, MOST_COMPARED).map((place, i) => (
                <a key={`${place.offset} ${place.length}`} className="compare" href={`#${anchorId(number, i + 1)}`}>
                  {cut(place.quote)}
                </a>
              ))}
            </dd>
          </div>
        ) : null}
      </dl>
      <p className="back no-print">
        <a href={`#${anchorId(number)}`}>{t('check.to.text', { n: number })}</a>
      </p>
    </li>
  )
}

/** The text on the left with its marks, the findings on the right; on a phone one after the other. */
export function ReportFindings({ checked, isExample = false }: { checked: Checked; isExample?: boolean }) {
  const visit = useVisit()
  const { t } = visit
  const shown = checked.findings.slice(0, MOST_SHOWN)
  const title = t(isExample ? 'check.result.example' : 'check.result')
  const hasFindings = shown.length > 0
  return (
    <Page
      title={title}
      trail={[{ href: '/check', title: t('check.title') }]}
      meta={{ column: t('check.title'), private: true }}
      style="check"
      wide
    >
      <h1>{title}</h1>
      <p className="lead verdict-line">{sentence(visit, checked.findings)}</p>
      {checked.findings.length + checked.omitted > shown.length ? <p>{t('check.shown', { n: shown.length })}</p> : null}
      {isExample ? <p>{t('check.example.say')}</p> : null}
      <p className="quiet">
        {hasFindings ? null : <>{t('check.limit')} </>}
        {t('check.kept')}{' '}
        <a className="no-print" href="#take">
          {t('check.take.jump')}
        </a>
      </p>
      <div className={hasFindings ? 'review' : 'review clean'}>
        {hasFindings ? <Filter findings={shown} /> : null}
        <section className="paper" aria-labelledby="paper-title">
          <h2 id="paper-title">{t('check.document')}</h2>
          <div className="sheet" lang="zh-CN">
            <MarkedText text={checked.text} findings={shown} />
          </div>
        </section>
        {hasFindings ? (
          <section className="beside" aria-labelledby="findings-title">
            <h2 id="findings-title">{t('check.findings')}</h2>
            <ol className="findings">
              {shown.map((finding, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the number is the name of a finding
                <FindingItem key={i} finding={finding} number={i + 1} />
              ))}
            </ol>
          </section>
        ) : null}
      </div>
      <form method="post" action="/check" encType="multipart/form-data" className="again no-print" id="take">
        <h2>{t('check.take')}</h2>
        <div className="buttons">
          <button type="submit" className="secondary" name="as" value="xlsx">
            {t('check.download')}
          </button>
          <button type="submit" className="secondary" name="as" value="json">
            {t('check.download.json')}
          </button>
          <span className="niceties" data-print={t('frame.print')} />
          <a href="/check">{t('check.another')}</a>
        </div>
        <details>
          <summary>{t('check.again')}</summary>
          <label htmlFor="check-again">{t('check.again.text')}</label>
          <textarea id="check-again" name="text" rows={14} defaultValue={checked.text} autoComplete="off" />
          <button type="submit" className="primary" name="as" value="page">
            {t('check.again.go')}
          </button>
        </details>
      </form>
    </Page>
  )
}
