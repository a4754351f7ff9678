import { say } from '../../text/index.ts'
import type { BoxProps } from './field.tsx'

export function ChoiceBox({ spec, id, value, onChange, describedBy, invalid, autoFocus }: BoxProps) {
  return (
    <div
      className="choices"
      role="radiogroup"
      aria-describedby={describedBy}
      aria-label={say(spec.title)}
      aria-invalid={invalid}
    >
      {spec.options.map((option, index) => (
        <label key={option.id} className="choice">
          <input
            type="radio"
            name={id}
            checked={value === option.id}
            onChange={() => onChange(option.id)}
            // biome-ignore lint/a11y/noAutofocus: the form was opened by the person a moment ago
            autoFocus={autoFocus === true && index === 0}
          />
          {say(option.title)}
        </label>
      ))}
    </div>
  )
}

export function ChoicesBox({ spec, value, onChange }: BoxProps) {
  const chosen = Array.isArray(value) ? value : []
  return (
    <div className="choices">
      {spec.options.map((option) => (
        <label key={option.id} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(option.id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, option.id] : chosen.filter((id) => id !== option.id))
            }
          />
          {say(option.title)}
        </label>
      ))}
    </div>
  )
}

export function YesNoBox({ spec, id, value, onChange, describedBy, invalid }: BoxProps) {
  return (
    <label className="choice" htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        onChange={(event) => onChange(event.target.checked)}
        aria-describedby={describedBy}
        aria-invalid={invalid}
      />
      {say(spec.title)}
    </label>
  )
}
