import { m } from '../../paraglide/messages.js'

/** How much two tickets look alike, in a word: a figure would promise more than it holds. */
export function likeness(score: number): string {
  if (score >= 0.8) return m.alike_very()
  if (score >= 0.5) return m.alike_likely()
  return m.alike_maybe()
}

const WORDS: Record<string, () => string> = {
  SAME_ORDER_NUMBER: m.alike_order,
  SAME_URL: m.alike_page,
  SAME_ERROR_CODE: m.alike_error,
  SAME_FILE: m.alike_file,
  SIMILAR_TITLE: m.alike_subject,
  SIMILAR_MEANING: m.alike_meaning,
  SIMILAR_WORDS: m.alike_words,
  SAME_REQUESTER: m.alike_requester,
}

/** Why it was suggested; a reason this portal does not know yet stays as it came. */
export const reasonWords = (reason: string): string => (Object.hasOwn(WORDS, reason) ? WORDS[reason]!() : reason)
