import { pick, useVisit } from '../visit.ts'

/** 法度, the second character over a thin measuring line. */
function Wordmark() {
  const visit = useVisit()
  const [first, ...rest] = [...visit.site.product.zh]
  return (
    <span className="wordmark" lang="zh-CN" title={visit.site.product.en}>
      {first}
      <span className="measured">{rest.join('')}</span>
    </span>
  )
}

export function Footer() {
  const visit = useVisit()
  const { site, t, elder, siteFields } = visit
  const links = elder
    ? [['/accessibility', t('frame.accessibility')]]
    : [
        ['/law', t('frame.law')],
        ['/check', t('check.title')],
        ['/ledger', t('frame.ledger')],
        ['/privacy', t('frame.privacy')],
        ['/accessibility', t('frame.accessibility')],
        ['/sitemap', t('frame.sitemap')],
        ...(site.demonstration ? [['/workbench', t('home.officers')]] : []),
      ]
  return (
    <footer>
      <p className="footer-hotline">{t('frame.hotline', { hotline: site.hotline })}</p>
      <nav aria-label={t('frame.footer')}>
        <ul className="footer-links">
          {links.map(([href, title]) => (
            <li key={href}>
              <a href={href}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {elder ? null : <SiteFields fields={siteFields} />}
      <p className="footer-product">
        <Wordmark />
        <span>{t('frame.version', { version: site.version })}</span>
      </p>
    </footer>
  )
}

/** What a government site must state. What the city has not filled in is said to be empty, never invented. */
function SiteFields({ fields }: { fields: ReturnType<typeof useVisit>['siteFields'] }) {
  const visit = useVisit()
  if (fields.length === 0) return null
  const reason = fields.find((field) => field.value === '' && field.reason)?.reason
  return (
    <div className="site-fields">
      <dl>
        {fields.map((field) => (
          <div key={field.id}>
            <dt>{pick(visit, field.title)}</dt>
            <dd>{field.value === '' ? visit.t('frame.not-filled') : field.value}</dd>
          </div>
        ))}
      </dl>
      {reason ? <p>{pick(visit, reason)}</p> : null}
    </div>
  )
}
