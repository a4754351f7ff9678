import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MatterView } from '../../api/types.ts'
import { CopyNumber } from '../../components/copy.tsx'
import { headlineParts } from '../../components/headline.ts'
import { say } from '../../text/index.ts'
import { sayMoment } from '../../time/dates.ts'
import { channelWord } from './channel.ts'

export function MatterHead({ matter, now }: { matter: MatterView; now: number }) {
  const { t } = useTranslation('matter')
  const kind = say(matter.procedure.title)
  const { about } = headlineParts(matter.headline, matter.region?.path)
  return (
    <header className="matter-head">
      {about.startsWith(kind) ? null : <p className="small quiet">{kind}</p>}
      <h1>{about || kind}</h1>
      <div className="row wrap small">
        <span className={matter.state.final ? 'state-tag final' : 'state-tag'}>{say(matter.state.title)}</span>
        <CopyNumber text={matter.number} />
        {matter.textTable ? (
          <Link to="/reports/$number" params={{ number: matter.number }} className="opens no-print">
            {t('toDesk')}
          </Link>
        ) : null}
        {matter.region ? <span>{matter.region.path}</span> : null}
        <span className="quiet">{t('opened', { at: sayMoment(matter.openedAt, now) })}</span>
        {matter.closedAt ? <span className="quiet">{t('closed', { at: sayMoment(matter.closedAt, now) })}</span> : null}
        {matter.channel ? (
          <span className="quiet">{t('channel', { channel: channelWord(matter.channel, t) })}</span>
        ) : null}
      </div>
      {matter.warnings.length > 0 ? (
        <ul className="warnings">
          {matter.warnings.map((warning) => (
            <li key={`${warning.field ?? ''}-${warning.code}`}>▲ {say(warning.say)}</li>
          ))}
        </ul>
      ) : null}
    </header>
  )
}
