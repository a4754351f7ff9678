import type { Field, Form, Values } from '#language'
import type { WarningView } from './views/index.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643: 17 digits and a check character by ISO 7064 MOD 11-2. */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0)
  return '10X98765432'[sum % 11] === text[17]
}

const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** GB 32100: 18 characters, the last by MOD 31-3. */
export function isCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(text)) return false
  let sum = 0
  for (let i = 0; i < 17; i++) sum += CREDIT.indexOf(text[i] as string) * (3 ** i % 31)
  return CREDIT[(31 - (sum % 31)) % 31] === text[17]
}

/** Numbers that cannot be right are pointed out and never refused: the paper in the person's hand decides. */
export function warningsOf(form: Form, values: Values): WarningView[] {
  const warnings: WarningView[] = []
  for (const [name, field] of Object.entries(form)) {
    const value = values[name]
    if (typeof value === 'string' && value !== '') {
      const warning = warningOf(field, value)
      if (warning) warnings.push({ field: name, ...warning })
    }
  }
  return warnings
}

function warningOf(field: Field, value: string): Omit<WarningView, 'field'> | null {
  const bare = value.toUpperCase().replace(/\s/g, '')
  if (field.type === 'id-number' && !isIdentityNumber(bare)) {
    return {
      code: 'ID_NUMBER_UNLIKELY',
      say: {
        zh: '身份证号码的校验位不符，请核对；已按您填写的内容保存。',
        en: 'The check digit of the identity number does not fit; please check it. It was stored as you wrote it.',
      },
    }
  }
  if (field.type === 'credit-code' && !isCreditCode(bare)) {
    return {
      code: 'CREDIT_CODE_UNLIKELY',
      say: {
        zh: '统一社会信用代码的校验位不符，请核对；已按您填写的内容保存。',
        en: 'The check character of the credit code does not fit; please check it. It was stored as you wrote it.',
      },
    }
  }
  if (field.type === 'phone' && !/^(?:\+?86)?1[3-9]\d{9}$|^0\d{2,3}-?\d{7,8}(?:-\d{1,6})?$|^\d{5,8}$/.test(bare)) {
    return {
      code: 'PHONE_UNLIKELY',
      say: {
        zh: '电话号码不像是能拨通的号码，请核对。',
        en: 'This does not look like a telephone number that can be called.',
      },
    }
  }
  return null
}
