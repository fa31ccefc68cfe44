import type { Me } from '../../src/api/session'
import type { Done, Entry, Ticket } from '../../src/api/tickets'
import { problem, type Answer } from './answers'
import { NOW } from './tickets'

/** One write on one ticket of the made-up desk. */
export interface Written {
  me: Me
  ticket: Ticket
  tickets: Record<string, Ticket>
  what: string
  method: string
  body: Record<string, unknown>
  /** The body was null, which takes an assignee away. */
  bare: boolean
}

const at = () => new Date(NOW).toISOString()

/** Puts a fact into a ticket's conversation. */
export function tell({ me, ticket }: Pick<Written, 'me' | 'ticket'>, type: string, data: Done['data'] = {}, body: unknown = null): void {
  const entry: Entry = { id: `event-${ticket.conversation.length + 100}`, kind: 'EVENT', author: { name: me.name, kind: me.kind }, channel: null, visibility: 'PUBLIC', body: (body as string | undefined) ?? null, attachments: [], at: at(), event: { type, data } }
  ticket.conversation.push(entry)
  ticket.version++
}

const DOES: Record<string, (write: Written) => void> = {
  'PUT assignee': ({ ticket, me, body, bare }) => {
    ticket.assignee = bare ? null : { name: me.name, email: body.email as string }
  },
  'POST priority-assessments': ({ ticket, body }) => {
    ticket.priority = body.businessCritical ? 'P2' : 'P4'
  },
  'POST resolution': (write) => {
    write.ticket.status = 'RESOLVED'
    tell(write, 'TicketResolved')
  },
  'POST reopening': ({ ticket }) => {
    ticket.status = 'OPEN'
  },
  'POST closure': ({ ticket }) => {
    ticket.status = 'CLOSED'
  },
  'POST courtesy-overrulings': ({ ticket }) => {
    ticket.status = 'OPEN'
    for (const each of ticket.conversation) each.courtesy = false
  },
  'PUT department': (write) => {
    write.ticket.department = write.body.department as string
    tell(write, 'TicketTransferred', { department: write.ticket.department }, write.body.reason)
  },
  'PUT category': (write) => {
    write.ticket.category = write.body.category as string
    tell(write, 'TicketRecategorised', { category: write.ticket.category }, write.body.reason)
  },
  'POST escalation': (write) => {
    write.ticket.escalated = true
    tell(write, 'TicketEscalated', {}, write.body.reason)
  },
  'DELETE escalation': (write) => {
    write.ticket.escalated = false
    tell(write, 'TicketDeescalated', {}, write.body.reason)
  },
  'PUT estimate': (write) => {
    const date = write.body.date as string
    write.ticket.estimate = { date, note: (write.body.note as string | undefined) ?? null }
    tell(write, 'CompletionEstimated', { date }, write.body.note)
  },
  'POST chases': (write) => tell(write, 'TicketChased'),
  'POST followers': (write) => {
    const email = write.body.email as string
    write.ticket.people = [...write.ticket.people, { name: email.split('@')[0]!, email, part: 'FOLLOWER' }]
    tell(write, 'PersonInvolved', { person: email })
  },
}

export function act(write: Written): Answer {
  const [what = '', id] = write.what.split('/')
  if (write.method === 'DELETE' && what === 'followers') {
    write.ticket.people = write.ticket.people.filter((each) => each.email !== decodeURIComponent(id ?? ''))
    return { status: 204 }
  }
  const does = DOES[`${write.method} ${what}`]
  if (!does) return problem(404, 'not-found')
  does(write)
  return { status: 200, body: write.ticket }
}
