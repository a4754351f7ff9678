import { useNavigate, useRouterState } from '@tanstack/react-router'
import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../components/keys.ts'

const wholeNumber = /^[A-Za-z]{2,4}-\d{6}-\d{4,8}-[0-9A-Za-z]$/

export function TopSearch() {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const asked = useRouterState({ select: (state) => (state.location.search as { q?: string }).q ?? '' })
  const [text, setText] = useState(asked)
  const box = useRef<InputRef>(null)
  useEffect(() => setText(asked), [asked])
  useKeys({ '/': () => box.current?.focus({ cursor: 'all' }) })
  const go = () => {
    const q = text.trim()
    if (q === '') return
    if (wholeNumber.test(q)) void navigate({ to: '/matters/$number', params: { number: q.toUpperCase() } })
    else void navigate({ to: '/search', search: { q } })
  }
  return (
    <search className="top-search">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          go()
        }}
      >
        <Input
          ref={box}
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder={t('searchHint')}
          aria-label={t('searchLabel')}
          suffix={<kbd className="only-wide">/</kbd>}
          enterKeyHint="search"
          autoComplete="off"
          maxLength={200}
        />
      </form>
    </search>
  )
}
