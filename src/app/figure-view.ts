import type { FigureAnswer } from '#figures'
import type { FigureDefinition } from '#language'
import type { FigureView } from './views/index.ts'

/** An answer with what is said of its figure. */
export function figureView(definition: FigureDefinition, answer: FigureAnswer): FigureView {
  const { id, title, unit, kind, scope } = definition
  return {
    ...answer,
    id,
    title,
    unit: unit.zh,
    kind,
    ...(scope.assumed ? { assumed: scope.assumed } : {}),
  }
}
