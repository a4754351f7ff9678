import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session.ts'
import { change, sizes, useSettings } from '../../app/settings.ts'
import { signOut } from '../../app/sign-out.ts'
import { clearDrafts } from '../../components/form/draft.ts'
import { notify } from '../../components/notice.tsx'
import { say } from '../../text/index.ts'

const sizeWords = { 14: 'sizeSmall', 15: 'sizeNormal', 17: 'sizeLarge', 20: 'sizeHuge' } as const

export function SettingsPage() {
  const { t } = useTranslation(['desks', 'shell'])
  const { language, size } = useSettings()
  const session = useSession()
  return (
    <div className="settings">
      <div className="page-head">
        <h1>{t('settingsTitle')}</h1>
      </div>
      <fieldset className="card">
        <legend>{t('settingsLanguage')}</legend>
        {(['zh', 'en'] as const).map((one) => (
          <label key={one} className="choice" lang={one === 'zh' ? 'zh-CN' : 'en'}>
            <input type="radio" name="language" checked={language === one} onChange={() => change({ language: one })} />
            {one === 'zh' ? '中文' : 'English'}
          </label>
        ))}
      </fieldset>
      <fieldset className="card">
        <legend>{t('settingsSize')}</legend>
        {sizes.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="size" checked={size === one} onChange={() => change({ size: one })} />
            {t(sizeWords[one])}
          </label>
        ))}
      </fieldset>
      <section className="card" aria-labelledby="posts-title">
        <h2 id="posts-title">{t('settingsPosts')}</h2>
        <p className="small quiet">{t('settingsPostsSay')}</p>
        <ul className="lines">
          {session.posts.map((held) => (
            <li key={`${held.post.id}@${held.organ.id}`}>
              <strong>{say(held.post.name)}</strong> {say(held.organ.name)} {held.region?.name}
              <span className="small quiet"> {t('postFrom', { date: held.from })}</span>
            </li>
          ))}
        </ul>
      </section>
      <p className="only-phone">
        <Button onClick={() => void signOut()}>{t('shell:signOut')}</Button>
      </p>
      <section className="card" aria-labelledby="drafts-title">
        <h2 id="drafts-title">{t('settingsDrafts')}</h2>
        <p className="small quiet">{t('settingsDraftsSay')}</p>
        <Button
          onClick={() => {
            clearDrafts()
            notify(t('settingsCleared'))
          }}
        >
          {t('settingsClear')}
        </Button>
      </section>
    </div>
  )
}
