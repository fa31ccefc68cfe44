import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Assessment, Ticket } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { Button } from '../Button'
import { Field } from '../Field'
import { useKeys } from '../keys'
import { ProblemNotice } from '../Notice'
import { PriorityMark } from '../Pill'
import './assessment.css'
import { assessmentOf, priorityOf, type Answers } from './priorityOf'

interface Props {
  send: (assessment: Assessment) => Promise<Ticket>
  onDone: (answer: Ticket) => void | Promise<void>
  /** On the triage page the keys work wherever the focus is. */
  everywhere?: boolean
}

/** Two questions that answer to y and n, the priority they come to, and only then the sending. */
export function Assessing({ send, onDone, everywhere = false }: Props) {
  const [answers, setAnswers] = useState<Answers>({})
  const [reason, setReason] = useState('')
  const priority = priorityOf(answers)
  const sending = useMutation({ mutationFn: (assessment: Assessment) => send(assessment), onSuccess: onDone })
  const answer = (yes: boolean) => setAnswers(({ critical }) => (critical === undefined ? { critical: yes } : { critical, second: yes }))
  const submit = () => {
    if (priority && !sending.isPending) sending.mutate(assessmentOf(answers as Required<Answers>, reason.trim()))
  }
  const acts: Record<string, () => void> = { y: () => answer(true), n: () => answer(false), Backspace: () => setAnswers({}) }
  useKeys(priority ? { ...acts, s: submit } : acts, everywhere)
  return (
    <form
      className="assessing"
      aria-label={m.assess()}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || (event.target as HTMLElement).closest('input[type=text], textarea')) return
        const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined
        if (!act) return
        event.preventDefault()
        event.stopPropagation()
        act()
      }}
    >
      <Question words={m.assess_critical()} hint={m.assess_critical_hint()} value={answers.critical} onAnswer={(critical) => setAnswers({ critical })} first />
      <Question
        words={answers.critical === false ? m.assess_broken() : m.assess_workaround()}
        value={answers.second}
        disabled={answers.critical === undefined}
        onAnswer={(second) => setAnswers(({ critical }) => ({ critical, second }))}
      />
      <p className="assessing-result" role="status">
        {priority ? (
          <>
            <span className="soft">{m.assess_comes_to()}</span> <PriorityMark priority={priority} siteDown={false} words />
          </>
        ) : (
          <span className="soft">{m.assess_keys()}</span>
        )}
      </p>
      <Field type="text" label={m.assess_reason()} optional value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      {sending.error && <ProblemNotice problem={sending.error} />}
      <Button look="loud" type="submit" isDisabled={!priority} isPending={sending.isPending}>
        {priority ? m.assess_send({ priority }) : m.assess()} {everywhere && <kbd aria-hidden="true">s</kbd>}
      </Button>
    </form>
  )
}

interface QuestionProps {
  words: string
  hint?: string
  value: boolean | undefined
  disabled?: boolean
  first?: boolean
  onAnswer: (yes: boolean) => void
}

function Question({ words, hint, value, disabled = false, first = false, onAnswer }: QuestionProps) {
  return (
    <fieldset className="question" disabled={disabled}>
      <legend>
        {words}
        {hint && <span className="soft small">{hint}</span>}
      </legend>
      {[true, false].map((yes) => (
        <button key={String(yes)} type="button" data-first={first && yes ? '' : undefined} aria-pressed={value === yes} onClick={() => onAnswer(yes)}>
          {yes ? m.yes() : m.no()} <kbd aria-hidden="true">{yes ? 'y' : 'n'}</kbd>
        </button>
      ))}
    </fieldset>
  )
}
