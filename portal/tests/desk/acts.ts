import type { Quote } from '../../src/api/quotes'
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
  const entry: Entry = { id: crypto.randomUUID(), kind: 'EVENT', author: { name: me.name, kind: me.kind }, channel: null, visibility: 'PUBLIC', body: (body as string | undefined) ?? null, attachments: [], at: at(), event: { type, data } }
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
  'POST merges': mergeIn,
  'POST quotes': (write) => {
    write.ticket.quote = quoteOf(write.ticket, { ...(write.body as Partial<Quote>), state: 'PROVIDED', providedAt: at(), version: (write.ticket.quote?.version ?? 0) + 1 })
    tell(write, 'QuoteProvided', { amount: write.body.amount as string, currency: write.body.currency as string })
  },
  'POST chases': (write) => tell(write, 'TicketChased'),
  'POST followers': (write) => {
    const email = write.body.email as string
    write.ticket.people = [...write.ticket.people, { name: email.split('@')[0]!, email, part: 'FOLLOWER' }]
    tell(write, 'PersonInvolved', { person: email })
  },
}

/** Takes other tickets in, or gives one back: their words move between the pages as the real desk shows them. */
function mergeIn({ me, ticket, tickets, body }: Written): void {
  for (const reference of body.duplicates as string[]) {
    const duplicate = tickets[reference]!
    ticket.conversation = [...ticket.conversation, ...duplicate.conversation.map((entry) => ({ ...entry, id: `${reference} ${entry.id}`, from: reference }))].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
    ticket.absorbed = [...(ticket.absorbed ?? []), { reference, subject: duplicate.subject, requester: duplicate.requester, mergedAt: at() }]
    Object.assign(duplicate, { status: 'MERGED', mergedInto: ticket.reference })
    tell({ me, ticket: duplicate }, 'TicketMerged', { into: ticket.reference })
    tell({ me, ticket }, 'DuplicateAbsorbed', { duplicate: reference })
  }
}

function giveBack({ me, ticket, tickets }: Written, reference: string): Answer {
  const duplicate = tickets[reference]!
  ticket.conversation = ticket.conversation.filter((entry) => entry.from !== reference)
  ticket.absorbed = ticket.absorbed?.filter((each) => each.reference !== reference)
  Object.assign(duplicate, { status: 'OPEN', mergedInto: null })
  tell({ me, ticket }, 'MergeUndone', { duplicate: reference })
  return { status: 200, body: ticket }
}

function splitOff({ me, ticket, tickets, body }: Written): Answer {
  const chosen = ticket.conversation.filter((entry) => (body.responseIds as string[]).includes(entry.id))
  const reference = 'HD-00061'
  tickets[reference] = { ...structuredClone(ticket), reference, subject: body.subject as string, status: 'NEW', splitFrom: ticket.reference, conversation: chosen.map((entry) => ({ ...entry, from: ticket.reference })) }
  for (const entry of chosen) entry.splitInto = reference
  ticket.splits = [...(ticket.splits ?? []), reference]
  tell({ me, ticket }, 'TicketSplit', { into: reference })
  return { status: 201, body: tickets[reference] }
}

const quoteOf = (ticket: Ticket, part: Partial<Quote>): Quote => ({ id: 'quote-1', state: 'REQUESTED', amount: null, currency: null, minutes: null, workingDays: null, validUntil: null, note: null, requestedAt: at(), providedAt: null, decidedAt: null, decidedBy: null, version: 1, ...ticket.quote, ...part })

function decide(write: Written, state: 'APPROVED' | 'DECLINED'): Answer {
  if (!write.me.roles.includes('APPROVER')) return problem(403, 'approver-only')
  write.ticket.quote = quoteOf(write.ticket, { state, decidedAt: at(), decidedBy: { name: write.me.name } })
  tell(write, state === 'APPROVED' ? 'QuoteApproved' : 'QuoteDeclined', {}, write.body.reason)
  return { status: 200, body: write.ticket }
}

export function act(write: Written): Answer {
  const [what = '', id] = write.what.split('/')
  if (write.method === 'DELETE' && what === 'followers') {
    write.ticket.people = write.ticket.people.filter((each) => each.email !== decodeURIComponent(id ?? ''))
    return { status: 204 }
  }
  if (write.method === 'DELETE' && what === 'merges') return giveBack(write, id ?? '')
  if (what === 'splits') return splitOff(write)
  if (what === 'quotes' && write.what.endsWith('/approval')) return decide(write, 'APPROVED')
  if (what === 'quotes' && write.what.endsWith('/decline')) return decide(write, 'DECLINED')
  const does = DOES[`${write.method} ${what}`]
  if (!does) return problem(404, 'not-found')
  does(write)
  return { status: 200, body: write.ticket }
}
