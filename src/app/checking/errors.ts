import { AppError, type ErrorKind } from '#kernel'
import type { Text } from '#language'
import { READING_ERRORS } from '../../documents/reading/index.ts'

interface Row {
  kind: ErrorKind
  zh: string
  en: string
  next: Text
}

/** What can stop a check besides the file itself. No wording holds anything of the document. */
export const CHECKING_ERRORS = {
  CHECK_NOTHING: {
    kind: 'invalid',
    zh: '没有收到文字，也没有收到文件。',
    en: 'Neither a text nor a file came.',
    next: {
      zh: '请粘贴文字，或者选一个 .txt、.md、.docx、.pdf 文件。',
      en: 'Paste a text, or choose a .txt, .md, .docx or .pdf file.',
    },
  },
  CHECK_TOO_SLOW: {
    kind: 'invalid',
    zh: '这份文件读得太久，已经停下。',
    en: 'Reading this document took too long and was stopped.',
    next: {
      zh: '请另存为新的 .docx 再试，或者分成几份，或者直接粘贴文字。',
      en: 'Save it as a new .docx and try again, split it, or paste the text.',
    },
  },
  CHECK_TOO_HEAVY: {
    kind: 'invalid',
    zh: '这份文件占用的内存多得不正常，已经停下。',
    en: 'Reading this document took an abnormal amount of memory and was stopped.',
    next: {
      zh: '请另存为新的 .docx 再试，或者直接粘贴文字。',
      en: 'Save it as a new .docx and try again, or paste the text.',
    },
  },
  CHECK_TOO_MANY: {
    kind: 'forbidden',
    zh: '您这里已有几份文件正在核对。',
    en: 'Several documents of yours are being checked already.',
    next: { zh: '请等它们完成再交下一份。', en: 'Wait for them and send the next one then.' },
  },
  CHECK_BUSY: {
    kind: 'unavailable',
    zh: '现在核对的人多，暂时排不上。您的文件没有保存。',
    en: 'The checker is fully occupied at the moment. Your document was not kept.',
    next: { zh: '请过半分钟再交一次。', en: 'Send it again in half a minute.' },
  },
  CHECK_FAILED: {
    kind: 'integrity',
    zh: '核对程序自己出了错，没有得出结果。您的文件没有保存。',
    en: 'The checker itself failed and gives no result. Your document was not kept.',
    next: {
      zh: '请换一种格式再试；仍然不行的，请告诉我们是哪一种文件。',
      en: 'Try another format; if that fails too, tell us what kind of document it is.',
    },
  },
} as const satisfies Record<string, Row>

export type CheckingErrorCode = keyof typeof CHECKING_ERRORS

export function checkingError(code: CheckingErrorCode, info: Record<string, unknown> = {}, cause?: unknown): AppError {
  const { kind, en, next } = CHECKING_ERRORS[code]
  const where = info.at === undefined ? '' : ` (${String(info.what)} at ${String(info.at)})`
  return new AppError({ code, kind, message: `${en}${where} ${next.en}`, info, cause })
}

const ROWS: Readonly<Record<string, Row>> = { ...READING_ERRORS, ...CHECKING_ERRORS }

/** What to tell a person of an error of reading or checking; undefined for any other. */
export const checkingRow = (code: string): Row | undefined => (Object.hasOwn(ROWS, code) ? ROWS[code] : undefined)
