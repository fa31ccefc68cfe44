/** A word is marked where it begins the same: the desk finds "orders" for "order" too. */
const beginnings = (words: string) =>
  words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .map((word) => word.slice(0, Math.max(3, word.length - 2)))

/** Text with what was looked for standing out. */
export function Marked({ text, words }: { text: string; words: string }) {
  const begin = beginnings(words)
  if (begin.length === 0) return text
  return text.split(/([\p{L}\p{N}]+)/u).map((part, place) =>
    // Parts of one text never move.
    // oxlint-disable-next-line react/no-array-index-key
    begin.some((each) => part.toLowerCase().startsWith(each)) ? <mark key={place}>{part}</mark> : part,
  )
}
