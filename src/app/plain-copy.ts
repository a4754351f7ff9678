/** A copy of plain JSON-able data, all the way down; many times quicker than `structuredClone` on small values. */
export function plainCopy<T>(value: T): T {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(plainCopy) as T
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    // A key such as __proto__ from a form stays a plain key.
    if (key === '__proto__')
      Object.defineProperty(copy, key, {
        value: plainCopy((value as Record<string, unknown>)[key]),
        enumerable: true,
        writable: true,
        configurable: true,
      })
    else copy[key] = plainCopy((value as Record<string, unknown>)[key])
  }
  return copy as T
}
