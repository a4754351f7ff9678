import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mattersQuery } from '../../api/queries.ts'
import type { OrganSignals } from '../../api/types.ts'
import { chasers, holds, useSession } from '../../app/session.ts'
import { headlineParts } from '../../components/headline.ts'
import { useKeys } from '../../components/keys.ts'
import { StandingMark } from '../../components/standing-mark.tsx'
import { organName, say } from '../../text/index.ts'
import { sayRowDue } from '../../time/saying.ts'

/** What is overdue at one unit; C opens the chase of the line that is marked. */
export function LateList({ organ, now }: { organ?: OrganSignals; now: number }) {
  const { t } = useTranslation(['desks', 'common'])
  const { t: tCommon } = useTranslation()
  const navigate = useNavigate()
  const session = useSession()
  const mayChase = holds(session, ...chasers)
  const [at, setAt] = useState(0)
  const { data } = useQuery({
    ...mattersQuery({ ...(organ ? { holder: organ.organ.id } : {}), late: true, open: true }),
    enabled: true,
  })
  const rows = (data?.items ?? []).slice(0, 6)
  const chase = (number: string | undefined) => {
    if (number) void navigate({ to: '/matters/$number', params: { number }, search: { act: 'chase' } })
  }
  const move = (by: number) => setAt((before) => Math.max(0, Math.min(rows.length - 1, before + by)))
  useKeys({ j: () => move(1), k: () => move(-1), ...(mayChase ? { c: () => chase(rows[at]?.number) } : {}) })
  return (
    <section className="card" aria-labelledby="late-list">
      <h2 id="late-list">{t('lateList', { organ: organ ? say(organ.organ.name) : tCommon('all') })}</h2>
      <p className="small quiet">{t('lateListPick')}</p>
      {data && rows.length === 0 ? <p className="quiet">{t('lateListNone')}</p> : null}
      <ol className="late-list">
        {rows.map((row, index) => (
          <li
            key={row.number}
            className={index === at ? 'selected' : ''}
            aria-current={index === at ? 'true' : undefined}
          >
            <div>
              <Link to="/matters/$number" params={{ number: row.number }}>
                {headlineParts(row.headline, row.region?.path).about}
              </Link>
              <p className="small">
                <span className="standing-late">
                  <StandingMark standing="late" bare /> {sayRowDue(row.due, now, tCommon)[0]}
                </span>{' '}
                <span className="quiet">
                  {organName(row.holder)} · {say(row.state.title)}
                </span>
              </p>
            </div>
            {mayChase ? (
              <Button size="small" onClick={() => chase(row.number)}>
                {t('chase')} {index === at ? <kbd className="only-wide">C</kbd> : null}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
