import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { Fragment, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { proceduresQuery, siteQuery } from '../api/queries.ts'
import { Notice } from '../components/notice.tsx'
import { Loading } from '../components/states.tsx'
import { Wordmark } from '../components/wordmark.tsx'
import { say } from '../text/index.ts'
import { DemonstrationStrip } from './demonstration-strip.tsx'
import { entriesOf } from './entries.ts'
import { KeyHelp } from './key-help.tsx'
import { OfflineStrip } from './offline-strip.tsx'
import { useSession } from './session.ts'
import { TopSearch } from './top-search.tsx'
import { Who } from './who.tsx'

/** What stands around every screen: one search on top, few entries at the left, the page. */
export function Shell() {
  const { t } = useTranslation('shell')
  const { data: site } = useQuery(siteQuery)
  const [help, setHelp] = useState(false)
  useFocusOnNewPage()
  return (
    <div className="shell">
      <header className="top">
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        <Link to="/" aria-label={`法度 ${t('workbench')}`}>
          <Wordmark />
        </Link>
        <span className="quiet small only-wide">{site ? say(site.workbench) : ''}</span>
        <TopSearch />
        <Who onHelp={() => setHelp(true)} />
      </header>
      <div className="strips" style={{ gridColumn: '1 / -1' }}>
        {site?.demonstration ? <DemonstrationStrip /> : null}
        <OfflineStrip />
      </div>
      <div className="side">
        <nav aria-label={t('nav')}>
          <EntryLinks />
        </nav>
      </div>
      <main className="main" id="main" tabIndex={-1}>
        <div className="inner">
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </div>
      </main>
      <nav className="bottom no-print" aria-label={t('nav')}>
        <EntryLinks phone />
      </nav>
      <Notice />
      <KeyHelp open={help} onOpen={setHelp} />
    </div>
  )
}

function EntryLinks({ phone = false }: { phone?: boolean }) {
  const { t } = useTranslation('shell')
  const { data: procedures } = useQuery(proceduresQuery)
  const opens = procedures?.some(({ openings }) => openings.some(({ open, anyone }) => open && !anyone)) ?? false
  const entries = entriesOf(useSession(), opens).filter((entry) => !phone || entry.phone)
  return entries.map((entry) => (
    <Fragment key={entry.to}>
      {entry.apart && !phone ? <div className="apart" /> : null}
      <Link to={entry.to} activeOptions={{ exact: entry.to === '/', includeSearch: false }}>
        {t(entry.word)}
      </Link>
    </Fragment>
  ))
}

/** A new page is told to screen readers by moving to its heading; the first one is left alone. */
function useFocusOnNewPage(): void {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    window.scrollTo(0, 0)
    const heading = document.querySelector<HTMLElement>('main h1')
    if (heading && !document.activeElement?.closest('main form')) {
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    }
  }, [path])
}
