import type { Entry, Ticket } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { Moment } from '../Moment'
import { Prose } from '../Prose'
import { Attachments } from './Attachments'
import './conversation.css'
import { factWords } from './facts'

/** The whole story of a ticket, oldest first: clients plain, staff tinted, notes on yellow paper, facts as one grey line. */
export function Conversation({ ticket, staff }: { ticket: Ticket; staff: boolean }) {
  return (
    <ol className="conversation" aria-label={m.conversation()}>
      {ticket.conversation.map((entry) => (entry.kind === 'EVENT' ? <Fact key={entry.id} entry={entry} staff={staff} reference={ticket.reference} /> : <Said key={entry.id} entry={entry} reference={ticket.reference} />))}
    </ol>
  )
}

function Fact({ entry, staff, reference }: { entry: Entry; staff: boolean; reference: string }) {
  const words = factWords(entry, staff)
  if (!words) return null
  return (
    <li className="fact">
      <span dir="auto">{words}</span> <span aria-hidden="true">·</span> <Moment at={entry.at} />
      {entry.body && <Prose text={entry.body} />}
      <Attachments reference={reference} attachments={entry.attachments} />
    </li>
  )
}

function Said({ entry, reference }: { entry: Entry; reference: string }) {
  const note = entry.kind === 'NOTE' || entry.visibility === 'INTERNAL'
  return (
    <li className="said" data-by={entry.author.kind} data-note={note || undefined}>
      <article aria-label={m.said_by({ name: entry.author.name })}>
        <header>
          <strong dir="auto">{entry.author.name}</strong>
          {entry.author.kind === 'STAFF' && !note && <span className="said-side">{m.side_support()}</span>}
          {note && (
            <span className="said-side said-lock">
              <svg width="11" height="12" viewBox="0 0 12 13" aria-hidden="true">
                <path d="M3.500 5.500V4a2.500 2.500 0 0 1 5 0v1.500" fill="none" stroke="currentColor" strokeWidth="1.4" />
                <rect x="2" y="5.500" width="8" height="6" rx="1.500" fill="currentColor" />
              </svg>
              {m.note_only_staff()}
            </span>
          )}
          {entry.channel === 'MAIL' && <span className="soft small">{m.by_mail()}</span>}
          {entry.channel === 'PHONE' && <span className="soft small">{m.by_phone()}</span>}
          <span className="said-when soft small">
            <Moment at={entry.at} />
          </span>
        </header>
        <Prose text={entry.body ?? ''} />
        <Attachments reference={reference} attachments={entry.attachments} />
        {entry.courtesy && <p className="soft small">{m.courtesy_kept_closed()}</p>}
      </article>
    </li>
  )
}
