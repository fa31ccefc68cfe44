import { Link } from '@tanstack/react-router'
import type { TicketItem } from '../../api/tickets'
import { Moment } from '../../ui/Moment'
import { PriorityMark, StatusPill } from '../../ui/Pill'
import { Marked } from './Marked'

/** A ticket that was found: what it is, where it stands, and the latest words. */
export function Found({ ticket, staff, words }: { ticket: TicketItem; staff: boolean; words: string }) {
  return (
    <li className="found-one">
      <div className="found-head">
        <span className="reference">{ticket.reference}</span>
        <Link to="/tickets/$reference" params={{ reference: ticket.reference }} className="found-link" dir="auto">
          <Marked text={ticket.subject} words={words} />
        </Link>
      </div>
      {ticket.latest && (
        <p className="found-words soft" dir="auto">
          {ticket.latest.author}: <Marked text={ticket.latest.excerpt} words={words} />
        </p>
      )}
      <div className="found-facts small">
        <StatusPill status={ticket.status} staff={staff} />
        {(ticket.priority || ticket.siteDown) && <PriorityMark priority={ticket.priority} siteDown={ticket.siteDown} />}
        {staff && <span dir="auto">{ticket.organisation ?? ticket.requester.name}</span>}
        {!staff && <span dir="auto">{ticket.requester.name}</span>}
        <span className="soft found-when">
          <Moment at={ticket.updatedAt} />
        </span>
      </div>
    </li>
  )
}
