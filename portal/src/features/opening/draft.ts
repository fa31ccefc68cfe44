import type { NewTicket } from '../../api/tickets'

/** A ticket as it is being written; addresses and numbers as typed. */
export interface TicketDraft {
  category: string
  subject: string
  description: string
  urls: string
  orderNumbers: string
}

export const EMPTY_DRAFT: TicketDraft = { category: '', subject: '', description: '', urls: '', orderNumbers: '' }

const parts = (text: string, at: RegExp) => [...new Set(text.split(at).map((part) => part.trim()).filter(Boolean))]

export function newTicket(draft: TicketDraft, attachmentIds: string[]): NewTicket {
  const urls = parts(draft.urls, /\s+/).map((url) => (/^[a-z][a-z+.-]*:/i.test(url) ? url : `https://${url}`))
  const orderNumbers = parts(draft.orderNumbers, /[\s,;]+/)
  return {
    category: draft.category,
    subject: draft.subject.trim(),
    description: draft.description.trim(),
    ...(urls.length > 0 && { urls }),
    ...(orderNumbers.length > 0 && { orderNumbers }),
    ...(attachmentIds.length > 0 && { attachmentIds }),
  }
}

export type Missing = Partial<Record<'category' | 'subject' | 'description', true>>

export function missingIn(draft: TicketDraft): Missing {
  return {
    ...(!draft.category && { category: true as const }),
    ...(!draft.subject.trim() && { subject: true as const }),
    ...(!draft.description.trim() && { description: true as const }),
  }
}
