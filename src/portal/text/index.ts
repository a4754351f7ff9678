import { createInstance } from 'i18next'
import { annualReport } from './annual-report.ts'
import { disputes } from './disputes.ts'
import { figureTexts } from './figure.ts'
import { filing } from './filing.ts'
import { frame } from './frame.ts'
import { home } from './home.ts'
import { lawPage } from './law.ts'
import { published } from './public.ts'
import { reportCheck } from './report-check.ts'
import { states } from './states.ts'
import { tracking } from './tracking.ts'

/** Chinese and English side by side, so that neither can be missing. */
export type Texts = Record<string, readonly [zh: string, en: string]>

const all = {
  ...frame,
  ...home,
  ...disputes,
  ...filing,
  ...tracking,
  ...lawPage,
  ...published,
  ...annualReport,
  ...figureTexts,
  ...reportCheck,
  ...states,
}

type Written = keyof typeof all
/** `x_one` and `x_other` are asked for as `x`, with `count`. */
export type TextKey = Written extends infer K ? (K extends `${infer Base}_${'one' | 'other'}` ? Base : K) : never
export type Lang = 'zh' | 'en'
export type Say = (key: TextKey, values?: Record<string, string | number>) => string

export const languageTag: Record<Lang, string> = { zh: 'zh-CN', en: 'en' }

function sayer(lang: Lang): Say {
  const resource = Object.fromEntries(Object.entries(all).map(([key, pair]) => [key, pair[lang === 'zh' ? 0 : 1]]))
  const instance = createInstance()
  void instance.init({
    lng: languageTag[lang],
    resources: { [languageTag[lang]]: { portal: resource } },
    defaultNS: 'portal',
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return (key, values) => String(instance.t(key, values ?? {}))
}

const sayers: Record<Lang, Say> = { zh: sayer('zh'), en: sayer('en') }

export const sayIn = (lang: Lang): Say => sayers[lang]
export const isTextKey = (key: string): key is TextKey => Object.hasOwn(all, key) || Object.hasOwn(all, `${key}_other`)
