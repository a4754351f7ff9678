import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { proceduresQuery } from '../../api/queries.ts'
import type { ActionView, OpenedView, ProcedureSummaryView } from '../../api/types.ts'
import { Empty, Failure, Loading } from '../../components/states.tsx'
import { say } from '../../text/index.ts'
import { FilingForm } from './filing-form.tsx'
import { Receipt } from './receipt.tsx'

const route = getRouteApi('/new')

/** Any procedure that my posts may open, by its own form: nothing here knows a procedure. */
export function FilingPage() {
  const { t } = useTranslation('desks')
  const { procedure, action } = route.useSearch()
  const query = useQuery(proceduresQuery)
  const [opened, setOpened] = useState<OpenedView>()
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  const openings = query.data.flatMap((one) =>
    one.openings.filter((opening) => opening.open).map((opening) => ({ procedure: one, opening })),
  )
  const own = openings.filter(({ opening }) => !opening.anyone)
  const chosen = openings.find((one) => one.procedure.id === procedure && one.opening.id === action)
  return (
    <>
      <div className="page-head">
        <h1>{chosen ? `${say(chosen.procedure.title)} · ${say(chosen.opening.title)}` : t('createTitle')}</h1>
      </div>
      {opened ? <Receipt opened={opened} onNext={() => setOpened(undefined)} /> : null}
      {chosen && !opened ? (
        <div className="card filing">
          <FilingForm
            key={`${procedure}.${action}`}
            procedure={chosen.procedure.id}
            opening={chosen.opening}
            onOpened={setOpened}
          />
        </div>
      ) : null}
      {chosen ? null : (
        <>
          {own.length === 0 ? <Empty title={t('createNone')} /> : null}
          <Doors openings={own} onLeave={() => setOpened(undefined)} />
          <h2>{t('createAnyone')}</h2>
          <Doors openings={openings.filter((one) => !own.includes(one))} onLeave={() => setOpened(undefined)} />
        </>
      )}
    </>
  )
}

interface Opening {
  procedure: ProcedureSummaryView
  opening: ActionView
}

function Doors({ openings, onLeave }: { openings: readonly Opening[]; onLeave: () => void }) {
  return (
    <ul className="doors">
      {openings.map(({ procedure, opening }) => (
        <li key={`${procedure.id}.${opening.id}`} className="card">
          <Link to="/new" search={{ procedure: procedure.id, action: opening.id }} onClick={onLeave}>
            <strong>{say(procedure.title)}</strong>
            <br />
            {say(opening.title)}
          </Link>
          <p className="small quiet">{say(procedure.purpose)}</p>
        </li>
      ))}
    </ul>
  )
}
