import { write } from './call'
import { ticketPath, type Ticket } from './tickets'

export type QuoteState = 'REQUESTED' | 'PROVIDED' | 'APPROVED' | 'DECLINED' | 'EXPIRED'

/** What a piece of work would cost and take; the figures are there once it was provided. */
export interface Quote {
  id: string
  state: QuoteState
  amount: string | null
  currency: string | null
  minutes: number | null
  workingDays: number | null
  validUntil: string | null
  note: string | null
  requestedAt: string | null
  providedAt: string | null
  decidedAt: string | null
  decidedBy: { name: string } | null
  version: number
}

export interface NewQuote {
  amount: string
  currency: string
  minutes: number
  workingDays: number
  validUntil: string
  note?: string
}

export const provideQuote = (reference: string, quote: NewQuote) => write<Ticket>('POST', `${ticketPath(reference)}/quotes`, quote)

export const approveQuote = (reference: string, id: string) => write<Ticket>('POST', `${ticketPath(reference)}/quotes/${encodeURIComponent(id)}/approval`, {})

export const declineQuote = (reference: string, id: string, reason: string) => write<Ticket>('POST', `${ticketPath(reference)}/quotes/${encodeURIComponent(id)}/decline`, reason === '' ? {} : { reason })
