import { ask, get, write } from './call'
import { ticketPath, type Status, type Ticket } from './tickets'

/** A ticket that looks like the same issue, how much so (0 to 1) and why. */
export interface Suggestion {
  reference: string
  subject: string
  status: Status
  score: number
  reasons: string[]
  /** Whether staff said so already. */
  accepted?: boolean | null
}

export interface Suggestions {
  items: Suggestion[]
  /** How many of the first are worth a look. */
  shown?: number
  /** The ticket and those that look the same, the oldest first. */
  group?: string[]
}

export const readDuplicates = (reference: string, signal?: AbortSignal) => get<Suggestions>(`${ticketPath(reference)}/duplicates`, signal)

export const judgeSuggestion = (reference: string, other: string, accepted: boolean) => write<unknown>('POST', `${ticketPath(reference)}/duplicates/${encodeURIComponent(other)}/judgement`, { accepted })

export interface Typed {
  subject: string
  description: string
  urls?: string[]
  orderNumbers?: string[]
}

/** What looks like a ticket that is being typed; `shown` is how many are worth showing to somebody who did not ask. */
export const suggestDuplicates = (typed: Typed, signal?: AbortSignal) => ask<{ items: Suggestion[]; shown: number }>('/duplicate-suggestions', { ...typed, limit: 3 }, signal)

export const merge = (original: string, duplicates: string[]) => write<Ticket>('POST', `${ticketPath(original)}/merges`, { duplicates })

export const undoMerge = (original: string, duplicate: string) => write<unknown>('DELETE', `${ticketPath(original)}/merges/${encodeURIComponent(duplicate)}`)

export interface Split {
  responseIds: string[]
  subject: string
  category?: string
}

export const split = (reference: string, what: Split) => write<Ticket>('POST', `${ticketPath(reference)}/splits`, what)
