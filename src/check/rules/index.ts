import { brackets } from './brackets.ts'
import { completion } from './completion.ts'
import { dates } from './dates.ts'
import { growth } from './growth.ts'
import { laws } from './laws.ts'
import { lists } from './lists.ts'
import { marks } from './marks.ts'
import { numbering } from './numbering.ts'
import { parts } from './parts.ts'
import { periods } from './periods.ts'
import { places } from './places.ts'
import { rates } from './rates.ts'
import { repeats } from './repeats.ts'
import type { Family } from './rule.ts'
import { shares } from './shares.ts'
import { structure } from './structure.ts'
import { superlatives } from './superlatives.ts'
import { words } from './words.ts'
import { years } from './years.ts'

/** Every family of rules. A new family is one file and one line here. */
export const families: readonly Family[] = [
  shares,
  rates,
  parts,
  growth,
  completion,
  repeats,
  dates,
  periods,
  years,
  numbering,
  lists,
  brackets,
  marks,
  words,
  laws,
  structure,
  places,
  superlatives,
]
