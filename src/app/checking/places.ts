export interface At {
  /** Both from 1; columns count code points. */
  line: number
  column: number
}

/** Where an offset in code points stands in a text, by line and column. */
export function placesIn(text: string): (offset: number) => At {
  const starts = [0]
  let count = 0
  for (const letter of text) {
    count++
    if (letter === '\n') starts.push(count)
  }
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 }
  }
}
