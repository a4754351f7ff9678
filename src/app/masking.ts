import type { Field, FieldType } from '#language'

/** 张三 → 张**, 欧阳明月 → 欧**. The length of a name is part of the name: it is not shown. */
export function maskName(name: string): string {
  const bare = name.replace(/^演示·/, '')
  const first = [...bare][0] ?? ''
  return `${first}**`
}

/** 13812341234 → 138****1234; a landline keeps its last two digits. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  if (digits.length < 7) return '***'
  if (digits.length < 11) return `***${digits.slice(-2)}`
  const local = digits.slice(-11)
  return `${local.slice(0, 3)}****${local.slice(-4)}`
}

/** First two and last three places, as the notices on publication ask. */
export function maskNumber(number: string): string {
  const bare = number.replace(/\s/g, '')
  return bare.length < 8 ? '***' : `${bare.slice(0, 2)}***${bare.slice(-3)}`
}

/** Keeps what stands before the street: county, township, village. */
export function maskAddress(address: string): string {
  const place = /^.*?(?:村|社区|街道|镇|乡|区|县|市)/u.exec(address)?.[0] ?? ''
  return `${place}***`
}

const PHONE = /(?<![0-9A-Za-z])1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/g
const LANDLINE = /(?<!\d)0\d{2,3}[\s-]?\d{7,8}(?!\d)/g
const IDENTITY = /(?<![0-9A-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])/g
const BANK = /(?<!\d)(?:\d{4}[\s-]?){3,4}\d{1,7}(?!\d)/g

/** Free text with the numbers in it masked; the words stay, or nobody could work with them. */
export function maskText(text: string): string {
  return text
    .replace(IDENTITY, (found) => maskNumber(found))
    .replace(PHONE, (found) => maskPhone(found))
    .replace(LANDLINE, (found) => maskPhone(found))
    .replace(BANK, (found) => maskNumber(found))
}

const MASKS: Partial<Record<FieldType, (text: string) => string>> = {
  person: maskName,
  phone: maskPhone,
  'id-number': maskNumber,
  'credit-code': maskNumber,
  account: maskNumber,
  address: maskAddress,
  text: maskText,
  longtext: maskText,
}

export function maskValue(field: Pick<Field, 'type'>, value: string): string {
  return MASKS[field.type]?.(value) ?? value
}
