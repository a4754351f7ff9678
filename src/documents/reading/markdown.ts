const HEADING = /^ {0,3}#{1,6}[ \t]+/
const RULE = /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,}|={3,})$/
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/

/**
 * The words of a Markdown text without its marks. Every line stays on its line, so that a place can be found again in
 * the file; only columns move.
 */
export function readMarkdown(text: string): string {
  const lines = text.split('\n')
  let fence: string | undefined
  const front =
    lines[0]?.trim() === '---' ? lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) : -1
  const plain = lines.map((line, i) => {
    if (i <= front) return ''
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined
      return ''
    }
    if (fence !== undefined) return line
    if (RULE.test(line) || (line.includes('-') && TABLE_RULE.test(line))) return ''
    return inlineOf(blockOf(line))
  })
  return withoutComments(plain.join('\n'))
}

function blockOf(line: string): string {
  const bare = line.replace(/^(?: {0,3}> ?)+/, '')
  if (HEADING.test(bare)) return bare.replace(HEADING, '').replace(/[ \t]+#+[ \t]*$/, '')
  if (/^\s*\|.*\|\s*$/.test(bare)) {
    return bare
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim())
      .join('\t')
  }
  return bare.replace(/^(\s*)[*+-] (?:\[[ xX]\] )?/, '$1')
}

function inlineOf(line: string): string {
  return line
    .replace(/!?\[([^[\]\n]{0,2000})\]\([^()\n]{0,2000}\)/g, '$1')
    .replace(/`([^`\n]{1,2000})`/g, '$1')
    .replace(/(\*{1,3})(?=\S)([^*\n]{1,5000}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_\n]{1,5000}?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/~~([^~\n]{1,5000})~~/g, '')
    .replace(/<\/?(?:br|b|i|u|em|strong|p|div|span|center|sup|sub)\b[^<>\n]{0,200}>/gi, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|~>])/g, '$1')
}

/** What stands in a comment is not seen; its line ends stay. */
function withoutComments(text: string): string {
  if (!text.includes('<!--')) return text
  const parts: string[] = []
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('<!--', at)
    const close = open < 0 ? -1 : text.indexOf('-->', open + 4)
    if (close < 0) break
    parts.push(text.slice(at, open), text.slice(open, close).replace(/[^\n]/g, ''))
    at = close + 3
  }
  return parts.join('') + text.slice(at)
}
