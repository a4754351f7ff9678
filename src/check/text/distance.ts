/** Levenshtein distance, given up (most + 1) as soon as it must exceed `most`. For short strings only. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from++
  let endA = a.length
  let endB = b.length
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const n = endA - from
  const m = endB - from
  if (n === 0 || m === 0) return Math.max(n, m)
  if (n > 12 || m > 12) return most + 1
  let row = Array.from({ length: m + 1 }, (_, j) => j)
  for (let i = 1; i <= n; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= m; j++) {
      const cost = a[from + i - 1] === b[from + j - 1] ? 0 : 1
      const d = Math.min((next[j - 1] as number) + 1, (row[j] as number) + 1, (row[j - 1] as number) + cost)
      next.push(d)
      if (d < least) least = d
    }
    if (least > most) return most + 1
    row = next
  }
  return row[m] as number
}
