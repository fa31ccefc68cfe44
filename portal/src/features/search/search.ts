import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { readTickets, type Status } from '../../api/tickets'

/** What somebody looks for; all of it stands in the address, so that a search can be kept and shared. */
export interface Sought {
  q?: string | undefined
  in?: 'open' | 'done' | undefined
  category?: string | undefined
  mine?: true | undefined
  organisation?: string | undefined
}

const STATUSES: Record<NonNullable<Sought['in']>, Status[]> = {
  open: ['NEW', 'OPEN', 'AWAITING_RESPONSE'],
  done: ['RESOLVED', 'CLOSED'],
}

const line = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : typeof value === 'number' ? String(value) : undefined)

/** Only what we know is taken from an address that anybody may have written; the rest is overwritten, not just left out. */
export function soughtIn(search: Record<string, unknown>): Sought {
  return {
    q: line(search.q)?.slice(0, 200),
    in: search.in === 'open' || search.in === 'done' ? search.in : undefined,
    category: line(search.category),
    mine: search.mine === true || undefined,
    organisation: line(search.organisation),
  }
}

export const foundQuery = (sought: Sought) =>
  infiniteQueryOptions({
    queryKey: ['tickets', 'search', sought],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: '30' })
      if (sought.q) query.set('q', sought.q)
      for (const status of sought.in ? STATUSES[sought.in] : []) query.append('status', status)
      if (sought.category) query.set('category', sought.category)
      if (sought.organisation) query.set('organisation', sought.organisation)
      if (sought.mine) query.set('assignee', 'me')
      if (pageParam) query.set('cursor', pageParam)
      return readTickets(query, signal)
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
