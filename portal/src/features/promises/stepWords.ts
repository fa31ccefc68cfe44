import type { ClockStep } from '../../api/clocks'
import type { StoredFact } from '../../api/history'
import { m } from '../../paraglide/messages.js'
import { factWords } from '../../ui/conversation/facts'
import { dateAndTime, minutesInWords } from '../../ui/times'

/** What a step was and why, in the words of who reads it: staff speak of targets, clients of when something is due. */
const counted = (step: ClockStep) => minutesInWords((step.elapsedSeconds ?? 0) / 60)

const due = (step: ClockStep) => (step.dueAt ? dateAndTime(step.dueAt) : undefined)

const target = (step: ClockStep) => minutesInWords(step.targetMinutes ?? 0)

const REASONS: Record<string, () => string> = {
  MERGED: m.step_reason_merged,
  RECATEGORISED: m.step_reason_recategorised,
  REPLACED: m.step_reason_replaced,
  WITHDRAWN: m.step_reason_withdrawn,
  RESOLVED: m.step_reason_resolved,
  DEESCALATED: m.step_reason_deescalated,
  CLOSED: m.step_reason_closed,
  POLICY: m.step_reason_policy,
}

function begun(step: ClockStep, staff: boolean): string {
  const until = due(step)
  if (!until) return m.step_started()
  return staff ? m.step_started_target({ target: target(step), due: until }) : m.step_promised({ due: until })
}

function retargeted(step: ClockStep, staff: boolean): string {
  const until = due(step)
  if (!until) return staff ? m.step_retargeted({ target: target(step) }) : m.step_changed()
  return staff ? m.step_retargeted_due({ target: target(step), due: until }) : m.step_changed_due({ due: until })
}

/** @returns nothing for a kind of step this portal does not know yet */
export function whatWords(step: ClockStep, staff: boolean): string | undefined {
  switch (step.type) {
    case 'ClockStarted':
      return begun(step, staff)
    case 'ClockPaused':
      return staff ? m.step_paused({ counted: counted(step) }) : m.step_paused_client()
    case 'ClockResumed':
      return due(step) ? m.step_resumed({ due: due(step)! }) : m.step_resumed_plain()
    case 'ClockRetargeted':
      return retargeted(step, staff)
    case 'ClockWarned':
      return staff ? m.step_warned() : undefined
    case 'ClockMet':
      return m.step_met({ counted: counted(step) })
    case 'ClockBreached':
      return m.step_breached()
    case 'ClockStopped':
      return m.step_stopped({ counted: counted(step) })
    case 'ClockCancelled':
      return m.step_cancelled()
    default:
      return undefined
  }
}

function causeWords(fact: StoredFact, staff: boolean, called: (code: string | undefined) => string): string | undefined {
  const name = fact.by.name
  if (fact.type === 'TicketOpened') return m.cause_opened({ name })
  if (fact.type === 'ResponseAdded') return fact.by.kind === 'STAFF' ? m.cause_answered({ name }) : m.cause_wrote({ name })
  return factWords({ author: fact.by, event: fact }, staff, called)
}

export interface Told {
  facts: StoredFact[]
  staff: boolean
  called: (code: string | undefined) => string
}

const PASSING = new Set(['ClockWarned', 'ClockBreached'])

/** A version of the rules that was saved, rather than anything that happened to the ticket. */
const EDIT = /^(policy|calendar)-/

/** Why a step came: time that passed, something somebody did, or rules that were changed. */
export function whyWords(step: ClockStep, { facts, staff, called }: Told): string | undefined {
  const reason = step.reason && REASONS[step.reason]?.()
  if (reason) return reason
  if (EDIT.test(step.cause)) return m.cause_rules()
  if (PASSING.has(step.type)) return m.cause_time()
  const fact = facts.find((each) => each.id === step.cause)
  return fact && causeWords(fact, staff, called)
}
