import type { ReactNode } from 'react'
import { assets } from '../assets.ts'
import { languageTag } from '../text/index.ts'
import { pick, useVisit } from '../visit.ts'
import { Footer } from './footer.tsx'
import { Header, type Switching } from './header.tsx'

export interface PageMeta {
  /** For search engines and lists of the portal above: column of the site, and of an article its date and source. */
  column?: string
  article?: { title: string; published: string; source?: string }
  description?: string
  /** Nothing personal is ever indexed. */
  private?: boolean
}

interface PageProps {
  title: string
  /** Said before the title in the window's name, for example that there are errors. */
  titlePrefix?: string
  meta?: PageMeta
  /** Pages between home and this one. */
  trail?: { href: string; title: string }[]
  /** A form on the page that would lose its text if a switch led away: the switches become buttons of that form. */
  switching?: Switching
  wide?: boolean
  /** A stylesheet that only this kind of page needs. */
  style?: 'check' | 'report'
  children: ReactNode
}

const present = (entries: [string, string | undefined][]) =>
  entries.filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')

export function Page({ title, titlePrefix, meta = {}, trail, switching, wide, style, children }: PageProps) {
  const visit = useVisit()
  const { site, t } = visit
  const portal = pick(visit, site.portal)
  const field = (id: string) => visit.siteFields.find((item) => item.id === id)?.value
  const names = present([
    ['SiteName', portal],
    ['SiteDomain', field('domain')],
    ['SiteIDCode', field('site-id-code')],
    ['ColumnName', meta.column],
    ['ColumnType', meta.column],
    ['ArticleTitle', meta.article?.title],
    ['PubDate', meta.article?.published],
    ['ContentSource', meta.article?.source],
    ['Keywords', [pick(visit, site.city), meta.column ?? title].join(',')],
    ['Description', meta.description ?? `${portal} · ${title}`],
    ['robots', meta.private ? 'noindex, nofollow' : undefined],
  ])
  const isHome = trail === undefined
  return (
    <html lang={languageTag[visit.lang]} data-elder={visit.elder ? '' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${titlePrefix ?? ''}${isHome ? portal : `${title} · ${portal}`}`}</title>
        {names.map(([name, content]) => (
          <meta key={name} name={name} content={content} />
        ))}
        <meta name="theme-color" content="#ffffff" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={assets.style} />
        {style ? <link rel="stylesheet" href={assets[style]} /> : null}
        <link rel="alternate" type="application/rss+xml" title={t('answers.title')} href="/answers.rss" />
        <script src={assets.script} defer />
      </head>
      <body id="top">
        <Header switching={switching} trail={trail} title={title} />
        <main id="main" tabIndex={-1} className={wide ? 'main wide' : 'main'}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  )
}
