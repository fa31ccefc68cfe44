import { readTickets } from './tickets'

/** What tickets are about, where a list knows them by reference only: the rows of a page ask one by one and are asked for in one call. */
interface Asked {
  tell: (subject: string) => void
  refuse: (reason: unknown) => void
}

/** As many as the desk takes in one call. */
const AT_ONCE = 100

const waiting = new Map<string, Asked[]>()

async function askFor(some: [string, Asked[]][]): Promise<void> {
  const references = some.map(([reference]) => reference)
  try {
    const { items } = await readTickets(new URLSearchParams({ references: references.join(','), limit: String(references.length) }))
    const subjects = new Map(items.map((each) => [each.reference, each.subject]))
    for (const [reference, asked] of some) for (const { tell } of asked) tell(subjects.get(reference) ?? '')
  } catch (failure) {
    for (const [, asked] of some) for (const { refuse } of asked) refuse(failure)
  }
}

function askForAll(): void {
  const all = [...waiting]
  waiting.clear()
  for (let from = 0; from < all.length; from += AT_ONCE) void askFor(all.slice(from, from + AT_ONCE))
}

/** Nothing for a ticket that is not there for the reader. */
export function readSubject(reference: string): Promise<string> {
  return new Promise((tell, refuse) => {
    // Rows that appear together ask in the same turn of the browser.
    if (waiting.size === 0) setTimeout(askForAll)
    waiting.set(reference, [...(waiting.get(reference) ?? []), { tell, refuse }])
  })
}
