import type { PublicAnswerView } from '../app/index.ts'
import { pick, type Visit } from './visit.ts'

const escaped = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 knows no way to write them
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const titleOf = (answer: PublicAnswerView, lang: Visit['lang']): string => answer.fields[0]?.shown[lang] ?? answer.id

const bodyOf = (answer: PublicAnswerView, lang: Visit['lang']): string =>
  answer.fields
    .slice(1)
    .map(({ title, shown }) => `${title[lang]}：${shown[lang]}`)
    .join('\n\n')

/** Midnight in Shanghai of the day, as RFC 822 wants it. */
const feedDate = (day: string): string => new Date(`${day}T00:00:00+08:00`).toUTCString()

/** RSS 2.0. */
export function answersRss(visit: Visit, origin: string, answers: readonly PublicAnswerView[]): string {
  const { site, lang, t } = visit
  const items = answers.map((answer) =>
    [
      '<item>',
      `<title>${escaped(titleOf(answer, lang))}</title>`,
      `<link>${escaped(`${origin}/answers/${answer.id}`)}</link>`,
      `<guid>${escaped(`${origin}/answers/${answer.id}`)}</guid>`,
      `<pubDate>${feedDate(answer.publishedOn)}</pubDate>`,
      ...(answer.organ ? [`<category>${escaped(pick(visit, answer.organ.name))}</category>`] : []),
      `<description>${escaped(bodyOf(answer, lang))}</description>`,
      '</item>',
    ].join(''),
  )
  const title = `${pick(visit, site.portal)} · ${t('answers.title')}`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0"><channel>',
    `<title>${escaped(title)}</title>`,
    `<link>${escaped(`${origin}/answers`)}</link>`,
    `<description>${escaped(site.watermark ? pick(visit, site.watermark) : t('answers.lead'))}</description>`,
    `<language>${lang === 'zh' ? 'zh-cn' : 'en'}</language>`,
    ...items,
    '</channel></rss>',
  ].join('\n')
}

/** JSON Feed 1.1. */
export function answersJson(visit: Visit, origin: string, answers: readonly PublicAnswerView[]): string {
  const { site, lang, t } = visit
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: `${pick(visit, site.portal)} · ${t('answers.title')}`,
    ...(site.watermark ? { description: pick(visit, site.watermark) } : {}),
    home_page_url: `${origin}/answers`,
    feed_url: `${origin}/answers.json`,
    language: lang === 'zh' ? 'zh-CN' : 'en',
    items: answers.map((answer) => ({
      id: answer.id,
      url: `${origin}/answers/${answer.id}`,
      title: titleOf(answer, lang),
      content_text: bodyOf(answer, lang),
      date_published: `${answer.publishedOn}T00:00:00+08:00`,
      ...(answer.organ ? { authors: [{ name: pick(visit, answer.organ.name) }] } : {}),
    })),
  })
}
