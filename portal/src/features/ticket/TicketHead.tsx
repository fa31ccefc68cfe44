import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { categoriesQuery } from '../../api/queries'
import type { Ticket } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { Moment } from '../../ui/Moment'
import { PriorityMark, StatusPill } from '../../ui/Pill'
import { inTongue } from '../../ui/words'
import { Dispute } from './Dispute'
import { StaffStanding, Standing } from './Standing'
import { useDecides } from './useDecides'

/** Reference, subject, where it stands and whose turn it is. */
export function TicketHead({ ticket, staff, past }: { ticket: Ticket; staff: boolean; past: boolean }) {
  const categories = useQuery(categoriesQuery)
  // A quote to decide on makes it the approver's turn, whatever the ticket waits for otherwise.
  const decides = useDecides(ticket)
  const category = categories.data?.items.find((each) => each.code === ticket.category)
  return (
    <header className="ticket-head">
      <div className="ticket-line">
        <CopyReference reference={ticket.reference} />
        <StatusPill status={decides ? 'AWAITING_RESPONSE' : ticket.status} staff={staff} />
        {(ticket.priority || ticket.status !== 'MERGED') && <PriorityMark priority={ticket.priority} siteDown={ticket.siteDown} words />}
        {ticket.toBeAssessed && ticket.priority && <span className="pill pill-amber">{m.assessed_again()}</span>}
        {staff && <StaffStanding ticket={ticket} />}
        {!staff && !past && ticket.priority && !ticket.toBeAssessed && (ticket.status === 'OPEN' || ticket.status === 'AWAITING_RESPONSE') && <Dispute reference={ticket.reference} />}
      </div>
      <h1 dir="auto">{ticket.subject}</h1>
      <p className="soft">
        {inTongue(category?.label, ticket.category)} · <span dir="auto">{ticket.requester.name}</span>
        {staff && ticket.organisation && <> · {ticket.organisationName ?? ticket.organisation}</>} · <Moment at={ticket.openedAt} />
      </p>
      {!staff && <Standing ticket={ticket} past={past} />}
    </header>
  )
}

function CopyReference({ reference }: { reference: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(reference)
    setCopied(true)
  }
  return (
    <button type="button" className="reference copy" onClick={() => void copy()} onBlur={() => setCopied(false)} title={m.copy_reference()}>
      {reference}
      <svg width="13" height="13" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
        {copied ? <path d="m2.500 7.500 3 3 6-7" /> : <path d="M5 5h7v7H5zM9 5V2H2v7h3" />}
      </svg>
      <span className="unseen" role="status">
        {copied ? m.copied() : ''}
      </span>
    </button>
  )
}
