import type { Effect, MatterEvent } from '#engine'
import { type Field, isIdentifier, isPersonal, type RegisterDefinition, type Value, type Values } from '#language'
import { canonicalize, commit, newSalt, type Suite } from '#ledger'
import type { PersonalRow, PersonalValue } from '#store'
import type { Compiled } from './law-book.ts'

/** What stands in an event and in a snapshot in place of a personal value. */
export interface Commitment {
  c: string
}

export const isCommitment = (value: unknown): value is Commitment =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && typeof (value as Commitment).c === 'string'

/** The text that is committed to: a string as it is, any other value in canonical JSON. */
const textOf = (value: Value): string => (typeof value === 'string' ? value : canonicalize(value))

/** The value again. Strings are never JSON lists or numbers by themselves: the field's type says which it is. */
export function plainValue(text: string, field: Field | undefined): Value {
  const isText =
    !field || !['choices', 'organs', 'files', 'matters', 'integer', 'money', 'percent', 'boolean'].includes(field.type)
  return isText ? text : (JSON.parse(text) as Value)
}

interface SealedEvent {
  event: MatterEvent
  personal: PersonalRow | null
}

/**
 * Puts commitments in the place of personal values. Within one event equal names share a commitment, so that a value in
 * the body and the same value in a row of a table open together.
 */
export function sealEventValues(
  suite: Suite,
  compiled: Compiled,
  event: MatterEvent,
  register: (id: string) => RegisterDefinition | undefined,
): SealedEvent {
  const hidden: Record<string, PersonalValue> = {}
  const given = new Map<string, Commitment>()
  const hide = (key: string, value: Value, field: Field | undefined): Commitment => {
    const text = textOf(value)
    const known = given.get(`${key}\n${text}`)
    if (known) return known
    const salt = newSalt()
    const commitment = { c: commit(suite, salt, text) }
    hidden[commitment.c] = { salt, value: text, ...(field && isIdentifier(field) ? { seal: true as const } : {}) }
    given.set(`${key}\n${text}`, commitment)
    return commitment
  }
  const sealed = (
    values: Values,
    isHidden: (name: string) => boolean,
    fieldOf: (name: string) => Field | undefined,
  ): Values => {
    let result: Values | undefined
    for (const [name, value] of Object.entries(values)) {
      if (value === null || !isHidden(name) || isCommitment(value)) continue
      result ??= { ...values }
      result[name] = hide(name, value, fieldOf(name)) as unknown as Value
    }
    return result ?? values
  }
  const own = (values: Values): Values =>
    sealed(
      values,
      (name) => compiled.personal.has(name),
      (name) => compiled.fields.get(name),
    )
  const ofRegister = (id: string, values: Values): Values => {
    const columns = register(id)?.columns
    return columns
      ? sealed(
          values,
          (name) => (columns[name] ? isPersonal(columns[name]) : true),
          (name) => columns[name],
        )
      : own(values)
  }
  const effects = event.body.effects.map((effect): Effect => {
    switch (effect.is) {
      case 'row':
        return { ...effect, values: own(effect.values) }
      case 'done':
        return effect.values ? { ...effect, values: own(effect.values) } : effect
      case 'wrote':
        return { ...effect, values: ofRegister(effect.register, effect.values) }
      case 'frozen': {
        const source = compiled.definition.rosters?.[effect.roster]?.register ?? ''
        return { ...effect, members: effect.members.map((member) => ofRegister(source, member)) }
      }
      default:
        return effect
    }
  })
  const body = { ...event.body, values: own(event.body.values), effects }
  const personal = given.size > 0 ? { subject: event.subject, seq: event.seq, values: hidden } : null
  return { event: { ...event, body }, personal }
}
