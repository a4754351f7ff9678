import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import { matterQuery } from '../../api/queries.ts'
import type { MatterView } from '../../api/types.ts'
import { useCityTime } from '../../components/city-time.ts'
import { Failure, Loading } from '../../components/states.tsx'
import { ActionPanel } from './action-panel.tsx'
import { Content } from './content.tsx'
import { MatterHead } from './head.tsx'
import { Papers } from './papers.tsx'
import { Story } from './story.tsx'

const route = getRouteApi('/matters/$number')

export function MatterPage() {
  const { number } = route.useParams()
  const { act } = route.useSearch()
  const query = useQuery(matterQuery(number))
  if (query.isPending) return <Loading />
  if (!query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  return <Matter key={number} matter={query.data} {...(act ? { act } : {})} />
}

/** Left two thirds what happened, right third what I can do now. On a phone the second stands below the first. */
function Matter({ matter, act }: { matter: MatterView; act?: string }) {
  const now = useCityTime()
  useEffect(() => {
    document.title = `${matter.headline} · 法度`
    return () => {
      document.title = '法度 · 工作台'
    }
  }, [matter.headline])
  return (
    <article className="matter">
      <MatterHead matter={matter} now={now} />
      <div className="matter-left">
        <Content matter={matter} />
        <Story matter={matter} now={now} />
        <Papers matter={matter} now={now} />
      </div>
      <aside className="matter-right">
        <ActionPanel matter={matter} now={now} {...(act ? { act } : {})} />
      </aside>
    </article>
  )
}
