import { type ReactNode, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

export interface Item {
  id: string
  /** Shown in the box once it is chosen. */
  name: string
  /** A second line in the list. */
  more?: string
}

/**
 * A box to type into and a list of real names under it (ARIA combobox pattern): arrows move, Enter takes, Escape closes.
 * The caller filters: `items` are what fits `query`.
 */
export function Combobox({
  id,
  chosen,
  items,
  query,
  onQuery,
  onPick,
  onClear,
  placeholder,
  describedBy,
  invalid,
  required,
  autoFocus,
  keepOpen = false,
}: {
  id: string
  chosen: string
  items: readonly Item[]
  query: string
  onQuery: (text: string) => void
  onPick: (item: Item) => void
  onClear?: () => void
  placeholder: string
  describedBy?: string | undefined
  invalid: boolean
  required: boolean
  autoFocus?: boolean | undefined
  keepOpen?: boolean
}) {
  const { t } = useTranslation('form')
  const list = useId()
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const box = useRef<HTMLInputElement>(null)
  const active = Math.min(at, items.length - 1)
  const optionId = (index: number) => `${list}-${index}`

  const take = (item: Item) => {
    onPick(item)
    onQuery('')
    setAt(0)
    setOpen(keepOpen)
  }
  const move = (by: number) => {
    setOpen(true)
    const next = Math.max(0, Math.min(items.length - 1, (open ? active : -1) + by))
    setAt(next)
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' })
  }
  const onKey = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' && open) {
      const item = items[active]
      if (item) take(item)
    } else if (event.key === 'Escape' && open) setOpen(false)
    else if (event.key === 'Backspace' && query === '' && chosen !== '' && onClear) onClear()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="combobox">
      <input
        ref={box}
        id={id}
        className="field-box"
        role="combobox"
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && items[active] ? optionId(active) : undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        aria-required={required}
        // biome-ignore lint/a11y/noAutofocus: the form was opened by the person a moment ago
        autoFocus={autoFocus ?? false}
        autoComplete="off"
        placeholder={placeholder}
        value={open && query !== '' ? query : query !== '' ? query : chosen}
        onChange={(event) => {
          const typed = event.target.value
          onQuery(query === '' && chosen !== '' && typed.startsWith(chosen) ? typed.slice(chosen.length) : typed)
          setOpen(true)
          setAt(0)
        }}
        onClick={() => setOpen(true)}
        onBlur={() => {
          setOpen(false)
          onQuery('')
        }}
        onKeyDown={onKey}
      />
      {chosen !== '' && onClear ? (
        <button type="button" className="plain combobox-clear" aria-label={t('clear')} onClick={onClear}>
          ×
        </button>
      ) : null}
      <Options id={list} open={open} items={items} active={active} optionId={optionId} onTake={take} query={query} />
    </div>
  )
}

function Options(props: {
  id: string
  open: boolean
  items: readonly Item[]
  active: number
  optionId: (index: number) => string
  onTake: (item: Item) => void
  query: string
}): ReactNode {
  const { t } = useTranslation('form')
  const { id, open, items, active, optionId, onTake, query } = props
  return (
    <>
      <div
        id={id}
        role="listbox"
        className="combobox-list"
        hidden={!open || items.length === 0}
        aria-label={t('suggested')}
      >
        {items.map((item, index) => (
          <div
            key={item.id}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            className={index === active ? 'active' : ''}
            onMouseDown={(event) => {
              event.preventDefault()
              onTake(item)
            }}
          >
            {item.name}
            {item.more ? <span className="small quiet"> {item.more}</span> : null}
          </div>
        ))}
      </div>
      {open && items.length === 0 && query !== '' ? (
        <p className="combobox-list combobox-none" role="status">
          {t('nothingFound', { q: query })}
        </p>
      ) : null}
    </>
  )
}
