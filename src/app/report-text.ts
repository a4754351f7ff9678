import type { Level, Paragraph, Run } from '#documents'
import type { FigureAnswer } from '#figures'

/** `{{hotline.received}}` stands for the value of a figure as it is written in a sentence. */
const CHIP = /\{\{([a-z0-9][a-z0-9.-]*)\}\}/g

export interface SectionText {
  id: string
  heading: string
  /** With chips, paragraphs parted by line ends. */
  text: string
  contributors: readonly string[]
}

/** What a chip says, and undefined for a figure that does not exist. */
export type Saying = (figure: string) => string | undefined

export const figuresIn = (text: string): string[] => [...text.matchAll(CHIP)].map((found) => found[1] as string)

/** How a value reads in the text. */
export const sayingOf =
  (answers: ReadonlyMap<string, Pick<FigureAnswer, 'asWritten'>>): Saying =>
  (figure) =>
    answers.get(figure)?.asWritten

const LEVELS: [RegExp, Level][] = [
  [/^[一二三四五六七八九十]+、/, 1],
  [/^[（(][一二三四五六七八九十]+[）)]/, 2],
  [/^\d{1,2}[.．](?!\d)/, 3],
  [/^[（(]\d{1,2}[）)]/, 4],
]
const levelOf = (heading: string): Level | undefined => LEVELS.find(([form]) => form.test(heading))?.[1]

/** The body of the document: each section's heading and paragraphs, figures as chips. Keys are unique and lasting. */
export function bodyOf(sections: readonly SectionText[], saying: Saying): Paragraph[] {
  return sections.flatMap(({ id, heading, text, contributors }) => {
    // A heading that only holds sections stands on the line above that of the first of them.
    const head = linesOf(heading).map((line, i): Paragraph => {
      const level = levelOf(line)
      return { id: `${id}.h${i}`, ...(level ? { level } : {}), runs: [{ text: line }] }
    })
    let chips = 0
    return [
      ...head,
      ...linesOf(text).map((line, i): Paragraph => {
        const runs = runsOf(line, saying, () => `${id}-${++chips}`)
        const first = contributors[0]
        return { id: `${id}.${i + 1}`, runs, ...(first && contributors.length === 1 ? { contributor: first } : {}) }
      }),
    ]
  })
}

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

function runsOf(line: string, saying: Saying, key: () => string): Run[] {
  const runs: Run[] = []
  let from = 0
  for (const found of line.matchAll(CHIP)) {
    const figure = found[1] as string
    const said = saying(figure)
    if (found.index > from) runs.push({ text: line.slice(from, found.index) })
    runs.push(said === undefined ? { text: found[0] } : { chip: { figure, key: key() }, text: said })
    from = found.index + found[0].length
  }
  if (from < line.length) runs.push({ text: line.slice(from) })
  return runs
}

/** The text that is read, checked and frozen: chips as their values. */
export const plainText = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n')

/** Words as offices count them: every character but blanks. */
export const wordsIn = (text: string): number => [...text.replace(/\s/g, '')].length
