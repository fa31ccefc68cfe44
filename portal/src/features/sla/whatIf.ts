import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../../api/problem'
import { askWhatIf, type Figures, type FiguresByKind, type WhatIf } from '../../api/sla'
import { dayFromNow } from '../../ui/times'
import type { Tried } from './asked'

/** The policies that come with the desk. */
export const PRESETS = ['complete', 'commerce-portal', 'web-agency', 'hosting-departments', 'customer-success-nl']

const DAYS = 84

export const firstDay = () => dayFromNow(-DAYS)
export const today = () => dayFromNow()

/** Days are those of whoever asks; the last one is meant whole. */
const midnight = (date: string, later = 0) => {
  const at = new Date(`${date}T00:00:00`)
  at.setDate(at.getDate() + later)
  return at.toISOString()
}

export const spanOf = ({ from = firstDay(), to = today() }: Tried) => ({ from: midnight(from), to: midnight(to, 1) })

/** Shares of two parts are added as what they are shares of; how long things took cannot be. */
function both(one: Figures, other: Figures): Figures {
  const met = one.met + other.met
  const breached = one.breached + other.breached
  return { met, breached, cancelled: one.cancelled + other.cancelled, attainment: met + breached === 0 ? null : met / (met + breached), elapsedMinutes: null, targetShare: null }
}

function bothByKind(one: FiguresByKind, other: FiguresByKind): FiguresByKind {
  const items = [...one.items]
  for (const item of other.items) {
    const place = items.findIndex((each) => each.kind === item.kind)
    if (place < 0) items.push(item)
    else items[place] = { ...both(items[place]!, item), kind: item.kind }
  }
  return { items, total: both(one.total, other.total) }
}

/** What was judged first, and what from there on, as one answer. */
export const joined = (one: WhatIf, other: WhatIf): WhatIf => ({
  from: one.from,
  to: other.to,
  complete: other.complete,
  live: bothByKind(one.live, other.live),
  other: bothByKind(one.other, other.other),
  differing: one.differing + other.differing,
  wouldBreach: one.wouldBreach + other.wouldBreach,
  wouldBeKept: one.wouldBeKept + other.wouldBeKept,
  capped: one.capped || other.capped,
  items: [...one.items, ...other.items],
  tickets: one.tickets + other.tickets,
})

/**
 * Worked out once for each question: it takes a processor for itself, and the past does not change while one reads. An answer has
 * half a minute at most, so a long time is judged in parts; each is shown as it comes, and what was broken off goes on from there.
 */
export const whatIfQuery = (tried: Tried, queries: QueryClient) => {
  const { preset, own, organisation } = tried
  const { from, to } = spanOf(tried)
  const queryKey = ['sla', 'what-if', preset ?? '', own ?? null, from, to, organisation ?? '']
  return queryOptions({
    queryKey,
    queryFn: async ({ signal }) => {
      let sum = queries.getQueryData<WhatIf>(queryKey)
      do {
        const part = await askWhatIf({ ...(own ? { policy: own } : { preset }), from: sum?.to ?? from, to, organisation }, signal)
        sum = sum ? joined(sum, part) : part
        if (!sum.complete) queries.setQueryData(queryKey, sum)
      } while (!sum.complete)
      return sum
    },
    enabled: preset !== undefined || own !== undefined,
    staleTime: Infinity,
    gcTime: 30 * 60_000,
    // What was given up is worked on for some seconds more, and the desk takes one question of a person at a time.
    retry: (count, failure) => failure instanceof ApiProblem && failure.code === 'what-if-running' && count < 12,
    retryDelay: 2_500,
    refetchOnWindowFocus: false,
  })
}
