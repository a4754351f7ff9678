import { useTranslation } from 'react-i18next'

/** What is already chosen, each with its own way out. */
export function Chips({
  ids,
  nameOf,
  onRemove,
}: {
  ids: readonly string[]
  nameOf: (id: string) => string
  onRemove: (id: string) => void
}) {
  const { t } = useTranslation()
  if (ids.length === 0) return null
  return (
    <ul className="chips">
      {ids.map((id) => (
        <li key={id}>
          {nameOf(id)}
          <button
            type="button"
            className="plain"
            aria-label={`${t('remove')} ${nameOf(id)}`}
            onClick={() => onRemove(id)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  )
}
