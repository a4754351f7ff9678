import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Refused } from './api/client.ts'
import { sessionQuery } from './api/queries.ts'
import { styleNonce } from './app/nonce.ts'
import { routerOf } from './app/router.tsx'
import { settingsNow, useSettings } from './app/settings.ts'
import { themeOf } from './app/theme.ts'
import { startText } from './text/index.ts'
import './styles/tokens.css'
import './styles/shell.css'
import './styles/parts.css'
import './styles/form.css'
import './styles/lists.css'
import './styles/matter.css'
import './styles/workbook.css'
import './styles/desks.css'
import './styles/figures.css'
import './styles/figure.css'
import './styles/report.css'

startText(settingsNow().language)

/** A session that ended is noticed by whichever request meets it first. */
const onError = (error: unknown) => {
  if (error instanceof Refused && error.problem.status === 401) client.setQueryData(sessionQuery.queryKey, null)
}

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      retry: (count, error) => count < 2 && !(error instanceof Refused && error.problem.status < 500),
      networkMode: 'always',
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

const router = routerOf(client)

function Workbench() {
  const { language, size } = useSettings()
  const nonce = styleNonce()
  return (
    <ConfigProvider
      theme={themeOf(size)}
      locale={language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      {...(nonce ? { csp: { nonce } } : {})}
    >
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  )
}

const place = document.getElementById('root')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Workbench />
    </StrictMode>,
  )
}
