import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { TextView } from '../api/types.ts'
import * as desks from './desks.ts'
import * as common from './everywhere.ts'
import * as figures from './figures.ts'
import * as form from './form.ts'
import * as matter from './matter.ts'
import * as report from './report.ts'
import * as shell from './shell.ts'
import * as workbook from './workbook.ts'

export type Language = 'zh' | 'en'

const spaces = { common, desks, figures, form, matter, report, shell, workbook }
const pick = (language: Language) =>
  Object.fromEntries(Object.entries(spaces).map(([name, space]) => [name, space[language]]))

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      common: typeof common.zh
      desks: typeof desks.zh
      figures: typeof figures.zh
      form: typeof form.zh
      matter: typeof matter.zh
      report: typeof report.zh
      shell: typeof shell.zh
      workbook: typeof workbook.zh
    }
  }
}

/** Chinese is the original; `en` is complete by type. */
export function startText(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    defaultNS: 'common',
    ns: Object.keys(spaces),
    resources: { zh: pick('zh'), en: pick('en') },
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  } as Parameters<typeof i18next.init>[0])
}

export const languageNow = (): Language => (i18next.language === 'en' ? 'en' : 'zh')

/** An organ as its city calls it: the short name in Chinese, the name in English. */
export function organName(organ: { shortName: string; name: TextView } | undefined): string {
  if (!organ) return ''
  return languageNow() === 'en' ? organ.name.en || organ.shortName : organ.shortName
}

/** A bilingual text in the language of the page; Chinese where the other is empty. */
export function say(text: TextView | undefined, language: Language = languageNow()): string {
  if (!text) return ''
  return text[language] || text.zh
}
