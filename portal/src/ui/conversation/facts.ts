import type { Entry } from '../../api/tickets'

/** One line per fact; the server says it in the reader's language. */
export function factWords(entry: Entry, _staff: boolean): string {
  return entry.body
}
