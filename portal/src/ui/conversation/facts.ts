import type { Entry } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { dayInFull, money } from '../times'

/** One line per fact, said to whoever reads it; a fact this portal does not know yet is left out rather than shown as code. */
export function factWords(entry: Pick<Entry, 'author' | 'event'>, staff: boolean, called: (code: string | undefined) => string): string | undefined {
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
    case 'TicketTransferred':
      return m.fact_transferred({ name, department: called(data.department) })
    case 'TicketRecategorised':
      return m.fact_recategorised({ name, category: called(data.category) })
    case 'TicketEscalated':
      return staff ? m.fact_escalated({ name }) : m.fact_escalated_client()
    case 'TicketDeescalated':
      return staff ? m.fact_deescalated({ name }) : m.fact_deescalated_client()
    case 'CompletionEstimated':
      return m.fact_estimated({ name, day: dayInFull(data.date ?? '') })
    case 'TicketChased':
      return m.fact_chased({ name })
    case 'CourtesyOverruled':
      return m.fact_courtesy_overruled({ name })
    case 'QuoteRequested':
      return m.fact_quote_requested()
    case 'QuoteProvided':
      return data.amount && data.currency ? m.fact_quote_provided_of({ name, amount: money(data.amount, data.currency) }) : m.fact_quote_provided({ name })
    case 'QuoteApproved':
      return m.fact_quote_approved({ name })
    case 'QuoteDeclined':
      return m.fact_quote_declined({ name })
    case 'QuoteExpired':
      return m.fact_quote_expired()
    case 'TicketMerged':
      return m.fact_merged({ name, reference: data.into ?? '' })
    case 'DuplicateAbsorbed':
      return m.fact_absorbed({ name, reference: data.duplicate ?? '' })
    case 'MergeUndone':
      return data.duplicate ? m.fact_merge_undone({ name, reference: data.duplicate }) : m.fact_stands_alone({ name, reference: data.original ?? '' })
    case 'TicketSplit':
      return m.fact_split({ name, reference: data.into ?? '' })
    case 'SuggestionJudged':
      if (!staff) return undefined
      return data.accepted ? m.fact_same_as({ name, reference: data.other ?? '' }) : m.fact_not_same_as({ name, reference: data.other ?? '' })
    case 'ProspectAdopted':
      return staff ? m.fact_adopted() : undefined
    case 'TextErased':
      return m.fact_erased({ name })
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
