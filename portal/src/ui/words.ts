import type { AllowanceState } from '../api/allowances'
import type { ClockKind } from '../api/clocks'
import type { Priority, Status } from '../api/tickets'
import { m } from '../paraglide/messages.js'
import { getLocale } from '../paraglide/runtime.js'

/** What codes are called on the screen. Clients and staff stand on different sides of "waiting". */
export function statusWords(status: Status, staff: boolean): string {
  switch (status) {
    case 'NEW':
      return staff ? m.status_new() : m.status_with_us()
    case 'OPEN':
      return staff ? m.status_open() : m.status_with_us()
    case 'AWAITING_RESPONSE':
      return staff ? m.status_waiting_client() : m.status_waiting_you()
    case 'RESOLVED':
      return m.status_resolved()
    case 'CLOSED':
      return m.status_closed()
    case 'MERGED':
      return m.status_merged()
  }
}

export function priorityWords(priority: Priority): string {
  return { P1: m.priority_p1, P2: m.priority_p2, P3: m.priority_p3, P4: m.priority_p4 }[priority]()
}

export function clockWords(kind: ClockKind, staff: boolean): string {
  switch (kind) {
    case 'INITIAL_RESPONSE':
      return m.clock_initial_response()
    case 'ASSESSMENT':
      return m.clock_assessment()
    case 'RESPONSE':
      return staff ? m.clock_response_staff() : m.clock_response()
    case 'QUOTE':
      return m.clock_quote()
    case 'TRAINING_ANSWER':
      return m.clock_training()
    case 'CONTENT_UPDATE':
      return m.clock_content()
    case 'STATUS_UPDATE':
      return m.clock_status_update()
    default:
      // A kind the service has learned since this page was built.
      return m.clock_other()
  }
}

export function allowanceWords(state: AllowanceState): string {
  return { OK: m.allowance_ok, WARNING: m.allowance_warning, REACHED: m.allowance_reached, EXCEEDED: m.allowance_exceeded }[state]()
}

export const inTongue = (label: { en: string; nl: string } | undefined, fallback: string) => label?.[getLocale()] ?? fallback
