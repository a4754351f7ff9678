import type { FigureDefinition } from '#language'
import { claimFigures } from './claims.ts'
import { honourFigures } from './honours.ts'
import { hotline } from './hotline.ts'
import { inquiry } from './inquiry.ts'
import { reportFigures } from './reports.ts'
import { returnedFigures } from './returned.ts'
import { serviceFigures } from './services.ts'

export const figures: readonly FigureDefinition[] = [
  ...reportFigures,
  ...inquiry,
  ...hotline,
  ...returnedFigures,
  ...serviceFigures,
  ...honourFigures,
  ...claimFigures,
]
