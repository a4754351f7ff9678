import { html, type Markup } from '../markup.ts'
import { headSize } from './head-size.ts'
import { PAGE_STYLE, paperStyle, SCREEN_STYLE } from './html-style.ts'
import type { OfficialDocument, Run } from './model.ts'
import { soundDocument } from './sound-document.ts'
import { type Wording, wordingOf } from './wording.ts'

export interface HtmlOptions {
  /** Where a figure is explained; without it a chip is only marked. */
  link?: (figure: string) => string
  /** What a figure is called, shown when the pointer rests on it. */
  titleOf?: (figure: string) => string
}

/**
 * The document as one file that needs nothing else: no script, no font, no request. Printed, it stands on the grid of
 * GB/T 9704-2012. Throws DOCUMENTS_BAD_MODEL.
 */
export function officialHtml(document: OfficialDocument, options: HtmlOptions = {}): string {
  const sound = soundDocument(document)
  const said = wordingOf(sound)
  const paper = paperStyle(headSize(said.redHead), said.title.length)
  return pageOf(sound, said, options, `${SCREEN_STYLE}${PAGE_STYLE}@media print {${paper}}`)
}

/** As `officialHtml`, with the paper's look on screen too, where a script can measure it; `script` is ours. */
export function paperHtml(document: OfficialDocument, script: string): string {
  const sound = soundDocument(document)
  const said = wordingOf(sound)
  const paper = paperStyle(headSize(said.redHead), said.title.length)
  return pageOf(sound, said, {}, `${SCREEN_STYLE}${PAGE_STYLE}${paper}`, script)
}

function pageOf(document: OfficialDocument, said: Wording, options: HtmlOptions, style: string, script = ''): string {
  const scripts = script === '' ? '' : "; script-src 'unsafe-inline'"
  const raw = (markup: string): Markup => ({ markup })
  const page = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${raw(scripts)}">
<title>${said.title.join('')}</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
${top(said)}
<h1 class="title">${said.title.map((line) => html`<span>${line}</span>`)}</h1>
${said.to !== undefined && html`<p class="to">${said.to}</p>`}
${document.body.map(({ level, runs }) => {
  const words = runs.map((run) => wordsOf(run, options))
  if (level === undefined) return html`<p>${words}</p>\n`
  const tag = raw(`h${level + 1}`)
  return html`<${tag} class="level-${level}">${words}</${tag}>\n`
})}${ending(said)}
${document.frozen && html`<p class="frozen">定稿存证：${document.frozen.at}，摘要 ${document.frozen.digest}</p>`}
${imprint(said)}
</main>
${document.watermark && html`<div class="mark" aria-hidden="true"><span>${document.watermark}</span></div>`}
${script !== '' && html`<script>${raw(script)}</script>`}
</body>
</html>
`
  return page.markup
}

function wordsOf({ text, chip }: Run, { link, titleOf }: HtmlOptions): Markup {
  if (chip === undefined) return html`${text}`
  const title = titleOf?.(chip.figure)
  const said = title === undefined ? html`` : html` title="${title}"`
  const href = link?.(chip.figure)
  if (href === undefined || !isSafe(href)) return html`<abbr class="chip" id="chip-${chip.key}"${said}>${text}</abbr>`
  return html`<a class="chip" id="chip-${chip.key}" href="${href}"${said}>${text}</a>`
}

/** A link of this site or of the web, never a script. */
const isSafe = (href: string): boolean => /^(?:https?:\/\/|\/|#|\.{0,2}\/|[\w-]+(?:[/?#.]|$))/.test(href)

const top = (said: Wording): Markup => html`<header class="top">
${said.secrecy.map((line) => html`<p class="secrecy">${line}</p>`)}
<p class="head">${said.redHead}</p>
<p class="number${said.signer !== undefined && ' up'}"><span>${said.number ?? '\u00a0'}</span>${said.signer !== undefined && html`<span>签发人：<span class="signer">${said.signer}</span></span>`}</p>
</header>`

const ending = (said: Wording): Markup => html`${
  said.attachments.length > 0 &&
  html`<div class="attachments">${said.attachments.map(({ number, name }, i) => html`<p><span>${i === 0 && '附件：'}</span><span>${number}</span><span>${name}</span></p>`)}</div>`
}
<div class="signature"><p>${said.signedBy}</p><p>${said.date}</p></div>
${said.contact !== undefined && html`<p class="contact">${said.contact}</p>`}`

function imprint(said: Wording): Markup | false {
  const printed = said.printedBy !== undefined || said.printedOn !== undefined
  if (said.copyTo === undefined && !printed) return false
  return html`<footer class="imprint">${said.copyTo !== undefined && html`<p class="copy">${said.copyTo}</p>`}${
    printed && html`<p class="printed"><span>${said.printedBy}</span><span>${said.printedOn}</span></p>`
  }</footer>`
}
