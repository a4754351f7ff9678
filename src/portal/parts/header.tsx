import { pick, useVisit } from '../visit.ts'
import { ComingYear } from './coming-year.tsx'

export interface Switching {
  /** Id of the form to which the two buttons belong. */
  form: string
  /** What Enter does in a field of that form. */
  enter: string
}

interface HeaderProps {
  switching: Switching | undefined
  trail: { href: string; title: string }[] | undefined
  title: string
}

/** The two switches. Where a form is being filled in they send it, so that nothing is lost. */
function Switches({ switching }: Pick<HeaderProps, 'switching'>) {
  const { t, elder, lang, path } = useVisit()
  const back = encodeURIComponent(path)
  const elderText = t(elder ? 'frame.elder.off' : 'frame.elder.on')
  const other = lang === 'zh' ? 'en' : 'zh-CN'
  if (switching) {
    return (
      <>
        {/* Enter presses the first button of a form in the order of the page: it must not be a switch. */}
        <button
          type="submit"
          form={switching.form}
          name="do"
          value={switching.enter}
          className="enter"
          tabIndex={-1}
          aria-hidden="true"
        />
        <button
          className="switch switch-elder"
          type="submit"
          form={switching.form}
          name="do"
          value={elder ? 'elder:0' : 'elder:1'}
          formNoValidate
        >
          {elderText}
        </button>
        <a className="skip" href="#main">
          {t('frame.skip')}
        </a>
        <button
          className="switch"
          type="submit"
          form={switching.form}
          name="do"
          value={lang === 'zh' ? 'lang:en' : 'lang:zh'}
          formNoValidate
          lang={other}
        >
          {t('frame.language')}
        </button>
      </>
    )
  }
  return (
    <>
      <a className="switch switch-elder" href={`/settings?elder=${elder ? 0 : 1}&back=${back}`}>
        {elderText}
      </a>
      <a className="skip" href="#main">
        {t('frame.skip')}
      </a>
      <a
        className="switch"
        href={`/settings?lang=${lang === 'zh' ? 'en' : 'zh'}&back=${back}`}
        lang={other}
        hrefLang={other}
      >
        {t('frame.language')}
      </a>
    </>
  )
}

export function Header({ switching, trail, title }: HeaderProps) {
  const visit = useVisit()
  const { site, t } = visit
  return (
    <header>
      <div className="switches">
        <Switches switching={switching} />
        <span className="niceties" data-read={t('frame.read')} data-stop={t('frame.read.stop')} />
      </div>
      {site.watermark ? <p className="watermark">{pick(visit, site.watermark)}</p> : null}
      <ComingYear />
      {trail ? (
        <div className="masthead">
          <p className="site-name">
            <a href="/">{pick(visit, site.portal)}</a>
          </p>
        </div>
      ) : null}
      {trail ? (
        <nav className="trail" aria-label={t('frame.where')}>
          <ol>
            <li>
              <a href="/">{t('frame.home')}</a>
            </li>
            {trail.map(({ href, title: name }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
            <li aria-current="page">{title}</li>
          </ol>
        </nav>
      ) : null}
    </header>
  )
}
