import { useCallback, useEffect, useRef, useState } from 'react'
import type { Given } from '../../api/types.ts'

const prefix = 'fadu.draft.'

/** What is kept under a key, for lists that say what was not sent. */
export const draftOf = (key: string): Given | null => kept(key)

function kept(key: string): Given | null {
  try {
    const text = sessionStorage.getItem(prefix + key)
    return text === null ? null : (JSON.parse(text) as Given)
  } catch {
    return null
  }
}

/** Drafts hold personal data: they live in this window only and go with it. A reload keeps them. */
export function useDraft(key: string, initial: Given) {
  const [values, setValues] = useState<Given>(() => kept(key) ?? initial)
  const [restored, setRestored] = useState(() => kept(key) !== null)
  const first = useRef(initial)
  const current = useRef(key)
  if (current.current !== key) {
    current.current = key
    first.current = initial
    setValues(kept(key) ?? initial)
    setRestored(kept(key) !== null)
  }
  useEffect(() => {
    const isFirst = JSON.stringify(values) === JSON.stringify(first.current)
    try {
      if (isFirst) sessionStorage.removeItem(prefix + key)
      else sessionStorage.setItem(prefix + key, JSON.stringify(values))
    } catch {
      // A full store must not stop the work; the form itself still holds the text.
    }
  }, [key, values])
  const patch = useCallback((part: Given) => setValues((before) => ({ ...before, ...part })), [])
  const clear = useCallback(() => {
    sessionStorage.removeItem(prefix + key)
    setValues(first.current)
    setRestored(false)
  }, [key])
  /** What was sent is now the beginning. */
  const settle = useCallback(
    (sent: Given) => {
      sessionStorage.removeItem(prefix + key)
      first.current = sent
      setValues(sent)
      setRestored(false)
    },
    [key],
  )
  return { values, patch, clear, settle, restored }
}

export function clearDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
}

const fileNames = 'fadu.file-names'

/** Names of uploaded files, so that a restored draft can show them. */
export function nameOfFile(id: string): string {
  try {
    return (JSON.parse(sessionStorage.getItem(fileNames) ?? '{}') as Record<string, string>)[id] ?? id
  } catch {
    return id
  }
}

export function rememberFile(id: string, name: string): void {
  try {
    const names = JSON.parse(sessionStorage.getItem(fileNames) ?? '{}') as Record<string, string>
    sessionStorage.setItem(fileNames, JSON.stringify({ ...names, [id]: name }))
  } catch {
    // Without the name the id is shown.
  }
}
