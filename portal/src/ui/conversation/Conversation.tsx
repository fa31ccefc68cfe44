import type { Entry, Ticket } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import './conversation.css'
import { Courtesy } from './Courtesy'
import { Fact } from './Fact'
import { Folded } from './Folded'
import { Said } from './Said'

interface Props {
  ticket: Ticket
  staff: boolean
  /** As it was, or beside something else: nothing to press. */
  still?: boolean
  /** While messages are being chosen. */
  picking?: { picked: string[]; toggle: (id: string) => void }
}

/** The whole story of a ticket, oldest first; what came from absorbed tickets is folded where it belongs in time. */
export function Conversation({ ticket, staff, still = false, picking }: Props) {
  const done = ticket.status === 'RESOLVED' || ticket.status === 'CLOSED'
  const resolved = ticket.conversation.findLastIndex((entry) => entry.event?.type === 'TicketResolved')
  const afterIt = new Set(done && resolved >= 0 ? ticket.conversation.slice(resolved).map((entry) => entry.id) : [])
  const absorbed = new Map((ticket.absorbed ?? []).map((each) => [each.reference, each]))
  const drawn = (entry: Entry) =>
    entry.kind === 'EVENT' ? (
      <Fact key={entry.id} entry={entry} staff={staff} reference={ticket.reference} />
    ) : (
      <Said key={entry.id} entry={entry} reference={absorbed.has(entry.from ?? '') ? entry.from! : ticket.reference} carried={Boolean(entry.from) && !absorbed.has(entry.from ?? '')} pick={picking && !entry.from && !entry.splitInto ? { chosen: picking.picked.includes(entry.id), toggle: () => picking.toggle(entry.id) } : undefined}>
        {entry.courtesy && <Courtesy reference={ticket.reference} responseId={entry.id} staff={staff} stillDone={!still && afterIt.has(entry.id)} />}
      </Said>
    )
  return (
    <ol className="conversation" aria-label={m.conversation()}>
      {runs(ticket.conversation).map(({ from, entries }) => {
        const other = from === undefined ? undefined : absorbed.get(from)
        if (!other) return entries.map(drawn)
        return (
          <Folded key={`${other.reference} ${entries[0]!.id}`} absorbed={other} entries={entries}>
            {entries.map(drawn)}
          </Folded>
        )
      })}
    </ol>
  )
}

/** Neighbours that come from the same other ticket, together. */
function runs(entries: Entry[]): { from: string | undefined; entries: Entry[] }[] {
  const found: { from: string | undefined; entries: Entry[] }[] = []
  for (const entry of entries) {
    const from = entry.from ?? undefined
    const last = found.at(-1)
    if (last && last.from === from) last.entries.push(entry)
    else found.push({ from, entries: [entry] })
  }
  return found
}
