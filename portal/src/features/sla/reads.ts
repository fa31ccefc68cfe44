import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { readAged, readAgeing, readAttainment, readOpenOrEnded, type Dimension } from '../../api/sla'
import type { Asked, Behind } from './asked'
import { browserZone, spanOf, weeksUntil } from './weeks'

export const WEEKS = 12
const CALM = 30_000
const PAGE = '30'

/** Leaves out what is not asked for. */
export function queryOf(asked: Record<string, string | undefined>): URLSearchParams {
  return new URLSearchParams(Object.entries(asked).filter((each): each is [string, string] => each[1] !== undefined && each[1] !== ''))
}

export const lastWeeks = () => weeksUntil(Date.now(), WEEKS, browserZone())

const A_DAY = 24 * 60 * 60_000

const later = (instant: string, by: number) => new Date(Date.parse(instant) + by).toISOString()

/** Twelve weeks of outcomes; asked a day too long on both sides, since the desk's weeks begin by its own zone. */
export const attainmentQuery = ({ kind, department, organisation }: Asked, groupBy: Dimension[]) => {
  const weeks = lastWeeks()
  const { from, to } = spanOf(weeks[0]!, weeks.at(-1)!, browserZone())
  const query = queryOf({ from: later(from, -A_DAY), to: later(to, A_DAY), groupBy: groupBy.join(','), kind, department, organisation })
  return queryOptions({ queryKey: ['sla', 'attainment', query.toString()], queryFn: ({ signal }) => readAttainment(query, signal), refetchInterval: CALM, placeholderData: keepPreviousData })
}

export const burningQuery = ({ kind, department, organisation }: Asked, limit: number) => {
  const query = queryOf({ kind, department, organisation, limit: String(limit) })
  return queryOptions({ queryKey: ['sla', 'burning', query.toString()], queryFn: ({ signal }) => readOpenOrEnded(query, signal), refetchInterval: 5_000, placeholderData: keepPreviousData })
}

export const ageingQuery = ({ department, organisation }: Asked) => {
  const query = queryOf({ department, organisation })
  return queryOptions({ queryKey: ['sla', 'ageing', query.toString()], queryFn: ({ signal }) => readAgeing(query, signal), refetchInterval: CALM, placeholderData: keepPreviousData })
}

/** The instants of a week in the desk's zone, or of all twelve. */
function span(week: string | undefined, zone: string) {
  const weeks = lastWeeks()
  return spanOf(week ?? weeks[0]!, week ?? weeks.at(-1)!, zone)
}

export const behindQuery = ({ outcome, state, kind, priority, department, organisation, week }: Behind, zone: string) => {
  const query = { kind, priority, department, organisation, ...(outcome ? { outcome, ...span(week, zone) } : { state }), limit: PAGE }
  return infiniteQueryOptions({
    queryKey: ['sla', 'behind', query],
    queryFn: ({ pageParam, signal }) => readOpenOrEnded(queryOf({ ...query, cursor: pageParam }), signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: CALM,
  })
}

export const agedQuery = ({ bucket, department, organisation, priority }: Behind) => {
  const query = { bucket, department, organisation, priority, limit: PAGE }
  return infiniteQueryOptions({
    queryKey: ['sla', 'aged', query],
    queryFn: ({ pageParam, signal }) => readAged(queryOf({ ...query, cursor: pageParam }), signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: CALM,
  })
}
