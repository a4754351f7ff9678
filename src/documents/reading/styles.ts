import { readXml } from './xml.ts'

export interface Style {
  basedOn?: string
  numId?: string
  level?: number
  hidden?: boolean
}

export interface Styles {
  byId: ReadonlyMap<string, Style>
  /** The style of a paragraph that names none. */
  plain: string | undefined
}

export const isOff = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off'

/** Of every style what bears on reading: its list, and whether its words are hidden. */
export function readStyles(xml: string | undefined): Styles {
  const byId = new Map<string, Style>()
  let plain: string | undefined
  if (xml === undefined) return { byId, plain }
  let style: Style | undefined
  readXml(xml, {
    open: (name, at) => {
      switch (name) {
        case 'docDefaults':
        case 'latentStyles':
        case 'tblStylePr':
          return 'skip'
        case 'style': {
          style = {}
          const id = at('styleId')
          if (id !== undefined) byId.set(id, style)
          if (at('type') === 'paragraph' && at('default') !== undefined && !isOff(at('default'))) plain = id
          return
        }
        case 'basedOn':
          if (style) style.basedOn = at('val')
          return
        case 'numId':
          if (style) style.numId = at('val')
          return
        case 'ilvl':
          if (style) style.level = Number(at('val'))
          return
        case 'vanish':
          if (style) style.hidden = !isOff(at('val'))
          return
        default:
      }
    },
  })
  return { byId, plain }
}

/** The first answer of a style or of one that it is based on. */
export function inherited<T>(styles: Styles, id: string | undefined, of: (style: Style, id: string) => T | undefined) {
  const seen = new Set<string>()
  for (let at = id; at !== undefined && !seen.has(at); at = styles.byId.get(at)?.basedOn) {
    seen.add(at)
    const style = styles.byId.get(at)
    const found = style === undefined ? undefined : of(style, at)
    if (found !== undefined) return found
  }
  return undefined
}
