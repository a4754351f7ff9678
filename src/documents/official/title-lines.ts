import { widthOf } from './text-width.ts'

/** 二号 characters in 156 mm, less a margin: a line that fills the block looks like a wall. */
const LINE = 19

/** Words that belong to what stands before them, and words that belong to what follows. */
const CLOSES = /^(?:的|了|等|和|与|及|[》〉」』）”’、，：])/u
const OPENS = /(?:关于|对|在|和|与|及|第|[0-9]|[《〈「『（“‘])$/u

/**
 * A title cut where words end, into lines that are near to equal but not the same, so that it stands as a trapezium or
 * a lozenge (GB/T 9704-2012, 7.3.1). A line feed in the title sets the cuts by hand.
 */
export function titleLines(title: string): string[] {
  const byHand = title
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (byHand.length !== 1) return byHand
  const whole = byHand[0] as string
  const segments = new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(whole)
  const cuts = [...segments]
    .map(({ index }) => index)
    .filter((at) => at > 0 && !CLOSES.test(whole.slice(at)) && !OPENS.test(whole.slice(0, at)))
  const outside = cuts.filter((at) => !insideName(whole, at))
  const count = Math.max(1, Math.ceil(widthOf(whole) / LINE))
  const fits = (lines: string[]) => lines.every((line) => widthOf(line) <= LINE)
  const tries = [() => cutInto(whole, count, outside), () => cutInto(whole, count, cuts)]
  if (count > 1)
    tries.push(
      () => cutInto(whole, count + 1, outside),
      () => cutInto(whole, count + 1, cuts),
    )
  return tries.map((make) => make()).find(fits) ?? [whole]
}

function cutInto(whole: string, count: number, cuts: readonly number[]): string[] {
  const lines: string[] = []
  let from = 0
  for (let left = count; left > 1; left--) {
    const rest = widthOf(whole.slice(from))
    const badness = (at: number) => {
      const width = widthOf(whole.slice(from, at))
      return Math.abs(width - rest / left) + (width * left === rest ? 0.6 : 0)
    }
    const best = cuts.filter((at) => at > from).toSorted((a, b) => badness(a) - badness(b))[0]
    if (best === undefined) break
    lines.push(whole.slice(from, best))
    from = best
  }
  return [...lines, whole.slice(from)]
}

/** Whether the place lies within 《…》 or “…”. */
function insideName(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return (before.match(/[《“]/gu)?.length ?? 0) > (before.match(/[》”]/gu)?.length ?? 0)
}
