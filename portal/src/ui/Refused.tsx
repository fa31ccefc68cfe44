import { useEffect, useRef } from 'react'
import { ApiProblem } from '../api/problem'
import { m } from '../paraglide/messages.js'
import { ProblemNotice, ruleWords } from './Notice'

/** What a refusal says of one field of a form, by the name it has in the request. */
export const wrongIn =
  (problem: unknown) =>
  (field: string): string | undefined => {
    const error = problem instanceof ApiProblem ? problem.errors.find((each) => each.field === field) : undefined
    return error && (ruleWords(error.code) ?? m.problem_refused({ detail: error.message }))
  }

/** A form that was refused takes whoever sent it to the first field that needs another look. */
export function useLookAgain(problem: unknown) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problem])
  return form
}

/** Why nothing was saved: at the fields themselves where they are named, else here. */
export function Refused({ problem, marked, onRetry }: { problem: unknown; marked: RegExp; onRetry?: () => void }) {
  const atFields = problem instanceof ApiProblem && problem.errors.length > 0 && problem.errors.every((each) => marked.test(each.field))
  if (!atFields) return <ProblemNotice problem={problem} kept={m.form_kept()} onRetry={onRetry} />
  return (
    <div className="notice notice-problem" role="alert">
      <p>{m.form_look_again()}</p>
    </div>
  )
}
