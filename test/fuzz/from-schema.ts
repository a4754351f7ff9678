import fc from 'fast-check'

/** As much of JSON Schema as the API's own documents use. */
export interface JsonSchema {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean | JsonSchema
  patternProperties?: Record<string, JsonSchema>
  items?: JsonSchema
  minLength?: number
  maxLength?: number
  pattern?: string
  minimum?: number
  maximum?: number
  maxItems?: number
}

/** Text that has broken programs before. */
export const hostile: string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00末尾',
  '𠮷野家·阿依古丽',
  '\u202e倒写\u202c',
  "'; DROP TABLE events; --",
  '" OR 1=1',
  '<script>alert(1)</script>',
  '=1+1',
  '../../etc/passwd',
  '%00%ff',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '-1',
  '999999999999999999999',
  '0000-00-00',
  '2026-02-30',
  '2026-13-01T25:61:61Z',
  '\\',
  '\\u0000',
  '＝１＋１',
  'e\u0301\u0301\u0301',
  '，。！？、；：',
  'A'.repeat(300),
  '长'.repeat(5000),
]

const text = (schema: JsonSchema, known: string[]): fc.Arbitrary<unknown> => {
  const fits = (value: string) =>
    value.length >= (schema.minLength ?? 0) &&
    value.length <= (schema.maxLength ?? Number.POSITIVE_INFINITY) &&
    (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value))
  const list = [...known, ...hostile].filter(fits)
  const free = fc.string({ unit: 'binary', maxLength: Math.min(schema.maxLength ?? 60, 60) }).filter(fits)
  if (schema.pattern !== undefined) {
    const matching = fc.stringMatching(new RegExp(schema.pattern)).filter(fits)
    return list.length > 0 ? fc.oneof(fc.constantFrom(...list), matching) : matching
  }
  const parts: { weight: number; arbitrary: fc.Arbitrary<unknown> }[] = [{ weight: 1, arbitrary: free }]
  if (list.length > 0) parts.push({ weight: 3, arbitrary: fc.constantFrom(...list) })
  const good = known.filter(fits)
  if (good.length > 0) parts.push({ weight: 6, arbitrary: fc.constantFrom(...good) })
  return fc.oneof(...parts)
}

/** Values that the schema accepts. `known` gives values worth trying by the name of a field. */
export function acceptedBy(schema: JsonSchema, known: (name: string) => string[], name = ''): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((option) => acceptedBy(option, known, name)))
  switch (schema.type) {
    case 'string':
      return text(schema, known(name))
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -(2 ** 31), max: schema.maximum ?? 2 ** 31 })
    case 'number':
      return fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(acceptedBy(schema.items ?? {}, known, name), { maxLength: Math.min(schema.maxItems ?? 4, 4) })
    case 'object': {
      const fields: Record<string, fc.Arbitrary<unknown>> = {}
      for (const [key, part] of Object.entries(schema.properties ?? {})) fields[key] = acceptedBy(part, known, key)
      const fixed = fc.record(fields, { requiredKeys: (schema.required ?? []) as never[] })
      const more =
        typeof schema.additionalProperties === 'object'
          ? schema.additionalProperties
          : Object.values(schema.patternProperties ?? {})[0]
      if (!more) return fixed
      const keys = fc.oneof(
        fc.constantFrom(...known('field names'), '__proto__', 'constructor', 'toString'),
        fc.string({ maxLength: 20 }),
      )
      return fc
        .tuple(fixed, fc.dictionary(keys, acceptedBy(more, known, 'anything'), { maxKeys: 8 }))
        .map(([a, b]) => ({ ...b, ...a }))
    }
    default:
      return fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.constantFrom(...hostile))
  }
}

/** Values that break the schema somewhere: another type, a field too many, a field missing, nothing at all. */
export function brokenFor(schema: JsonSchema, known: (name: string) => string[]): fc.Arbitrary<unknown> {
  const whole = acceptedBy(schema, known)
  return fc.oneof(
    fc.anything({ withNullPrototype: false, withBigInt: false }),
    whole.chain((value): fc.Arbitrary<unknown> => {
      if (value === null || typeof value !== 'object') return fc.constant([value])
      const keys = Object.keys(value)
      return fc.oneof<fc.Arbitrary<unknown>[]>(
        fc.constant({ ...value, surplus: 1 }),
        fc.constantFrom(...(keys.length > 0 ? keys : [''])).map((gone) => {
          const { [gone]: _, ...rest } = value as Record<string, unknown>
          return rest
        }),
        fc
          .tuple(fc.constantFrom(...(keys.length > 0 ? keys : ['x'])), fc.jsonValue({ maxDepth: 3 }))
          .map(([key, other]) => ({ ...value, [key]: other })),
      )
    }),
  )
}
