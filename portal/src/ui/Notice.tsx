import type { ReactNode } from 'react'
import { ApiProblem } from '../api/problem'
import { m } from '../paraglide/messages.js'
import { Button } from './Button'
import './notice.css'

/** Rules of the desk that people meet now and then, by their stable code: said in their own language. */
const KNOWN: Record<string, () => string> = {
  'already-escalated': m.rule_already_escalated,
  'estimate-is-past': m.rule_estimate_past,
  'not-a-courtesy': m.rule_not_a_courtesy,
  'not-escalated': m.rule_not_escalated,
  'approver-only': m.rule_approver_only,
  'chased-lately': m.rule_chased,
  'merged-elsewhere': m.rule_merged_elsewhere,
  'not-merged': m.rule_not_merged,
  'original-is-closed': m.rule_original_is_closed,
  'other-organisation': m.merge_one_client,
  'original-is-merged': m.rule_original_is_merged,
  'quote-approved': m.rule_quote_decided,
  'quote-declined': m.rule_quote_decided,
  'quote-expired': m.rule_quote_expired,
  'quote-replaced': m.rule_quote_replaced,
  'quote-undecided': m.rule_quote_undecided,
  'duplicate-has-quote': m.rule_duplicate_has_quote,
  'requester-stays': m.rule_requester_stays,
  'ticket-is-closed': m.rule_ticket_done,
  'ticket-is-merged': m.rule_ticket_merged,
  'ticket-is-open': m.rule_ticket_open,
  'ticket-is-resolved': m.rule_ticket_done,
  'valid-until-is-past': m.rule_valid_until,
  'valid-from-in-the-past': m.rule_valid_from,
  'target-order': m.rule_target_order,
  'nothing-to-take-back': m.rule_nothing_to_take_back,
  'calendar-in-use': m.rule_calendar_in_use,
  'calendar-taken-back': m.rule_calendar_taken_back,
  'what-if-running': m.rule_whatif_running,
  'what-if-too-long': m.rule_whatif_too_long,
  'unknown-person': m.rule_unknown_person,
}

/** What single fields of a form are refused for. */
const OF_FIELDS: Record<string, () => string> = {
  'calendar-never-open': m.rule_never_open,
  'invalid-date': m.rule_invalid_date,
  'invalid-interval': m.rule_interval,
  'invalid-name': m.rule_name,
  'invalid-target': m.rule_target,
  'missing-categories': m.rule_missing_categories,
  'out-of-range': m.rule_out_of_range,
  'overlapping-intervals': m.rule_overlap,
  required: m.rule_required,
  'unknown-calendar': m.rule_unknown_calendar,
  'unknown-country': m.rule_unknown_country,
  'unknown-region': m.rule_unknown_region,
}

/** The same words at a field. */
export const ruleWords = (code: string): string | undefined => (Object.hasOwn(OF_FIELDS, code) ? OF_FIELDS[code]!() : Object.hasOwn(KNOWN, code) ? KNOWN[code]!() : undefined)

/** What happened, what was kept, what to do: never the machine's own words. */
export function problemWords(problem: unknown): string {
  if (!(problem instanceof ApiProblem)) return m.problem_unknown()
  const known = [problem.code, ...problem.errors.map((each) => each.code)].find((code) => Object.hasOwn(KNOWN, code))
  if (known) return KNOWN[known]!()
  if (problem.status === 0) return m.problem_unreachable()
  if (problem.status === 401) return m.problem_signed_out()
  if (problem.status === 403) return m.problem_forbidden()
  if (problem.status === 404) return m.problem_not_found()
  if (problem.status === 409 || problem.status === 412) return m.problem_changed()
  if (problem.status === 413) return m.problem_too_large()
  if (problem.status === 415) return m.problem_file_type()
  if (problem.status === 429) return m.problem_too_many()
  if (problem.passing) return m.problem_resting()
  if (problem.status === 422 || problem.status === 400) return m.problem_refused({ detail: problem.message })
  return m.problem_unknown()
}

export function ProblemNotice({ problem, kept, onRetry }: { problem: unknown; kept?: ReactNode; onRetry?: () => void }) {
  return (
    <div className="notice notice-problem" role="alert">
      <p>
        {problemWords(problem)} {kept}
      </p>
      {onRetry && <Button onPress={onRetry}>{m.try_again()}</Button>}
    </div>
  )
}

/** An empty place teaches one thing. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children && <div className="soft">{children}</div>}
    </div>
  )
}

/** Grey lines in the size of what is coming, so that nothing jumps. */
export function Skeleton({ lines = 3, tall = false }: { lines?: number; tall?: boolean }) {
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{m.loading()}</span>
      {Array.from({ length: lines }, (_, line) => (
        // The lines are all alike and never move.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={line} className={tall ? 'bone bone-tall' : 'bone'} aria-hidden="true" />
      ))}
    </div>
  )
}
