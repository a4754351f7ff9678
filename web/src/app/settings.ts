import i18next from 'i18next'
import { useSyncExternalStore } from 'react'
import { type Language, languageNow } from '../text/index.ts'

export const sizes = [14, 15, 17, 20] as const
export type Size = (typeof sizes)[number]

interface Settings {
  language: Language
  size: Size
}

const place = 'fadu.settings'

function kept(): Settings {
  try {
    const found = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Settings>
    return { language: found.language === 'en' ? 'en' : 'zh', size: sizes.find((size) => size === found.size) ?? 15 }
  } catch {
    return { language: 'zh', size: 15 }
  }
}

let settings = kept()
const listeners = new Set<() => void>()

function apply(): void {
  document.documentElement.lang = settings.language === 'en' ? 'en' : 'zh-CN'
  document.documentElement.style.fontSize = `${settings.size}px`
}
apply()

export function change(part: Partial<Settings>): void {
  settings = { ...settings, ...part }
  localStorage.setItem(place, JSON.stringify(settings))
  apply()
  if (languageNow() !== settings.language) void i18next.changeLanguage(settings.language)
  for (const listener of listeners) listener()
}

export const settingsNow = (): Settings => settings

export const useSettings = (): Settings =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => settings,
  )
