import { BLOCK, points } from './measures.ts'
import { widthOf } from './text-width.ts'

/**
 * Size of the red head in points, and how narrow its signs are drawn in per cent: as wide as the block allows, at most
 * 56 points; a long name is made narrow before it is made small.
 */
export function headSize(redHead: string): { points: number; scale: number } {
  const room = (points(BLOCK.width) * 0.97) / Math.max(1, widthOf(redHead))
  if (room >= 44) return { points: Math.min(56, Math.floor(room)), scale: 100 }
  const size = Math.min(44, Math.floor(room / 0.66))
  return { points: size, scale: Math.min(100, Math.floor((room / size) * 100)) }
}
