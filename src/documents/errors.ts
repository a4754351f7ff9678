import { AppError, type ErrorKind } from '#kernel'

/** Every error of the documents. What an edited file says otherwise than the sent one is a finding, never an error. */
export const DOCUMENTS_ERRORS = {
  DOCUMENTS_BAD_MODEL: {
    kind: 'invalid',
    message: 'The official document cannot be laid out: {where} is {got}; want {want}. Correct it and make it again.',
  },
  DOCUMENTS_NOT_DOCX: {
    kind: 'invalid',
    message:
      'The file is not a .docx that can be read: {reason}. Open it in WPS or Word and save it as .docx (not .doc, .wps), then send it again.',
  },
  DOCUMENTS_DOCX_TOO_LARGE: {
    kind: 'invalid',
    message: 'The .docx is larger than a report may be: {what} is {got}; at most {most}. Take the pictures out.',
  },
  DOCUMENTS_NO_CHROMIUM: {
    kind: 'unavailable',
    message:
      'No Chromium for the PDF (looked at {places}). Install it (Debian: apt-get install chromium fonts-noto-cjk) or name it in FADU_CHROMIUM; .docx and HTML need none.',
  },
  DOCUMENTS_PDF_FAILED: {
    kind: 'unavailable',
    message: 'Chromium at {place} made no PDF: {reason}. Try again; if it stays so, run `{place} --version` by hand.',
  },
} as const satisfies Record<string, { kind: ErrorKind; message: string }>

export type DocumentsErrorCode = keyof typeof DOCUMENTS_ERRORS

/** Builds the error with `{name}` in the table's message replaced from `info`. */
export function documentsError(code: DocumentsErrorCode, info: Record<string, unknown>, cause?: unknown): AppError {
  const { kind, message } = DOCUMENTS_ERRORS[code]
  const text = message.replace(/\{(\w+)\}/g, (_, name: string) => String(info[name]))
  return new AppError({ code, kind, message: text, info, cause })
}
