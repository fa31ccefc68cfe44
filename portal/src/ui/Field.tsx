import { useId, type InputHTMLAttributes, type ReactNode, type Ref, type SelectHTMLAttributes, type TextareaHTMLAttributes } from 'react'
import { m } from '../paraglide/messages.js'
import './field.css'

interface Shared {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  labelUnseen?: boolean
  /** Said beside the label: it may stay empty. */
  optional?: boolean
}

function Around({ id, label, hint, error, labelUnseen, optional, children }: Shared & { id: string; children: ReactNode }) {
  return (
    <div className="field" data-wrong={error ? '' : undefined}>
      <label htmlFor={id} className={labelUnseen ? 'unseen' : 'field-label'}>
        {label} {optional && <small>{m.optional()}</small>}
      </label>
      {children}
      {hint && (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  )
}

const described = (id: string, { hint, error }: Shared) => [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

/** A labelled line of text whose hint and error are read out with it. */
export function Field({ label, hint, error, labelUnseen, optional, ref, ...input }: Shared & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }) {
  const id = useId()
  const shared = { label, hint, error, labelUnseen, optional }
  return (
    <Around id={id} {...shared}>
      <input dir="auto" {...input} ref={ref} id={id} className="field-input" aria-invalid={error ? true : undefined} aria-describedby={described(id, shared)} />
    </Around>
  )
}

/** The same for longer texts; it grows with what is written. */
export function TextArea({ label, hint, error, labelUnseen, optional, ref, ...area }: Shared & TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> }) {
  const id = useId()
  const shared = { label, hint, error, labelUnseen, optional }
  return (
    <Around id={id} {...shared}>
      <textarea dir="auto" {...area} ref={ref} id={id} className="field-input field-area" aria-invalid={error ? true : undefined} aria-describedby={described(id, shared)} />
    </Around>
  )
}

/** One of a few, by the system's own list: it works with every keyboard, phone and screen reader. */
export function Select({ label, hint, error, labelUnseen, children, ...select }: Omit<Shared, 'optional'> & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId()
  const shared = { label, hint, error, labelUnseen }
  return (
    <Around id={id} {...shared}>
      <select {...select} id={id} className="field-input field-select" aria-invalid={error ? true : undefined} aria-describedby={described(id, shared)}>
        {children}
      </select>
    </Around>
  )
}
