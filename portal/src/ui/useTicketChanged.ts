import { useQueryClient } from '@tanstack/react-query'
import { ticketQuery } from '../api/queries'
import type { Ticket } from '../api/tickets'

/** After a write: take the ticket it answered with, and ask again for what others keep (its clocks, the lists). */
export function useTicketChanged(reference: string): (answer?: Ticket) => Promise<void> {
  const queries = useQueryClient()
  return async (answer) => {
    // A write to a merged ticket is answered with the one it went on in.
    if (answer?.conversation && answer.reference === reference) queries.setQueryData(ticketQuery(reference).queryKey, answer)
    else await queries.invalidateQueries({ queryKey: ticketQuery(reference).queryKey })
    void queries.invalidateQueries({ queryKey: ['clocks', reference] })
    void queries.invalidateQueries({ queryKey: ['queue'] })
    void queries.invalidateQueries({ queryKey: ['tickets'] })
  }
}
