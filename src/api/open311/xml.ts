const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML 1.0 cannot hold are left out. */
const text = (value: unknown): string =>
  String(value)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (found) => ESCAPES[found] as string)

function element(name: string, value: unknown, itemName: string): string {
  if (value === null || value === undefined) return `<${name}/>`
  if (Array.isArray(value))
    return `<${name}>${value.map((item) => element(itemName, item, itemName)).join('')}</${name}>`
  if (typeof value === 'object') {
    const inner = Object.entries(value).map(([key, item]) => element(key, item, key.replace(/s$/, '')))
    return `<${name}>${inner.join('')}</${name}>`
  }
  return `<${name}>${text(value)}</${name}>`
}

/** A GeoReport document: a list under its root, each entry in its own element. */
export const toXml = (root: string, item: string, value: unknown): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${element(root, value, item)}`
