import type { FigureLine } from '../../api/types.ts'

const most = 8

/** How much of what was typed a name holds: people seldom remember a title word for word. */
const share = (typed: string, title: string): number =>
  [...typed].filter((character) => title.includes(character)).length / [...typed].length

/**
 * What begins with the words comes before what only contains them, and that before what holds most of their
 * characters; a figure of the same value before all others, then those that belong to the section.
 */
export function foundFigures(
  figures: readonly FigureLine[],
  query: string,
  { value = '', own = [] }: { value?: string; own?: readonly string[] } = {},
): FigureLine[] {
  const q = query.trim().toLowerCase()
  const rank = (line: FigureLine): number => {
    if (q === '') {
      if (value !== '' && line.asWritten.replace(/\D/g, '') === value.replace(/\D/g, '')) return 0
      return own.includes(line.id) ? 1 + own.indexOf(line.id) / 1000 : 3
    }
    const texts = [line.title.zh.toLowerCase(), line.title.en.toLowerCase(), line.id, ...line.sounds]
    if (texts.some((text) => text.startsWith(q))) return 1
    if (texts.some((text) => text.includes(q))) return 2
    const held = [...q].length < 3 ? 0 : share(q.replace(/\s/g, ''), line.title.zh)
    return held >= 0.7 ? 4 - held : -1
  }
  return figures
    .map((line) => ({ line, at: rank(line) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ line }) => line)
}
