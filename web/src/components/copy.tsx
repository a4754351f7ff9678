import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A number that one click copies. */
export function CopyNumber({ text }: { text: string }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      setTimeout(() => setCopied(false), 1500)
    } catch {
      setCopied(false)
    }
  }
  return (
    <button type="button" className="plain copy" onClick={() => void copy()} aria-label={`${t('copy')} ${text}`}>
      <span className="number">{text}</span>
      <span className="small quiet" aria-live="polite">
        {copied ? ` ${t('copied')}` : ''}
      </span>
    </button>
  )
}
