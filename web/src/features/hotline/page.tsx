import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { proceduresQuery } from '../../api/queries.ts'
import type { ActionView, ProcedureSummaryView } from '../../api/types.ts'
import { Empty, Failure, Loading } from '../../components/states.tsx'
import { Switch } from '../../components/switch.tsx'
import { say } from '../../text/index.ts'
import { Desk } from './desk.tsx'

export interface Line {
  procedure: ProcedureSummaryView
  /** Registers the call. */
  register: ActionView
  /** Registers and answers it in one act: its form holds the answer besides. */
  answer?: ActionView
}

const asks = (action: ActionView, name: string): boolean => name in ((action.form.properties ?? {}) as object)

/** What a caller's demand may be registered under: openings whose form notes the call, with the one that answers. */
function linesOf(procedures: readonly ProcedureSummaryView[]): Line[] {
  return procedures.flatMap((procedure) => {
    const open = procedure.openings.filter((opening) => opening.open)
    const register = open.find((opening) => asks(opening, 'callId')) ?? open.find((opening) => opening.main)
    const answer = open.find((opening) => asks(opening, 'answer') && asks(opening, 'knowledge'))
    return register && asks(register, 'detail') ? [{ procedure, register, ...(answer ? { answer } : {}) }] : []
  })
}

export function HotlinePage() {
  const { t } = useTranslation('desks')
  const query = useQuery(proceduresQuery)
  const [chosen, setChosen] = useState<string>()
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  const lines = linesOf(query.data).sort((a, b) => Number(Boolean(b.answer)) - Number(Boolean(a.answer)))
  const line = lines.find((one) => one.procedure.id === chosen) ?? lines[0]
  if (!line) return <Empty title={t('createNone')} />
  return (
    <>
      <div className="page-head">
        <h1>{t('hotlineTitle')}</h1>
        {lines.length > 1 ? (
          <Switch
            label={t('procedure')}
            value={line.procedure.id}
            choices={lines.map((one) => [one.procedure.id, say(one.procedure.title)] as const)}
            onChange={setChosen}
          />
        ) : null}
      </div>
      <Desk key={line.procedure.id} line={line} />
    </>
  )
}
