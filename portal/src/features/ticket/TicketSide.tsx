import type { Estimate, Ticket } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { AllowanceBox } from '../../ui/allowance/AllowanceBox'
import { Attachments } from '../../ui/conversation/Attachments'
import { Prose } from '../../ui/Prose'
import { dayInFull, minutesInWords } from '../../ui/times'
import { AbsorbedHere, SplitLinks } from './Merged'
import { People } from './People'
import { Promises } from './Promises'
import { QuoteSide } from './QuoteCard'

/** Beside the conversation: what is promised, who is involved, what was sent along, what it took. */
export function TicketSide({ ticket, staff, past }: { ticket: Ticket; staff: boolean; past: boolean }) {
  const absorbed = new Set((ticket.absorbed ?? []).map((each) => each.reference))
  const files = ticket.conversation.flatMap((entry) => entry.attachments.map((file) => (absorbed.has(entry.from ?? '') ? Object.assign({ ticket: entry.from! }, file) : file)))
  return (
    <aside className="ticket-side" aria-label={m.ticket_side()}>
      {!past && <Promises reference={ticket.reference} staff={staff} />}
      {ticket.estimate && <Estimated estimate={ticket.estimate} />}
      <QuoteSide ticket={ticket} staff={staff} past={past} />
      <AbsorbedHere ticket={ticket} staff={staff} past={past} />
      <SplitLinks ticket={ticket} />
      <People ticket={ticket} past={past} />
      {(ticket.urls?.length ?? 0) + (ticket.orderNumbers?.length ?? 0) > 0 && (
        <section>
          <h2>{m.asked_at_intake()}</h2>
          <ul className="people">
            {ticket.urls?.map((url) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noreferrer noopener">
                  {url}
                </a>
              </li>
            ))}
            {ticket.orderNumbers?.map((number) => (
              <li key={number}>
                {m.order()} <span className="reference">{number}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {files.length > 0 && (
        <section>
          <h2>{m.files()}</h2>
          <Attachments reference={ticket.reference} attachments={files} />
        </section>
      )}
      {!past && (ticket.workMinutes ?? 0) > 0 && (
        <section>
          <h2>{m.work_so_far()}</h2>
          <p className="number">{minutesInWords(ticket.workMinutes ?? 0)}</p>
        </section>
      )}
      {staff && ticket.organisation && !past && <AllowanceBox organisation={ticket.organisation} bars={false} />}
    </aside>
  )
}

function Estimated({ estimate }: { estimate: Estimate }) {
  return (
    <section>
      <h2>{m.estimate_title()}</h2>
      <p className="estimated">{dayInFull(estimate.date)}</p>
      {estimate.note && <Prose text={estimate.note} />}
    </section>
  )
}
