import { type RefObject, useCallback, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { type ChipOf, chipNode, fill, rangeOf, renew, sourceOf } from './chip-text.ts'

export interface EditorHandle {
  /** Puts a chip where the caret was; at the end where it never was in the text. */
  insert(figure: string): void
  /** Back to where the caret was. */
  focus(): void
  /** Types as if by hand. */
  type(text: string): void
  /** Shows these words selected; false where they are not in the text. */
  select(words: string): boolean
  /** Puts a chip in the place of these words, found by the words around them. */
  bind(words: string, around: string, figure: string): boolean
  /** Takes over another text. */
  replace(source: string): void
  /** Turns the chip that was clicked into its text. */
  release(node: HTMLElement): void
}

/** Text with chips that can be read, moved about and deleted, but not typed into. What is typed is told as source. */
export function Editor({
  handle,
  source,
  chipOf,
  label,
  readOnly,
  onChange,
  onSlash,
  onChip,
}: {
  handle: RefObject<EditorHandle | null>
  /** As it is when the editor is first drawn; draw another one (by `key`) for another text. */
  source: string
  chipOf: ChipOf
  label: string
  readOnly: boolean
  onChange: (source: string) => void
  onSlash: () => void
  onChip: (figure: string, node: HTMLElement) => void
}) {
  const place = useRef<HTMLDivElement>(null)
  const caret = useRef<Range | null>(null)
  const first = useRef({ source, chipOf })
  useLayoutEffect(() => {
    if (place.current) fill(place.current, first.current.source, first.current.chipOf)
  }, [])
  useEffect(() => {
    if (place.current) renew(place.current, chipOf)
  }, [chipOf])
  /** The browser tells of a moved caret only afterwards: it is also kept before the focus goes elsewhere. */
  const keep = useCallback(() => {
    const selection = document.getSelection()
    if (selection?.rangeCount && place.current?.contains(selection.anchorNode)) {
      caret.current = selection.getRangeAt(0).cloneRange()
    }
  }, [])
  useEffect(() => {
    document.addEventListener('selectionchange', keep)
    return () => document.removeEventListener('selectionchange', keep)
  }, [keep])
  const tell = () => place.current && onChange(sourceOf(place.current))
  const stand = (range: Range) => {
    place.current?.focus({ preventScroll: true })
    const selection = document.getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
  }
  /** Through the browser's own command, so that its undo knows of it. */
  const put = (figure: string, range: Range) => {
    stand(range)
    const node = chipNode(figure, chipOf(figure))
    document.execCommand('insertHTML', false, `${node.outerHTML}\u200b`)
    tell()
  }
  const atEnd = (): Range => {
    const range = document.createRange()
    range.selectNodeContents(place.current?.lastElementChild ?? (place.current as HTMLElement))
    range.collapse(false)
    return range
  }
  const back = (): Range => {
    const kept = caret.current
    return kept && place.current?.contains(kept.startContainer) ? kept : atEnd()
  }
  useImperativeHandle(handle, () => ({
    insert: (figure) => put(figure, back()),
    focus: () => stand(back()),
    type: (text) => {
      stand(back())
      document.execCommand('insertText', false, text)
    },
    select: (words) => {
      const range = place.current ? rangeOf(place.current, words) : null
      if (!range) return false
      stand(range)
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
      return true
    },
    bind: (words, around, figure) => {
      if (!place.current) return false
      const wide = around.split(/[…\n]/).find((part) => part.includes(words)) ?? words
      const range = rangeOf(place.current, wide) ?? rangeOf(place.current, words)
      if (!range) return false
      const number = /[\d０-９][\d０-９.,，]*\s*(?:万|亿)?\s*[余多]?[%％]?/.exec(words)?.[0]?.trim() ?? words
      const inner = narrowed(range, number)
      put(figure, inner ?? range)
      return true
    },
    replace: (next) => {
      if (place.current) fill(place.current, next, chipOf)
      tell()
    },
    release: (node) => {
      const range = document.createRange()
      range.selectNode(node)
      stand(range)
      document.execCommand('insertText', false, node.textContent ?? '')
      tell()
    },
  }))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a text area holds no chips
    <div
      ref={place}
      className="report-text"
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label={label}
      aria-readonly={readOnly}
      contentEditable={!readOnly}
      suppressContentEditableWarning
      spellCheck={false}
      onInput={tell}
      onBlur={keep}
      onFocus={() => document.execCommand('defaultParagraphSeparator', false, 'p')}
      onClick={(event) => {
        const chip = (event.target as HTMLElement).closest<HTMLElement>('[data-figure]')
        if (chip) onChip(chip.dataset.figure ?? '', chip)
      }}
      onKeyDown={(event) => {
        if (event.key !== '/' || event.nativeEvent.isComposing || readOnly) return
        event.preventDefault()
        keep()
        onSlash()
      }}
      onPaste={(event) => {
        event.preventDefault()
        document.execCommand('insertText', false, event.clipboardData.getData('text/plain'))
      }}
    />
  )
}

/** The part of a range that says just this. */
function narrowed(range: Range, words: string): Range | null {
  const { startContainer, startOffset, endContainer } = range
  if (startContainer !== endContainer || !(startContainer instanceof Text)) return null
  const at = startContainer.data.indexOf(words, startOffset)
  if (at < 0) return null
  const inner = document.createRange()
  inner.setStart(startContainer, at)
  inner.setEnd(startContainer, at + words.length)
  return inner
}
