/** What one document may be, in bytes as it comes, in bytes unpacked, in entries, in depth and in characters. */
export const LIMITS = {
  file: 20 * 1024 * 1024,
  unpacked: 48 * 1024 * 1024,
  entries: 5000,
  depth: 1000,
  /** UTF-16 units of the text that comes out. */
  text: 2_000_000,
  pages: 3000,
} as const
