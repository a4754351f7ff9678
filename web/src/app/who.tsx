import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { organName, say } from '../text/index.ts'
import { useSession } from './session.ts'
import { change, useSettings } from './settings.ts'
import { signOut } from './sign-out.ts'

/** Name, organ and post: people act in a post, and see which. */
export function Who({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation('shell')
  const session = useSession()
  const { language } = useSettings()
  const first = session.posts[0]
  return (
    <div className="top-who">
      <div className="who small">
        <div>{session.name}</div>
        {first ? (
          <div
            className="quiet"
            title={session.posts.map((held) => `${say(held.organ.name)} ${say(held.post.name)}`).join('\n')}
          >
            {organName(first.organ)} {say(first.post.name)}
            {session.posts.length > 1 ? ` +${session.posts.length - 1}` : ''}
          </div>
        ) : null}
      </div>
      <Button size="small" className="only-wide" onClick={onHelp} aria-label={t('keysTitle')}>
        ?
      </Button>
      <Button
        size="small"
        className="only-wide"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => change({ language: language === 'zh' ? 'en' : 'zh' })}
      >
        {language === 'zh' ? 'EN' : '中'}
      </Button>
      <Button size="small" className="only-wide" onClick={() => void signOut()}>
        {t('signOut')}
      </Button>
    </div>
  )
}
