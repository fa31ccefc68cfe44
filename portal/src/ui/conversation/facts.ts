import type { Entry } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'

/** One line per fact, said to whoever reads it; a fact this portal does not know yet is left out rather than shown as code. */
export function factWords(entry: Entry, staff: boolean): string | undefined {
  const name = entry.author.name
  const { type, data } = entry.event ?? { type: '', data: {} }
  switch (type) {
    case 'PriorityAssessed':
      return data.siteDown ? m.fact_site_down({ name }) : m.fact_assessed({ name, priority: data.priority ?? '' })
    case 'PriorityDisputed':
      return m.fact_disputed({ name })
    case 'TicketAssigned':
      return data.assignee ? (data.assignee === name ? m.fact_taken({ name }) : m.fact_assigned({ name, assignee: data.assignee })) : m.fact_unassigned({ name })
    case 'PersonInvolved':
      return m.fact_involved({ name, person: data.person ?? '' })
    case 'PersonUninvolved':
      return m.fact_uninvolved({ person: data.person ?? '' })
    case 'AwaitingResponseStarted':
      return staff ? m.fact_waits_for_client() : m.fact_waits_for_you()
    case 'AwaitingResponseEnded':
      return m.fact_answered({ name })
    case 'FileAttached':
      return m.fact_file({ name })
    case 'TicketResolved':
      return m.fact_resolved({ name })
    case 'TicketReopened':
      return m.fact_reopened({ name })
    case 'TicketClosed':
      return m.fact_closed()
    default:
      return undefined
  }
}
