import { AppError, type ErrorKind } from '#kernel'
import type { Text } from '#language'
import { SHEET_ERRORS } from '../../documents/sheets/index.ts'

interface Row {
  kind: ErrorKind
  zh: string
  en: string
  next: Text
}

/** Why a step cannot be taken by a workbook, or one cannot be used. No wording holds anything of the file. */
export const WORKBOOK_ERRORS = {
  WORKBOOK_NOT_FOR_THIS: {
    kind: 'not-found',
    zh: '这一步没有可以用表格填写的内容，或者现在不能办理。',
    en: 'This step has nothing that a workbook could hold, or is not open now.',
    next: { zh: '请在页面上办理。', en: 'Take the step on the page.' },
  },
  WORKBOOK_MISSING: {
    kind: 'invalid',
    zh: '没有收到工作簿。',
    en: 'No workbook came.',
    next: { zh: '请选一个 .xlsx 文件。', en: 'Choose an .xlsx file.' },
  },
  WORKBOOK_NO_HEADER: {
    kind: 'invalid',
    zh: '在工作簿里没有找到这一步的栏目。',
    en: 'The columns of this step are not to be found in the workbook.',
    next: {
      zh: '请把内容复制到新下载的模板里再传，表头不要改。',
      en: 'Copy the content into a newly downloaded template and leave the header as it is.',
    },
  },
  WORKBOOK_OTHER: {
    kind: 'invalid',
    zh: '这是另一个程序或者另一个步骤的模板。',
    en: 'This is the template of another procedure or another step.',
    next: { zh: '请下载这一步的模板。', en: 'Download the template of this step.' },
  },
  WORKBOOK_NO_LINES: {
    kind: 'invalid',
    zh: '表头下面没有填写内容。',
    en: 'Nothing is filled in below the header.',
    next: { zh: '请填好再传；没有发生的，按要求报零。', en: 'Fill it in; file a zero where nothing happened.' },
  },
  WORKBOOK_TOO_MANY_LINES: {
    kind: 'invalid',
    zh: '一次上传的行数太多。',
    en: 'Too many lines in one upload.',
    next: { zh: '一次最多500行，请分几次上传。', en: 'At most 500 at a time: send them in several uploads.' },
  },
  WORKBOOK_WRONG: {
    kind: 'invalid',
    zh: '表格里有填错的地方，什么都没有存。',
    en: 'The workbook has faults; nothing was stored.',
    next: {
      zh: '请在退回的表格里按红色单元格和“错误说明”改好，再传一次。',
      en: 'Correct the red cells of the workbook that was given back, and send it again.',
    },
  },
  WORKBOOK_TOO_SLOW: {
    kind: 'invalid',
    zh: '这个工作簿读得太久，已经停下。',
    en: 'Reading this workbook took too long and was stopped.',
    next: { zh: '请把内容复制到新下载的模板里再传。', en: 'Copy the content into a newly downloaded template.' },
  },
  WORKBOOK_TOO_HEAVY: {
    kind: 'invalid',
    zh: '这个工作簿占用的内存多得不正常，已经停下。',
    en: 'Reading this workbook took an abnormal amount of memory and was stopped.',
    next: { zh: '请把内容复制到新下载的模板里再传。', en: 'Copy the content into a newly downloaded template.' },
  },
  WORKBOOK_TOO_MANY: {
    kind: 'forbidden',
    zh: '您这里已有几个工作簿正在处理。',
    en: 'Several workbooks of yours are being read already.',
    next: { zh: '请等它们完成再传下一个。', en: 'Wait for them and send the next one then.' },
  },
  WORKBOOK_BUSY: {
    kind: 'unavailable',
    zh: '现在处理表格的人多，暂时排不上。什么都没有存。',
    en: 'Too many workbooks are being read at the moment. Nothing was stored.',
    next: { zh: '请过半分钟再传一次。', en: 'Send it again in half a minute.' },
  },
  WORKBOOK_FAILED: {
    kind: 'integrity',
    zh: '处理表格的程序自己出了错。什么都没有存。',
    en: 'The program that handles workbooks failed. Nothing was stored.',
    next: { zh: '请在页面上办理，并告诉我们是什么表格。', en: 'Take the step on the page, and tell us of the file.' },
  },
} as const satisfies Record<string, Row>

export type WorkbookErrorCode = keyof typeof WORKBOOK_ERRORS

export function workbookError(code: WorkbookErrorCode, info: Record<string, unknown> = {}, cause?: unknown): AppError {
  const { kind, en, next } = WORKBOOK_ERRORS[code]
  return new AppError({ code, kind, message: `${en} ${next.en}`, info, cause })
}

const ROWS: Readonly<Record<string, Row>> = { ...SHEET_ERRORS, ...WORKBOOK_ERRORS }

/** What to tell a person of an error of workbooks; undefined for any other. */
export const workbookRow = (code: string): Row | undefined => (Object.hasOwn(ROWS, code) ? ROWS[code] : undefined)
