import type { Expression } from '../../../../src/language/expression.ts'
import type { GivenValue, TextView } from '../../api/types.ts'

export interface Option {
  id: string
  title: TextView
}

/** One field as the server's JSON Schema describes it. */
export interface Spec {
  name: string
  kind: string
  title: TextView
  hint?: TextView
  /** What a number counts. */
  unit?: TextView
  personal: boolean
  required: boolean
  options: Option[]
  register?: string
  when?: Expression
  min?: number
  max?: number
  example?: GivenValue
}

interface Property {
  type?: string
  title?: string
  'x-title'?: TextView
  'x-type'?: string
  'x-personal'?: boolean
  'x-hint'?: TextView
  'x-unit-title'?: TextView
  'x-options'?: Option[]
  'x-register'?: string
  'x-when'?: Expression
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  maxItems?: number
  examples?: GivenValue[]
}

interface Schema {
  properties?: Record<string, Property>
  required?: string[]
}

const plain = (text: string): TextView => ({ zh: text, en: text })

function specOf(name: string, property: Property, required: boolean): Spec {
  const min = property.minimum ?? property.minLength
  const max = property.maximum ?? property.maxLength ?? property.maxItems
  return {
    name,
    kind: property['x-type'] ?? property.type ?? 'text',
    title: property['x-title'] ?? plain(property.title ?? name),
    personal: property['x-personal'] === true,
    required,
    options: property['x-options'] ?? [],
    ...(property['x-hint'] ? { hint: property['x-hint'] } : {}),
    ...(property['x-unit-title'] ? { unit: property['x-unit-title'] } : {}),
    ...(property['x-register'] ? { register: property['x-register'] } : {}),
    ...(property['x-when'] ? { when: property['x-when'] } : {}),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined || max >= Number.MAX_SAFE_INTEGER ? {} : { max }),
    ...(property.examples?.[0] === undefined ? {} : { example: property.examples[0] }),
  }
}

export function specsOf(schema: Record<string, unknown>): Spec[] {
  const { properties = {}, required = [] } = schema as Schema
  return Object.entries(properties).map(([name, property]) => specOf(name, property, required.includes(name)))
}
