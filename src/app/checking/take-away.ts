import type { Lang } from './task.ts'
import type { Reviewed } from './workbook.ts'

/** The workbook of any number of documents; what writes it is loaded only when one is asked for. */
export async function workbookOf(reviewed: readonly Reviewed[], lang: Lang): Promise<Uint8Array> {
  const { findingsWorkbook } = await import('./workbook.ts')
  return findingsWorkbook(reviewed, lang)
}
