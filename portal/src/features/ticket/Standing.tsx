import type { QuoteState } from '../../api/quotes'
import type { Ticket } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { useHalfMinutes } from '../../ui/now'
import { dayAndTime, dayFromNow, dayInFull } from '../../ui/times'
import { useDialog } from './acts/useDialog'
import { useDecides } from './useDecides'

const HOUR = 3_600_000

/** For clients, in sentences: whose turn it is, what was promised, and how to ask after it. */
export function Standing({ ticket, past }: { ticket: Ticket; past: boolean }) {
  const decides = useDecides(ticket)
  const going = ticket.status === 'NEW' || ticket.status === 'OPEN'
  // Where it went on is said below, with the way there.
  if (ticket.status === 'MERGED') return null
  return (
    <div className="standing">
      <p className="turn">{going && ticket.quote ? quoteTurn(ticket.quote.state, decides) ?? turnWords(ticket) : turnWords(ticket)}</p>
      {going && ticket.escalated && <p>{m.turn_escalated()}</p>}
      {going && ticket.estimate && <p>{estimateWords(ticket.estimate.date)}</p>}
      {ticket.status === 'RESOLVED' && <p className="soft">{ticket.closesAt ? m.closes_by_itself({ day: dayInFull(ticket.closesAt.slice(0, 10)) }) : m.closes_sometime()}</p>}
      {going && !past && ticket.quote?.state !== 'PROVIDED' && <Nudge ticket={ticket} />}
    </div>
  )
}

/** Once an hour, and it says when again. */
function Nudge({ ticket }: { ticket: Ticket }) {
  const now = useHalfMinutes()
  const [dialog, open] = useDialog(ticket)
  const last = ticket.conversation.findLast((entry) => entry.event?.type === 'TicketChased')
  const again = last ? Date.parse(last.at) + HOUR : 0
  return (
    <p>
      {last && again > now ? (
        <span className="soft">{m.chased_lately({ name: last.author.name, time: dayAndTime(new Date(again).toISOString(), now) })}</span>
      ) : (
        <Button onPress={() => open('CHASE')}>{m.chase()}</Button>
      )}
      {dialog}
    </p>
  )
}

/** The same for staff, in two words beside the others. */
export function StaffStanding({ ticket }: { ticket: Ticket }) {
  const late = ticket.estimate && ticket.estimate.date < dayFromNow()
  const done = ticket.status === 'RESOLVED' || ticket.status === 'CLOSED'
  return (
    <>
      {ticket.escalated && (
        <span className="pill pill-blue">
          <span aria-hidden="true">▲</span> {m.escalated()}
        </span>
      )}
      {ticket.estimate && !done && (
        <span className={`pill ${late ? 'pill-amber' : 'pill-grey'}`} title={ticket.estimate.note ?? undefined}>
          {late ? m.estimate_over({ day: dayInFull(ticket.estimate.date) }) : m.estimate_pill({ day: dayInFull(ticket.estimate.date) })}
        </span>
      )}
      {ticket.status === 'RESOLVED' && ticket.closesAt && <span className="soft small">{m.closes_by_itself({ day: dayInFull(ticket.closesAt.slice(0, 10)) })}</span>}
    </>
  )
}

function estimateWords(date: string): string {
  const day = dayInFull(date)
  if (date < dayFromNow()) return m.turn_estimate_over({ day })
  return m.turn_estimate({ day })
}

function quoteTurn(state: QuoteState, decides: boolean): string | undefined {
  if (state === 'REQUESTED') return m.turn_quote_requested()
  if (state === 'PROVIDED') return decides ? m.turn_quote_yours() : m.turn_quote_approver()
  return undefined
}

function turnWords(ticket: Ticket): string {
  switch (ticket.status) {
    case 'AWAITING_RESPONSE':
      return m.turn_yours()
    case 'RESOLVED':
      return m.turn_resolved()
    case 'CLOSED':
      return m.turn_closed()
    default:
      return ticket.assignee ? m.turn_ours_by({ name: ticket.assignee.name }) : m.turn_ours()
  }
}
