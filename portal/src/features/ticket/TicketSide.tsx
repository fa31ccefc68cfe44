import type { Ticket } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { AllowanceBox } from '../../ui/allowance/AllowanceBox'
import { Attachments } from '../../ui/conversation/Attachments'
import { minutesInWords } from '../../ui/times'
import { Promises } from './Promises'

/** Beside the conversation: what is promised, who is involved, what was sent along, what it took. */
export function TicketSide({ ticket, staff, past }: { ticket: Ticket; staff: boolean; past: boolean }) {
  const files = ticket.conversation.flatMap((entry) => entry.attachments)
  return (
    <aside className="ticket-side" aria-label={m.ticket_side()}>
      {!past && <Promises reference={ticket.reference} staff={staff} />}
      <section>
        <h2>{m.people_involved()}</h2>
        <ul className="people">
          {ticket.people.map((person) => (
            <li key={person.email ?? person.name}>
              <span dir="auto">{person.name}</span> {person.email && <span className="soft small">{person.email}</span>}
            </li>
          ))}
        </ul>
      </section>
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
