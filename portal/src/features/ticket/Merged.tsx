import { Link } from '@tanstack/react-router'
import type { Ticket } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { useDialog } from './acts/useDialog'

/** Where a merged ticket went on: its own words stay below, the next ones belong there. */
export function WentOn({ ticket, staff }: { ticket: Ticket; staff: boolean }) {
  const [dialog, open] = useDialog(ticket)
  const into = ticket.mergedInto ?? ''
  return (
    <div className="notice went-on" role="note">
      <p>{m.went_on({ reference: into })}</p>
      <span className="notice-acts">
        <Link to="/tickets/$reference" params={{ reference: into }} className="button button-loud">
          {m.went_on_go({ reference: into })}
        </Link>
        {staff && <Button onPress={() => open('UNDO_MERGE', [ticket.reference])}>{m.merge_undo()}</Button>}
      </span>
      {dialog}
    </div>
  )
}

/** The tickets that became part of this one, and the way back. */
export function AbsorbedHere({ ticket, staff, past }: { ticket: Ticket; staff: boolean; past: boolean }) {
  const [dialog, open] = useDialog(ticket)
  const absorbed = ticket.absorbed ?? []
  if (absorbed.length === 0) return null
  const direct = mergedHere(ticket)
  return (
    <section>
      <h2>{m.absorbed_title()}</h2>
      <ul className="absorbed">
        {absorbed.map((each) => (
          <li key={each.reference}>
            <span>
              <Link to="/tickets/$reference" params={{ reference: each.reference }} className="reference">
                {each.reference}
              </Link>{' '}
              <span dir="auto">{each.subject}</span>
              <span className="soft small absorbed-who" dir="auto">
                {each.requester.name}
              </span>
            </span>
            {staff && !past && direct.has(each.reference) && (
              <Button look="bare" aria-label={m.merge_undo_of({ reference: each.reference })} onPress={() => open('UNDO_MERGE', [each.reference])}>
                {m.merge_undo_short()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {dialog}
    </section>
  )
}

/** What an absorbed ticket had absorbed itself comes out of that one, not of this. */
function mergedHere(ticket: Ticket): Set<string> {
  const here = new Set<string>()
  for (const { event } of ticket.conversation) {
    if (event?.type === 'DuplicateAbsorbed' && event.data.duplicate) here.add(event.data.duplicate)
    if (event?.type === 'MergeUndone' && event.data.duplicate) here.delete(event.data.duplicate)
  }
  return here
}

/** Split tickets name each other. */
export function SplitLinks({ ticket }: { ticket: Ticket }) {
  const splits = ticket.splits ?? []
  if (!ticket.splitFrom && splits.length === 0) return null
  return (
    <section>
      <h2>{m.split_related()}</h2>
      <ul className="people">
        {ticket.splitFrom && (
          <li>
            {m.split_from()} <Reference to={ticket.splitFrom} />
          </li>
        )}
        {splits.map((each) => (
          <li key={each}>
            {m.split_off()} <Reference to={each} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Reference = ({ to }: { to: string }) => (
  <Link to="/tickets/$reference" params={{ reference: to }} className="reference">
    {to}
  </Link>
)
