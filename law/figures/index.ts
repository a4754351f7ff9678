import type { FigureDefinition } from '#language'
import { hotline } from './hotline.ts'
import { inquiry } from './inquiry.ts'

export const figures: readonly FigureDefinition[] = [...inquiry, ...hotline]
