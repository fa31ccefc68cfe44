import { get, write } from './call'
import type { Clock, NearestClock } from './clocks'
import type { Quote } from './quotes'

export type Status = 'NEW' | 'OPEN' | 'AWAITING_RESPONSE' | 'RESOLVED' | 'CLOSED' | 'MERGED'
export type Priority = 'P1' | 'P2' | 'P3' | 'P4'
export type AuthorKind = 'CLIENT' | 'STAFF' | 'SYSTEM' | 'MACHINE'
export type Lane = 'TRIAGE' | 'WORK' | 'WAITING'

export interface PersonOnTicket {
  id?: string
  name: string
  email?: string
  kind?: string
  part?: 'REQUESTER' | 'FOLLOWER' | 'DUPLICATE'
}

/** Who works on it, and until when they are away, if they are. */
export interface Assignee extends PersonOnTicket {
  absentUntil?: string
}

export interface Latest {
  author: string
  kind: AuthorKind
  at: string
  excerpt: string
}

export interface TicketItem {
  reference: string
  subject: string
  status: Status
  category: string
  department: string
  priority: Priority | null
  siteDown: boolean
  organisation: string | null
  organisationName?: string | null
  requester: PersonOnTicket
  assignee: Assignee | null
  openedAt: string
  updatedAt: string
  latest: Latest | null
  nearestClock?: NearestClock | null
}

export interface QueueItem extends TicketItem {
  lane: Lane
}

export interface Attachment {
  id: string
  name: string
  mediaType: string
  size: number
  /** The absorbed ticket that holds it, where the page is another's. */
  ticket?: string
}

export interface Entry {
  id: string
  kind: 'RESPONSE' | 'NOTE' | 'EVENT'
  author: { name: string; kind: AuthorKind }
  channel: string | null
  visibility: 'PUBLIC' | 'INTERNAL'
  /** What was said; of an event, the reason given. */
  body: string | null
  attachments: Attachment[]
  at: string
  courtesy?: boolean
  /** The duplicate these words were sent to. */
  addressedTo?: string | null
  /** The absorbed ticket, or the one split from, that they come from. */
  from?: string | null
  /** The ticket these words went on in. */
  splitInto?: string | null
  /** What was done, by the fact's name; none for words. */
  event?: Done | null
}

export interface Done {
  type: string
  data: {
    priority?: Priority
    siteDown?: boolean
    assignee?: string
    person?: string
    department?: string
    category?: string
    date?: string
    amount?: string
    currency?: string
    into?: string
    duplicate?: string
    original?: string
    other?: string
    accepted?: boolean
  }
}

/** The day promised to the client, and what was said about it. */
export interface Estimate {
  date: string
  note: string | null
}

export interface Absorbed {
  reference: string
  subject: string
  requester: PersonOnTicket
  mergedAt: string
}

export interface Ticket extends Omit<TicketItem, 'latest'> {
  toBeAssessed?: boolean
  proposedPriority?: Priority | null
  estimate?: Estimate | null
  escalated?: boolean
  mergedInto?: string | null
  absorbed?: Absorbed[]
  splitFrom?: string | null
  splits?: string[]
  quote?: Quote | null
  closesAt?: string | null
  people: PersonOnTicket[]
  clocks: Clock[]
  workMinutes: number | null
  version: number
  conversation: Entry[]
  urls?: string[]
  orderNumbers?: string[]
}

export interface Page<T> {
  items: T[]
  nextCursor: string | null
}

export interface NewTicket {
  category: string
  subject: string
  description: string
  urls?: string[]
  orderNumbers?: string[]
  attachmentIds?: string[]
  impact?: { businessCritical: boolean; workaround: boolean }
}

export interface NewResponse {
  body: string
  visibility: 'PUBLIC' | 'INTERNAL'
  asksClient?: boolean
  attachmentIds?: string[]
  resolve?: boolean
}

export interface Assessment {
  businessCritical: boolean
  workaround: boolean
  minor?: boolean
  reason?: string
}

export const ticketPath = (reference: string) => `/tickets/${encodeURIComponent(reference)}`

export const readTickets = (query: URLSearchParams, signal?: AbortSignal) => get<Page<TicketItem>>(`/tickets?${query.toString()}`, signal)

export const readTicket = (reference: string, asOf?: string, signal?: AbortSignal) =>
  get<Ticket>(ticketPath(reference) + (asOf ? `?asOf=${encodeURIComponent(asOf)}` : ''), signal)

export const openTicket = (ticket: NewTicket) => write<Ticket>('POST', '/tickets', ticket)

export const respond = (reference: string, response: NewResponse) =>
  write<{ id: string; status: Status; courtesy: boolean }>('POST', `${ticketPath(reference)}/responses`, response)

export const assess = (reference: string, assessment: Assessment) => write<Ticket>('POST', `${ticketPath(reference)}/priority-assessments`, assessment)

export const dispute = (reference: string, reason: string) => write<Ticket>('POST', `${ticketPath(reference)}/priority-disputes`, { reason })

export const assign = (reference: string, email: string | null) => write<Ticket>('PUT', `${ticketPath(reference)}/assignee`, email === null ? null : { email })

export const resolve = (reference: string, message?: string) => write<Ticket>('POST', `${ticketPath(reference)}/resolution`, message ? { message } : {})

export const reopen = (reference: string, message?: string) => write<Ticket>('POST', `${ticketPath(reference)}/reopening`, message ? { message } : {})

export const readQueue = (lane: Lane, signal?: AbortSignal) => get<Page<QueueItem>>(`/queue?lane=${lane}&limit=200`, signal)

export const attachmentPath = (reference: string, id: string) => `/api/v1${ticketPath(reference)}/attachments/${encodeURIComponent(id)}`
