/** What one workbook may be: bytes as it comes and unpacked, parts, cells with content, rows, columns, merges. */
export const SHEET_LIMITS = {
  file: 5 * 1024 * 1024,
  unpacked: 40 * 1024 * 1024,
  entries: 1000,
  sheets: 50,
  cells: 200_000,
  rows: 20_000,
  columns: 400,
  merges: 20_000,
  strings: 200_000,
  /** Characters of one cell: Excel holds no more. */
  text: 32_767,
} as const
