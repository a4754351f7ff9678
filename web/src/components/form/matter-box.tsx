import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { searchQuery } from '../../api/queries.ts'
import { Chips } from './chips.tsx'
import { Combobox, type Item } from './combobox.tsx'
import type { BoxProps } from './field.tsx'

function useMatters(query: string): Item[] {
  const { data } = useQuery({ ...searchQuery(query.trim()), enabled: query.trim().length >= 3 })
  const items = (data?.items ?? [])
    .slice(0, 12)
    .map((row) => ({ id: row.number, name: row.number, more: row.headline }))
  const typed = query.trim().toUpperCase()
  const whole = /^[A-Z]{2,4}-\d{6}-\d{4,8}-[0-9A-Z]$/.test(typed)
  return whole && !items.some((item) => item.id === typed) ? [{ id: typed, name: typed }, ...items] : items
}

export function MatterBox({ spec, id, value, onChange, describedBy, invalid, autoFocus }: BoxProps) {
  const { t } = useTranslation('form')
  const [query, setQuery] = useState('')
  const items = useMatters(query)
  return (
    <Combobox
      id={id}
      chosen={typeof value === 'string' ? value : ''}
      items={items}
      query={query}
      onQuery={setQuery}
      onPick={(item) => onChange(item.id)}
      onClear={() => onChange(undefined)}
      placeholder={t('matterPlaceholder')}
      describedBy={describedBy}
      invalid={invalid}
      required={spec.required}
      autoFocus={autoFocus}
    />
  )
}

export function MattersBox({ spec, id, value, onChange, describedBy, invalid, autoFocus }: BoxProps) {
  const { t } = useTranslation('form')
  const [query, setQuery] = useState('')
  const items = useMatters(query)
  const chosen = Array.isArray(value) ? value : []
  return (
    <>
      <Chips ids={chosen} nameOf={(one) => one} onRemove={(gone) => onChange(chosen.filter((one) => one !== gone))} />
      <Combobox
        id={id}
        chosen=""
        items={items}
        query={query}
        onQuery={setQuery}
        onPick={(item) => onChange([...new Set([...chosen, item.id])])}
        placeholder={t('matterPlaceholder')}
        describedBy={describedBy}
        invalid={invalid}
        required={spec.required}
        autoFocus={autoFocus}
      />
    </>
  )
}
