import { useMutation } from '@tanstack/react-query'
import type { FormEvent, ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import { Button } from '../Button'
import { ProblemNotice } from '../Notice'
import './act.css'

interface Props<T> {
  /** What will follow from it, in a sentence. */
  says?: ReactNode
  submit: string
  ready?: boolean
  send: () => Promise<T>
  /** Forgets what was typed, once it is sent. */
  clear?: () => void
  onDone: (answer: T) => void | Promise<void>
  onCancel: () => void
  children?: ReactNode
  /** Whether words were typed that a refusal leaves in place. */
  typed?: boolean
}

/** One thing to do, in a dialog: what follows from it, what it needs, and what went wrong without losing a word. */
export function ActForm<T>({ says, submit, ready = true, send, clear, onDone, onCancel, children, typed = true }: Props<T>) {
  const sending = useMutation({
    mutationFn: send,
    onSuccess: (answer) => {
      clear?.()
      return onDone(answer)
    },
  })
  const go = () => {
    if (ready && !sending.isPending) sending.mutate()
  }
  return (
    <form
      className="stack act-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        go()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        go()
      }}
    >
      {says && <div className="soft act-says">{says}</div>}
      {children}
      {sending.error && <ProblemNotice problem={sending.error} kept={typed ? m.draft_kept() : undefined} />}
      <div className="sheet-actions">
        <Button onPress={onCancel}>{m.cancel()}</Button>
        <Button look="loud" type="submit" isPending={sending.isPending} isDisabled={!ready}>
          {submit}
        </Button>
      </div>
    </form>
  )
}
