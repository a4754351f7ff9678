import { addDays, fromMs, instant, type PlainDate, plainDate, startOfDay, toMs } from '#calendar'
import type { ReadCell } from '../../documents/sheets/index.ts'
import { type Meant, quoted, tight, wrong } from './cell-text.ts'

/** Serial numbers of 1927 to 2119: what lies outside is a number, not a day. */
const isSerial = (n: number) => n >= 10_000 && n < 80_500
const EPOCH = '1899-12-30' as PlainDate
const OF_1904 = 1462

const WRITTEN = /^(\d{4})[.\-/年·](\d{1,2})[.\-/月·](\d{1,2})[日号]?(?:[T,，]?(.*))?$/u
const PACKED = /^(\d{4})(\d{2})(\d{2})$/

function dayFrom(y: string, m: string, d: string): PlainDate | null {
  try {
    return plainDate(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`)
  } catch {
    return null
  }
}

const noDay = (cell: ReadCell) =>
  wrong(
    `“${quoted(cell)}”认不出是哪一天，请写成 2020-06-01 或者 2020年6月1日。`,
    `“${quoted(cell)}” is not a day that can be read: write 2020-06-01.`,
  )

/** A day as a spreadsheet keeps it, or as people write it: 2020.6.1, 2020年6月1日, 20200601. */
export function dayIn(cell: ReadCell, is1904: boolean): Meant {
  const found = read(cell, is1904)
  return found ? { value: found.day } : noDay(cell)
}

/** A moment on a clock in Shanghai; written with its offset it is taken as it stands. */
export function momentIn(cell: ReadCell, is1904: boolean): Meant {
  if (cell.text !== undefined && /[zZ]$|[+-]\d{2}:?\d{2}$/.test(cell.text.trim())) {
    try {
      return { value: instant(cell.text.trim()) }
    } catch {
      return noDay(cell)
    }
  }
  const found = read(cell, is1904)
  if (!found) return noDay(cell)
  if (found.ms === null)
    return wrong(
      `“${quoted(cell)}”没有写几点几分，请写成 2020-06-01 09:30。`,
      `“${quoted(cell)}” says no time of day: write 2020-06-01 09:30.`,
    )
  return { value: fromMs(toMs(startOfDay(found.day)) + found.ms) }
}

function read(cell: ReadCell, is1904: boolean): { day: PlainDate; ms: number | null } | null {
  if (cell.number !== undefined) {
    const packed = cell.isDate ? null : PACKED.exec(String(cell.number))
    if (packed) {
      const day = dayFrom(packed[1] as string, packed[2] as string, packed[3] as string)
      return day && { day, ms: null }
    }
    const serial = cell.number + (is1904 ? OF_1904 : 0)
    if (!isSerial(serial)) return null
    const whole = Math.floor(serial + 1e-9)
    // A spreadsheet keeps a time as a share of the day: the nearest second is what was meant.
    const ms = Math.round((serial - whole) * 86_400) * 1000
    return { day: addDays(EPOCH, whole), ms: ms <= 0 ? (cell.isDate ? 0 : null) : ms }
  }
  const text = (cell.text ?? '').normalize('NFKC').trim()
  const packed = PACKED.exec(tight(text))
  const found = packed ? null : WRITTEN.exec(text.replace(/\s*([年月日.\-/])\s*/gu, '$1').replace(/\s+/gu, 'T'))
  const day = packed
    ? dayFrom(packed[1] as string, packed[2] as string, packed[3] as string)
    : found && dayFrom(found[1] as string, found[2] as string, found[3] as string)
  if (!day) return null
  const time = found?.[4]?.replaceAll('T', '') ?? ''
  if (time === '') return { day, ms: null }
  const clock = /^(\d{1,2})(?::|时|点)(\d{1,2})?分?(?::?(\d{1,2})秒?)?$/u.exec(time)
  if (!clock) return null
  const [h, m, s] = [clock[1], clock[2] ?? '0', clock[3] ?? '0'].map(Number) as [number, number, number]
  return h > 23 || m > 59 || s > 59 ? null : { day, ms: ((h * 60 + m) * 60 + s) * 1000 }
}
