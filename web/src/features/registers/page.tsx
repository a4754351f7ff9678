import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { registersQuery } from '../../api/queries.ts'
import { cityNow } from '../../app/clock.ts'
import { Failure, Loading } from '../../components/states.tsx'
import { say } from '../../text/index.ts'
import { dayOf } from '../../time/dates.ts'
import { Entries } from './entries.tsx'

const route = getRouteApi('/registers')

/** The maintained lists, as they stood on any day. */
export function RegistersPage() {
  const { t } = useTranslation('desks')
  const { id, asOf } = route.useSearch()
  const navigate = useNavigate()
  const query = useQuery(registersQuery)
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  const chosen = query.data.find((register) => register.id === id) ?? query.data[0]
  return (
    <>
      <div className="page-head">
        <h1>{t('registersTitle')}</h1>
      </div>
      <div className="list-bar">
        <nav className="switch" aria-label={t('registersTitle')}>
          {query.data.map((register) => (
            <Link
              key={register.id}
              to="/registers"
              search={{ id: register.id, ...(asOf ? { asOf } : {}) }}
              aria-current={register.id === chosen?.id ? 'page' : undefined}
            >
              {say(register.title)}
            </Link>
          ))}
        </nav>
        <label className="row small">
          {t('asOf')}
          <input
            type="date"
            className="field-box"
            value={asOf ?? dayOf(cityNow())}
            onChange={(event) => {
              const day = event.target.value
              void navigate({
                to: '/registers',
                search: {
                  ...(chosen ? { id: chosen.id } : {}),
                  ...(day === '' || day === dayOf(cityNow()) ? {} : { asOf: day }),
                },
                replace: true,
              })
            }}
          />
        </label>
        <span className="small quiet">{t('asOfSay')}</span>
      </div>
      {chosen ? <Entries key={`${chosen.id}-${asOf ?? ''}`} register={chosen} {...(asOf ? { asOf } : {})} /> : null}
    </>
  )
}
