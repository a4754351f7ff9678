import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { regionsQuery, siteQuery } from '../../api/queries.ts'
import { Combobox, type Item } from './combobox.tsx'
import type { BoxProps } from './field.tsx'

/** The code of the region above: 12 digits for a village, 9 for a township, 6 for a county. */
const above = (code: string, city: string): string =>
  code.length === 12 ? code.slice(0, 9) : code.length === 9 ? code.slice(0, 6) : city

/** Type a name, or step down: county, township, village. Each level may be the answer. */
export function RegionPicker({ spec, id, value, onChange, describedBy, invalid, autoFocus }: BoxProps) {
  const { t } = useTranslation('form')
  const [query, setQuery] = useState('')
  const { data: site } = useQuery(siteQuery)
  const city = site?.region ?? ''
  const code = typeof value === 'string' ? value : ''
  const parent = code === '' ? city : code
  const searching = query.trim() !== ''
  const inside = useQuery(regionsQuery({ parent }, parent !== ''))
  const hits = useQuery(regionsQuery({ q: query.trim() }, searching))
  const name = useRegionName(code, city)

  const down: Item[] = (inside.data ?? []).map((region) => ({ id: region.code, name: region.place }))
  const up: Item[] = code === '' ? [] : [{ id: `up:${above(code, city)}`, name: `↑ ${t('up')}` }]
  const found: Item[] = (hits.data ?? [])
    .slice(0, 40)
    .map((region) => ({ id: region.code, name: region.place, more: region.path }))
  return (
    <Combobox
      id={id}
      chosen={name}
      items={searching ? found : [...down, ...up]}
      query={query}
      onQuery={setQuery}
      onPick={(item) => {
        const next = item.id.startsWith('up:') ? item.id.slice(3) : item.id
        onChange(next === city ? undefined : next)
      }}
      onClear={() => onChange(undefined)}
      placeholder={t('regionPlaceholder')}
      describedBy={describedBy}
      invalid={invalid}
      required={spec.required}
      autoFocus={autoFocus}
    />
  )
}

/** The path of a region by its code, from the list of its neighbours. */
function useRegionName(code: string, city: string): string {
  const { data } = useQuery(regionsQuery({ parent: above(code, city) }, code !== '' && city !== ''))
  if (code === '') return ''
  const region = data?.find((one) => one.code === code)
  return region ? region.path || region.place : code
}
