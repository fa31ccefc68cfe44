import { m } from '../../paraglide/messages.js'

/** From here on a suggestion is more than a maybe. */
export const LIKELY = 0.5

/** How much two tickets look alike, in a word: a figure would promise more than it holds. */
export function likeness(score: number): string {
  if (score >= 0.8) return m.alike_very()
  if (score >= LIKELY) return m.alike_likely()
  return m.alike_maybe()
}

const WORDS: Record<string, () => string> = {
  SUBJECT: m.alike_subject,
  WORDS: m.alike_words,
  MEANING: m.alike_meaning,
  ORDER_NUMBER: m.alike_order,
  URL: m.alike_page,
  ERROR_CODE: m.alike_error,
  REQUESTER: m.alike_requester,
  RECENT: m.alike_recent,
}

/** Why it was suggested; a reason this portal does not know yet stays as it came. */
export const reasonWords = (reason: string): string => (Object.hasOwn(WORDS, reason) ? WORDS[reason]!() : reason)
