import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey, send } from '../../api/client.ts'
import { refreshMatters, reportOutlineQuery } from '../../api/queries.ts'
import type { ActBody, ActedView, ReportOutlineView } from '../../api/types.ts'
import { notify } from '../../components/notice.tsx'
import { Refusal } from '../../components/refusal.tsx'
import { organName } from '../../text/index.ts'

/** The sections of the city's outline that have not been asked for yet, and all of them asked for at once. */
export function Outline({ number }: { number: string }) {
  const { t } = useTranslation('report')
  const client = useQueryClient()
  const query = useQuery(reportOutlineQuery(number))
  const [done, setDone] = useState<number>()
  const [failed, setFailed] = useState<unknown>()
  const open = query.data?.items.filter(({ asked }) => !asked) ?? []
  if (open.length === 0) return null
  /** One act for each section; where one fails, those before it stand, and the rest can be asked for again. */
  const lay = async () => {
    setFailed(undefined)
    try {
      for (const [at, { given }] of open.entries()) {
        setDone(at)
        const body: ActBody = { with: given }
        await send<ActedView>(`/matters/${encodeURIComponent(number)}/actions/ask-section`, body, newKey())
      }
      notify(t('outlineDone', { n: open.length }))
    } catch (error) {
      setFailed(error)
    }
    setDone(undefined)
    await Promise.all([refreshMatters(client), query.refetch()])
  }
  return (
    <section className="card report-outline" aria-labelledby="outline-title">
      <h2 id="outline-title">{t('outline')}</h2>
      <p className="small quiet">{t('outlineSay')}</p>
      <OutlineTable items={open} />
      <Refusal error={failed} />
      <p className="form-foot" role="status">
        <Button type="primary" loading={done !== undefined} onClick={() => void lay()}>
          {done === undefined ? t('layOut', { n: open.length }) : t('layingOut', { n: done + 1, of: open.length })}
        </Button>
      </p>
    </section>
  )
}

function OutlineTable({ items }: { items: ReportOutlineView['items'] }) {
  const { t } = useTranslation('report')
  return (
    <table className="plain">
      <thead>
        <tr>
          <th scope="col">{t('outlineSection')}</th>
          <th scope="col">{t('outlineBudget')}</th>
          <th scope="col">{t('outlineUnits')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ section, heading, budget, contributors }) => (
          <tr key={section}>
            <th scope="row" className="section-heading">
              {heading || t('noHeading')}
            </th>
            <td className="number">{budget}</td>
            <td>{contributors.map((organ) => organName(organ)).join('、')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
