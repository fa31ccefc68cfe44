import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { categoriesQuery, ticketQuery } from '../../api/queries'
import type { Ticket, TicketItem } from '../../api/tickets'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { dayInFull, money } from '../../ui/times'

const MOST = 20

/** Quotes that wait for this approver. Lists do not carry quotes, so the few tickets whose category asks for one are read whole. */
export function useQuotesToDecide(going: TicketItem[]): Ticket[] {
  const me = useMe()
  const categories = useQuery(categoriesQuery)
  const quoting = new Set(categories.data?.items.filter((each) => each.quote).map((each) => each.code))
  const candidates = me.roles.includes('APPROVER') ? going.filter((each) => quoting.has(each.category) && each.organisation === me.organisation).slice(0, MOST) : []
  return useQueries({
    queries: candidates.map((each) => ticketQuery(each.reference)),
    combine: (read) => read.flatMap(({ data }) => (data?.quote?.state === 'PROVIDED' ? [data] : [])),
  })
}

export function QuotedCard({ ticket }: { ticket: Ticket }) {
  const quote = ticket.quote!
  return (
    <li className="waiting">
      <div className="waiting-head">
        <span className="reference">{ticket.reference}</span>
        <span className="pill pill-amber">
          <span aria-hidden="true">◆</span> {m.quote_waits_for_you()}
        </span>
      </div>
      <h3 dir="auto">
        <Link to="/tickets/$reference" params={{ reference: ticket.reference }} className="whole-card">
          {ticket.subject}
        </Link>
      </h3>
      <p className="waiting-words">
        <strong className="number">{money(quote.amount ?? 0, quote.currency ?? 'EUR')}</strong>
        {quote.validUntil && (
          <span className="soft small">
            {m.quote_valid_until()} {dayInFull(quote.validUntil)}
          </span>
        )}
      </p>
      <span className="waiting-answer" aria-hidden="true">
        {m.quote_decide()} →
      </span>
    </li>
  )
}
