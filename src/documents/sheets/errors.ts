import { AppError, type ErrorKind } from '#kernel'
import type { Text } from '#language'

interface Row {
  kind: ErrorKind
  zh: string
  en: string
  /** What the person does next. */
  next: Text
}

/** Why a workbook could not be read. No wording holds anything of the file. */
export const SHEET_ERRORS = {
  SHEET_KIND: {
    kind: 'invalid',
    zh: '这不是 .xlsx 工作簿，或者文件内容与扩展名不一致。',
    en: 'This is no .xlsx workbook, or its content does not fit its name.',
    next: {
      zh: '请用下载的模板填写，或者在 Excel、WPS 里另存为 .xlsx 再传。',
      en: 'Fill in the template, or save the file as .xlsx in Excel or WPS.',
    },
  },
  SHEET_OLD_EXCEL: {
    kind: 'invalid',
    zh: '这是旧版 .xls（或 .et）文件，或者是加了密码的文件，读不了。',
    en: 'This is an old .xls (or .et) file, or one under a password; neither can be read.',
    next: {
      zh: '请打开它，去掉密码，另存为 .xlsx 再传。',
      en: 'Open it, take the password off, and save it as .xlsx.',
    },
  },
  SHEET_DAMAGED: {
    kind: 'invalid',
    zh: '工作簿不完整或者已损坏，打不开。',
    en: 'The workbook is incomplete or damaged and cannot be opened.',
    next: { zh: '请打开确认，另存一份再传。', en: 'Open it yourself, save a new copy and send that.' },
  },
  SHEET_TOO_LARGE: {
    kind: 'invalid',
    zh: '工作簿超过 5MB。',
    en: 'The workbook is larger than 5 MiB.',
    next: {
      zh: '请删去图片和无关的工作表，或者分几次上传。',
      en: 'Remove pictures and other sheets, or send it in parts.',
    },
  },
  SHEET_UNPACKS_TOO_LARGE: {
    kind: 'invalid',
    zh: '工作簿展开以后大得不正常（内容超过 40MB、20万个单元格或者 2万行），没有读下去。',
    en: 'The workbook unpacks to an abnormal size (over 40 MiB, 200,000 cells or 20,000 rows); reading stopped.',
    next: {
      zh: '请把要报的内容复制到新下载的模板里再传。',
      en: 'Copy what is to be filed into a newly downloaded template and send that.',
    },
  },
  SHEET_EMPTY: {
    kind: 'invalid',
    zh: '工作簿里没有内容。',
    en: 'There is nothing in the workbook.',
    next: { zh: '请确认传的是填好的那一份。', en: 'Make sure that it is the one that was filled in.' },
  },
} as const satisfies Record<string, Row>

export type SheetErrorCode = keyof typeof SHEET_ERRORS

/** `info` may say sizes and kinds, never words of the file. */
export function sheetError(code: SheetErrorCode, info: Record<string, unknown> = {}, cause?: unknown): AppError {
  const { kind, en, next } = SHEET_ERRORS[code]
  return new AppError({ code, kind, message: `${en} ${next.en}`, info, cause })
}
