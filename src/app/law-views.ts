import type { Refusal } from '#engine'
import type { Citation, Statute, Text } from '#language'
import type { House } from './house.ts'
import type { BasisView, RefusalView } from './views/index.ts'

const statuteOf = (house: House, id: string): Statute | undefined =>
  house.book.law.statutes.find((statute) => statute.id === id)

/** `62(1)` reads 第62条第1款; anything that is not a plain article number stands as it is written. */
export function articleLabel(article: string): Text {
  const match = /^(\d+)(?:-(\d+))?(?:\((\d+)\))?(?:\((\d+)\))?$/.exec(article)
  if (!match) return { zh: article, en: article }
  const [, main, sub, paragraph, item] = match
  return {
    zh: `第${main}条${sub ? `之${sub}` : ''}${paragraph ? `第${paragraph}款` : ''}${item ? `第${item}项` : ''}`,
    en: `art. ${main}${sub ? `-${sub}` : ''}${paragraph ? ` para. ${paragraph}` : ''}${item ? ` item ${item}` : ''}`,
  }
}

export function basisView(house: House, citation: Citation): BasisView {
  const statute = statuteOf(house, citation.statute)
  const article = articleLabel(citation.article)
  const short = statute?.short ?? { zh: citation.statute, en: citation.statute }
  return {
    statute: citation.statute,
    article: citation.article,
    label: { zh: `《${short.zh}》${article.zh}`, en: `${short.en}, ${article.en}` },
    href: `/law/${citation.statute}`,
    ...(citation.unverified ? { unverified: true } : {}),
    ...(citation.reading ? { reading: citation.reading } : {}),
  }
}

export const basisViews = (house: House, citations: readonly Citation[]): BasisView[] =>
  citations.map((citation) => basisView(house, citation))

export function refusalView(house: House, refusal: Refusal): RefusalView {
  return {
    code: refusal.code,
    say: refusal.say,
    basis: basisViews(house, refusal.basis),
    facts: refusal.facts,
    ...(refusal.until ? { until: refusal.until } : {}),
  }
}
