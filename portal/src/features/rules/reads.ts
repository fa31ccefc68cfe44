import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { readCalendars, readPolicies } from '../../api/rules'

/** While open promises are being brought up to date, how far that is is asked for every few seconds. */
export const policiesQuery = (all: boolean) =>
  queryOptions({
    queryKey: ['rules', 'policies', all],
    queryFn: ({ signal }) => readPolicies(all, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some((each) => each.recomputing && each.recomputing.done < each.recomputing.of) ? 3_000 : false),
  })

export const calendarsQuery = queryOptions({ queryKey: ['rules', 'calendars'], queryFn: ({ signal }) => readCalendars(signal), staleTime: 60_000 })
