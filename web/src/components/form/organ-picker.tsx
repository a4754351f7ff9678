import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { organsQuery } from '../../api/queries.ts'
import type { OrganView } from '../../api/types.ts'
import { languageNow, organName } from '../../text/index.ts'
import { Chips } from './chips.tsx'
import { Combobox, type Item } from './combobox.tsx'
import type { BoxProps } from './field.tsx'

const most = 30

/** Better first: the short name, then initials in pinyin, then anywhere in the name. */
function rank(organ: OrganView, q: string): number {
  if (organ.shortName === q || organ.id === q) return 0
  if (organ.shortName.startsWith(q)) return 1
  if (organ.pinyin?.toLowerCase().startsWith(q)) return 2
  if (organ.shortName.includes(q) || organ.name.zh.includes(q)) return 3
  if (organ.pinyin?.toLowerCase().includes(q)) return 4
  if (organ.name.en.toLowerCase().includes(q)) return 5
  return -1
}

function found(organs: readonly OrganView[], query: string): Item[] {
  const q = query.trim().toLowerCase()
  const hits =
    q === ''
      ? organs.slice(0, most)
      : organs
          .map((organ) => ({ organ, at: rank(organ, q) }))
          .filter(({ at }) => at >= 0)
          .sort((a, b) => a.at - b.at)
          .slice(0, most)
          .map(({ organ }) => organ)
  return hits.map((organ) => ({
    id: organ.id,
    name: organName(organ),
    more: languageNow() === 'en' ? organ.shortName : organ.name.zh,
  }))
}

/** `county:housing` names the organ of a line in whichever county the place lies. */
function byPlace(id: string, organs: readonly OrganView[], county: string): string | undefined {
  if (!id.startsWith('county:')) return undefined
  const like = organs.find(
    (organ) =>
      organ.line === id.slice('county:'.length) && organ.region.code.length === 6 && !organ.region.code.endsWith('00'),
  )
  return like ? `${county}${like.shortName.replace(like.region.name, '')}` : undefined
}

export function useOrganNames(): (id: string) => string {
  const { data } = useQuery(organsQuery)
  const { t } = useTranslation('form')
  const names = useMemo(() => new Map((data ?? []).map((organ) => [organ.id, organName(organ)])), [data])
  return (id) => names.get(id) ?? byPlace(id, data ?? [], t('county')) ?? id
}

export function OrganPicker({ spec, id, value, onChange, describedBy, invalid, autoFocus }: BoxProps) {
  const { t } = useTranslation('form')
  const { data = [] } = useQuery(organsQuery)
  const [query, setQuery] = useState('')
  const nameOf = useOrganNames()
  const items = useMemo(() => found(data, query), [data, query])
  return (
    <Combobox
      id={id}
      chosen={typeof value === 'string' && value !== '' ? nameOf(value) : ''}
      items={items}
      query={query}
      onQuery={setQuery}
      onPick={(item) => onChange(item.id)}
      onClear={() => onChange(undefined)}
      placeholder={t('organPlaceholder')}
      describedBy={describedBy}
      invalid={invalid}
      required={spec.required}
      autoFocus={autoFocus}
    />
  )
}

export function OrgansPicker({ spec, id, value, onChange, describedBy, invalid, autoFocus }: BoxProps) {
  const { t } = useTranslation('form')
  const { data = [] } = useQuery(organsQuery)
  const [query, setQuery] = useState('')
  const nameOf = useOrganNames()
  const chosen = Array.isArray(value) ? value : []
  const items = useMemo(() => found(data, query).filter((item) => !chosen.includes(item.id)), [data, query, chosen])
  return (
    <>
      <Chips ids={chosen} nameOf={nameOf} onRemove={(gone) => onChange(chosen.filter((one) => one !== gone))} />
      <Combobox
        id={id}
        chosen=""
        items={items}
        query={query}
        onQuery={setQuery}
        onPick={(item) => onChange([...chosen, item.id])}
        placeholder={t('organPlaceholder')}
        describedBy={describedBy}
        invalid={invalid}
        required={spec.required}
        autoFocus={autoFocus}
      />
    </>
  )
}
