/** Markup that is already escaped; everything else that goes into a page is escaped on the way. */
export interface Markup {
  readonly markup: string
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string)

type Part = string | number | Markup | readonly Part[] | null | undefined | false

const written = (part: Part): string => {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  if ('markup' in part) return part.markup
  return part.map(written).join('')
}

/** html`<td>${text}</td>`: text is escaped, markup and lists of both are taken as they are. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Markup => ({
  markup: strings.reduce((page, piece, i) => page + written(parts[i - 1]) + piece),
})
