import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { allEntriesQuery } from '../../api/queries.ts'
import type { EntryView } from '../../api/types.ts'
import { Combobox, type Item } from './combobox.tsx'
import type { BoxProps } from './field.tsx'

const labels = ['title', 'question', 'name', 'shortName']

/** What an entry is called: its title where it has one. */
export function entryName(entry: EntryView): string {
  for (const label of labels) {
    const value = entry.values[label]
    if (typeof value === 'string' && value !== '') return value
  }
  return entry.key
}

const textOf = (entry: EntryView): string =>
  `${entry.key} ${Object.values(entry.values)
    .filter((value) => typeof value === 'string')
    .join(' ')}`.toLowerCase()

export function EntryPicker({ spec, id, value, onChange, describedBy, invalid, autoFocus }: BoxProps) {
  const { t } = useTranslation('form')
  const [query, setQuery] = useState('')
  const { data = [] } = useQuery(allEntriesQuery(spec.register ?? ''))
  const texts = useMemo(() => data.map((entry) => ({ entry, text: textOf(entry) })), [data])
  const items = useMemo((): Item[] => {
    const words = query.trim().toLowerCase().split(/\s+/)
    return texts
      .filter(({ text }) => words.every((word) => text.includes(word)))
      .slice(0, 30)
      .map(({ entry }) => ({ id: entry.key, name: entryName(entry), more: entry.key }))
  }, [texts, query])
  const chosen = data.find((entry) => entry.key === value)
  const shown = typeof value === 'string' && value !== '' ? (chosen ? `${value} ${entryName(chosen)}` : value) : ''
  return (
    <Combobox
      id={id}
      chosen={shown}
      items={items}
      query={query}
      onQuery={setQuery}
      onPick={(item) => onChange(item.id)}
      onClear={() => onChange(undefined)}
      placeholder={t('entryPlaceholder')}
      describedBy={describedBy}
      invalid={invalid}
      required={spec.required}
      autoFocus={autoFocus}
    />
  )
}
