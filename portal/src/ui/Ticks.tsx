import { useId } from 'react'
import './ticks.css'

interface Props<T extends string> {
  label: string
  of: { value: T; words: string }[]
  chosen: T[]
  error?: string | undefined
  onChange: (chosen: T[]) => void
}

/** Some of a few, each a word to tick; what was chosen stays in the order in which it is offered. */
export function Ticks<T extends string>({ label, of, chosen, error, onChange }: Props<T>) {
  const id = useId()
  const toggle = (value: T) => onChange(of.map((each) => each.value).filter((each) => (each === value) !== chosen.includes(each)))
  return (
    <fieldset className="ticks" aria-describedby={error ? `${id}-error` : undefined} data-wrong={error ? '' : undefined}>
      <legend>{label}</legend>
      {of.map(({ value, words }) => (
        <label key={value} className="tick">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} aria-invalid={error ? true : undefined} />
          {words}
        </label>
      ))}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}
