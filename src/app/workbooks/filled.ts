import type { Values } from '#language'
import type { ActCommand, As, TaskCommand } from '../services.ts'
import type { WorkbookLineView } from '../views/index.ts'
import type { Line } from './lines.ts'
import type { WorkbookAsk } from './target.ts'

export interface FilledAsk extends WorkbookAsk {
  bytes: Uint8Array
  /** What cannot stand in a workbook: files, by the names of their fields. */
  with?: Values | undefined
  /** Only the checks. */
  dry?: boolean | undefined
  as?: As | undefined
}

export type LineCommand = ActCommand | TaskCommand

/** A line with what it asks for, and the key under which that is stored once. */
export interface Item {
  line: Line
  command: LineCommand
  key: string
  status: WorkbookLineView['status']
}
