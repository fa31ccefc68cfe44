/** A word about what was just done, said once, in a corner and to screen readers. */
export interface Said {
  id: number
  words: string
  /** Where to go on, or how to take it back. */
  next?: { words: string; run: () => void }
}

let said: Said[] = []
let counter = 0
const watchers = new Set<() => void>()

function become(next: Said[]): void {
  said = next
  for (const each of watchers) each()
}

export function say(words: string, next?: Said['next']): void {
  become([...said.slice(-2), { id: ++counter, words, next }])
}

export const unsay = (id: number): void => become(said.filter((each) => each.id !== id))

export const subscribe = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

export const spoken = (): Said[] => said
