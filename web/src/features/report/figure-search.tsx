import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureLine } from '../../api/types.ts'
import { say } from '../../text/index.ts'
import { foundFigures } from './found-figures.ts'

/** A small box over the text: type, arrows, Enter takes, Escape leaves. */
export function FigureSearch({
  figures,
  value = '',
  own = [],
  label,
  onTake,
  onLiteral,
  onClose,
}: {
  figures: readonly FigureLine[]
  /** A number of the text that is to be bound: figures that say the same come first. */
  value?: string
  /** Figures that belong to the section: they stand first while nothing is typed. */
  own?: readonly string[]
  label: string
  onTake: (id: string) => void
  onLiteral?: () => void
  onClose: () => void
}) {
  const { t } = useTranslation('report')
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const box = useRef<HTMLInputElement>(null)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const found = foundFigures(figures, query, { value, own })
  const active = Math.min(at, found.length - 1)
  const onKey = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const act: Record<string, () => void> = {
      ArrowDown: () => setAt(Math.min(found.length - 1, active + 1)),
      ArrowUp: () => setAt(Math.max(0, active - 1)),
      Enter: () => found[active] && onTake(found[active].id),
      Escape: onClose,
      ...(query === '' && onLiteral ? { '/': onLiteral } : {}),
    }
    const run = act[event.key]
    if (!run) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }
  return (
    <div ref={place} className="figure-search">
      <input
        ref={box}
        className="field-box"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-label={label}
        {...(found[active] ? { 'aria-activedescendant': `${list}-${active}` } : {})}
        placeholder={t('findFigure')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKey}
      />
      <div id={list} role="listbox" aria-label={label}>
        {found.map((line, index) => (
          <div
            key={line.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => {
              event.preventDefault()
              onTake(line.id)
            }}
          >
            <span>{say(line.title)}</span> <strong>{line.asWritten}</strong>
            <span className="number quiet">{line.id}</span>
          </div>
        ))}
      </div>
      {found.length === 0 ? <p className="small quiet">{t('noFigure')}</p> : null}
      {onLiteral ? <p className="small quiet only-wide">{t('literal')}</p> : null}
    </div>
  )
}
