import type { Ticket } from '../../api/tickets'
import { useMe } from '../../app/me'

/** Whether a quote waits for this very person: an approver of the ticket's organisation. */
export function useDecides(ticket: Ticket): boolean {
  const me = useMe()
  const open = ticket.status === 'NEW' || ticket.status === 'OPEN' || ticket.status === 'AWAITING_RESPONSE'
  return open && ticket.quote?.state === 'PROVIDED' && me.roles.includes('APPROVER') && me.organisation === ticket.organisation
}
