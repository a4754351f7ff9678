import { isAppError } from '#kernel'
import type { Caller } from '../../app/index.ts'
import type { Visit } from '../visit.ts'
import type { SentFile } from './body.ts'
import { type Entered, fileText, first, heldFiles } from './entered.ts'
import type { FormField } from './fields.ts'
import type { FieldProblem } from './problems.ts'

const SAID = ['FILE_TYPE', 'FILE_TOO_LARGE', 'FILE_NOT_DECLARED'] as const

/** Takes in the files of a form as they arrive. What is wrong with one is told beside its field; the others stay. */
export function takeFiles(visit: Visit, fields: readonly FormField[], callerOf: (entered: Entered) => Caller) {
  const problems: FieldProblem[] = []
  const onFile = async (file: SentFile, entered: Entered): Promise<void> => {
    const field = fields.find(({ name, type }) => type === 'files' && file.field === `${name}~new`)
    if (!field) return
    const wrong = (say: string) => problems.push({ field: field.name, say })
    const { t } = visit
    const held = heldFiles(entered, field.name)
    if (held.length >= (field.max ?? 9)) {
      if (!problems.some(({ say }) => say === t('error.FILE_TOO_MANY', { want: field.max ?? 9 }))) {
        wrong(t('error.FILE_TOO_MANY', { want: field.max ?? 9 }))
      }
      return
    }
    if (file.tooLarge) {
      wrong(t('error.FILE_TOO_LARGE', { name: file.name }))
      return
    }
    const notSecret = first(entered, `${field.name}~open`) === 'true'
    try {
      const { id, name, size } = await visit.services.upload(callerOf(entered), {
        name: file.name,
        bytes: file.bytes,
        notSecret,
      })
      entered[field.name] = [...(entered[field.name] ?? []), fileText({ id, name, size })]
    } catch (error) {
      const code = SAID.find((known) => isAppError(error, known))
      if (code === 'FILE_NOT_DECLARED') {
        if (!problems.some(({ say }) => say === t('error.FILE_NOT_DECLARED'))) wrong(t('error.FILE_NOT_DECLARED'))
      } else if (code) wrong(t(`error.${code}`, { name: file.name }))
      else if (isAppError(error, 'SECRECY_MARK')) wrong(t('error.FILE_SECRET', { name: file.name }))
      else wrong(t('error.FILE_OTHER', { name: file.name }))
    }
  }
  return { problems, onFile }
}
