import { Link } from '@tanstack/react-router'
import type { TicketItem } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { Due } from '../../ui/clock/Due'
import { Moment } from '../../ui/Moment'
import { PriorityMark, StatusPill } from '../../ui/Pill'

/** A ticket that waits for the client stands out: the question itself, and a way to answer it. */
export function WaitingCard({ ticket }: { ticket: TicketItem }) {
  return (
    <li className="waiting">
      <div className="waiting-head">
        <span className="reference">{ticket.reference}</span>
        <StatusPill status={ticket.status} staff={false} />
      </div>
      <h3 dir="auto">
        <Link to="/tickets/$reference" params={{ reference: ticket.reference }} className="whole-card">
          {ticket.subject}
        </Link>
      </h3>
      {ticket.latest && (
        <p className="waiting-words">
          <q dir="auto">{ticket.latest.excerpt}</q>
          <span className="soft small">
            {ticket.latest.author} · <Moment at={ticket.latest.at} />
          </span>
        </p>
      )}
      <span className="waiting-answer" aria-hidden="true">
        {m.answer()} →
      </span>
    </li>
  )
}

export function TicketLine({ ticket }: { ticket: TicketItem }) {
  return (
    <li className="line">
      <div className="line-main">
        <span className="reference">{ticket.reference}</span>
        <Link to="/tickets/$reference" params={{ reference: ticket.reference }} className="whole-card" dir="auto">
          {ticket.subject}
        </Link>
      </div>
      {ticket.latest && (
        <p className="line-latest small soft">
          {ticket.latest.author}: <q dir="auto">{ticket.latest.excerpt}</q>
        </p>
      )}
      <div className="line-facts small">
        <StatusPill status={ticket.status} staff={false} />
        {(ticket.priority || ticket.siteDown) && <PriorityMark priority={ticket.priority} siteDown={ticket.siteDown} />}
        {ticket.nearestClock && (ticket.status === 'NEW' || ticket.status === 'OPEN') && ticket.nearestClock.kind !== 'ASSESSMENT' && <Due clock={ticket.nearestClock} staff={false} />}
        <span className="soft line-when">
          <Moment at={ticket.updatedAt} />
        </span>
      </div>
    </li>
  )
}
