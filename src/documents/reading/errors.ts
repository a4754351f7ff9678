import { AppError, type ErrorKind } from '#kernel'
import type { Text } from '#language'

interface Row {
  kind: ErrorKind
  zh: string
  en: string
  /** What the person does next. */
  next: Text
}

/** Why a file could not be read. No wording holds anything of the file, not even its name. */
export const READING_ERRORS = {
  READING_KIND: {
    kind: 'invalid',
    zh: '不能读取这种文件，或者文件内容与扩展名不一致。',
    en: 'This kind of file cannot be read, or its content does not fit its name.',
    next: {
      zh: '请交 .txt、.md、.docx 或者带文字的 .pdf；其他格式请先另存为 .docx。',
      en: 'Give .txt, .md, .docx or a .pdf with text; save other formats as .docx first.',
    },
  },
  READING_OLD_WORD: {
    kind: 'invalid',
    zh: '这是旧版 .doc（或 .wps）文件，或者是加了密码的文件，读不了。',
    en: 'This is an old .doc (or .wps) file, or one under a password; neither can be read.',
    next: {
      zh: '请用 Word 或 WPS 打开，去掉密码，另存为 .docx。',
      en: 'Open it in Word or WPS, take the password off, and save it as .docx.',
    },
  },
  READING_LOCKED: {
    kind: 'invalid',
    zh: '这份 PDF 加了密码，打不开。',
    en: 'This PDF is under a password.',
    next: { zh: '请去掉密码再交。', en: 'Take the password off and send it again.' },
  },
  READING_SCAN: {
    kind: 'invalid',
    zh: '这份 PDF 里没有文字，只有图片（多半是扫描件），没有可以核对的内容。',
    en: 'This PDF holds no text, only pictures (a scan, most likely): there is nothing to check.',
    next: {
      zh: '请交由 Word 或 WPS 直接导出的 PDF，或者交 .docx；只有扫描件的，先做文字识别并核对。',
      en: 'Give the PDF that Word or WPS exported, or the .docx; of a scan, recognise the text first and proof-read it.',
    },
  },
  READING_GARBLED: {
    kind: 'invalid',
    zh: '这份 PDF 里的文字没有可以识别的编码，读出来是乱码。',
    en: 'The text of this PDF has no usable encoding: it comes out garbled.',
    next: { zh: '请交 .docx，或者换一种方式导出 PDF。', en: 'Give the .docx, or export the PDF in another way.' },
  },
  READING_ENCODING: {
    kind: 'invalid',
    zh: '认不出这份文本的编码，不愿意猜。',
    en: 'The encoding of this text cannot be told, and is not guessed.',
    next: { zh: '请另存为 UTF-8 编码的文本。', en: 'Save the text as UTF-8.' },
  },
  READING_DAMAGED: {
    kind: 'invalid',
    zh: '文件不完整或者已损坏，打不开。',
    en: 'The file is incomplete or damaged and cannot be opened.',
    next: {
      zh: '请用 Word、WPS 或者阅读器打开确认，另存一份再交。',
      en: 'Open it yourself, save a new copy and send that.',
    },
  },
  READING_EMPTY: {
    kind: 'invalid',
    zh: '文件里没有文字。',
    en: 'There is no text in the file.',
    next: { zh: '请确认交的是正确的文件。', en: 'Make sure that it is the right file.' },
  },
  READING_FILE_TOO_LARGE: {
    kind: 'invalid',
    zh: '文件超过 20MB。',
    en: 'The file is larger than 20 MiB.',
    next: { zh: '请压缩其中的图片，或者只交文字部分。', en: 'Shrink its pictures, or give the text alone.' },
  },
  READING_UNPACKS_TOO_LARGE: {
    kind: 'invalid',
    zh: '文件解压以后大得不正常（正文超过 48MB，或者里面的文件超过 5000 个），没有读下去。',
    en: 'The file unpacks to an abnormal size (over 48 MiB of text parts, or over 5,000 entries); reading stopped.',
    next: { zh: '请另存为一份新的 .docx，或者只交文字。', en: 'Save it as a new .docx, or give the text alone.' },
  },
  READING_TOO_LONG: {
    kind: 'invalid',
    zh: '文字超过 200 万字。',
    en: 'The text is longer than 2,000,000 characters.',
    next: { zh: '请分成几份核对。', en: 'Check it in several parts.' },
  },
  READING_TOO_DEEP: {
    kind: 'invalid',
    zh: '文件内部的层次深得不正常，没有读下去。',
    en: 'The file nests abnormally deep; reading stopped.',
    next: { zh: '请另存为一份新的 .docx，或者只交文字。', en: 'Save it as a new .docx, or give the text alone.' },
  },
} as const satisfies Record<string, Row>

export type ReadingErrorCode = keyof typeof READING_ERRORS

/** `info` may say sizes and kinds, never words of the file. */
export function readingError(code: ReadingErrorCode, info: Record<string, unknown> = {}, cause?: unknown): AppError {
  const { kind, en, next } = READING_ERRORS[code]
  return new AppError({ code, kind, message: `${en} ${next.en}`, info, cause })
}
