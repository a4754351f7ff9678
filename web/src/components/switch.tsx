/** A few ways of looking, one of them pressed. */
export function Switch<T extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  label: string
  value: T
  choices: readonly (readonly [T, string])[]
  onChange: (value: T) => void
}) {
  return (
    <fieldset className="switch" aria-label={label}>
      {choices.map(([id, word]) => (
        <button key={id} type="button" className="plain" aria-pressed={id === value} onClick={() => onChange(id)}>
          {word}
        </button>
      ))}
    </fieldset>
  )
}
