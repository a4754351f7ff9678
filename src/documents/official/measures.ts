/**
 * GB/T 9704-2012 in numbers. Millimetres as the standard gives them; twips (1/1440 inch) and points as files want them.
 * The measures of the standard that a renderer cannot take directly stand beside the file that needs them.
 */
export const PAGE = { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 } as const

/** The text block (版心): 156 x 225 mm, 22 lines of 28 characters. */
export const BLOCK = {
  width: PAGE.width - PAGE.left - PAGE.right,
  height: PAGE.height - PAGE.top - PAGE.bottom,
  lines: 22,
  characters: 28,
} as const

/** Points of the named sizes: 二号, 三号, 四号. 三号 is 16 pt in Word and WPS (15.75 pt in print). */
export const SIZE = { two: 22, three: 16, four: 14, small: 9 } as const

/** By name: the office has them; where they are missing a renderer takes another face of the same width. */
export const FONT = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  page: '宋体',
} as const

export const RED = 'FF0000'

export const twips = (mm: number): number => Math.round((mm / 25.4) * 1440)
export const points = (mm: number): number => (mm / 25.4) * 72

/** Rounded down, so that 22 lines fit. */
export const LINE_TWIPS = Math.floor(twips(BLOCK.height) / BLOCK.lines)
/** Rounded down, so that 28 characters fit. */
export const CHARACTER_TWIPS = Math.floor(twips(BLOCK.width) / BLOCK.characters)
