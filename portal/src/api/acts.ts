import { write } from './call'
import { ticketPath, type Ticket } from './tickets'

/** What people do to a ticket besides writing on it; each answers with the ticket as it is then. */
export const transfer = (reference: string, department: string, reason: string) => write<Ticket>('PUT', `${ticketPath(reference)}/department`, { department, reason })

export const recategorise = (reference: string, category: string, reason: string) => write<Ticket>('PUT', `${ticketPath(reference)}/category`, { category, reason })

export const escalate = (reference: string, reason: string) => write<Ticket>('POST', `${ticketPath(reference)}/escalation`, { reason })

export const deescalate = (reference: string, reason: string) => write<Ticket>('DELETE', `${ticketPath(reference)}/escalation`, reason === '' ? {} : { reason })

export const estimate = (reference: string, date: string, note: string) => write<Ticket>('PUT', `${ticketPath(reference)}/estimate`, note === '' ? { date } : { date, note })

export const chase = (reference: string, message: string) => write<Ticket>('POST', `${ticketPath(reference)}/chases`, message === '' ? {} : { message })

export const overruleCourtesy = (reference: string, responseId: string) => write<Ticket>('POST', `${ticketPath(reference)}/courtesy-overrulings`, { responseId })

export const closeTicket = (reference: string) => write<Ticket>('POST', `${ticketPath(reference)}/closure`, {})

export const involve = (reference: string, email: string) => write<Ticket>('POST', `${ticketPath(reference)}/followers`, { email })

export const uninvolve = (reference: string, email: string) => write<void>('DELETE', `${ticketPath(reference)}/followers/${encodeURIComponent(email)}`)
