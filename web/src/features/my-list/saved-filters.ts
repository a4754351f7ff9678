import { useState } from 'react'

export interface SavedFilter {
  name: string
  text: string
  view: 'mine' | 'all'
}

const place = (account: string): string => `fadu.filters.${account}`

function kept(account: string): SavedFilter[] {
  try {
    return JSON.parse(localStorage.getItem(place(account)) ?? '[]') as SavedFilter[]
  } catch {
    return []
  }
}

/** Filters hold no personal data beyond what their owner typed; they stay on this machine, by account. */
export function useSavedFilters(account: string) {
  const [filters, setFilters] = useState(() => kept(account))
  const keep = (next: SavedFilter[]) => {
    setFilters(next)
    localStorage.setItem(place(account), JSON.stringify(next))
  }
  return {
    filters,
    add: (filter: SavedFilter) => keep([...filters.filter((one) => one.name !== filter.name), filter]),
    remove: (name: string) => keep(filters.filter((one) => one.name !== name)),
  }
}
