import { get } from './call'
import type { AuthorKind, Done, Page } from './tickets'
import { ticketPath } from './tickets'

/** A stored fact of a ticket, with who did it. */
export interface StoredFact {
  sequence: number
  id: string
  type: string
  at: string
  by: { name: string; kind: AuthorKind }
  data: Done['data'] & { visibility?: string }
}

const MOST = 200

/** All facts of a ticket, page after page. */
export async function readHistory(reference: string, signal?: AbortSignal): Promise<StoredFact[]> {
  const facts: StoredFact[] = []
  let cursor: string | null = null
  do {
    const page: Page<StoredFact> = await get(`${ticketPath(reference)}/history?limit=${MOST}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`, signal)
    facts.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  return facts
}
