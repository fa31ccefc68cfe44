import { queryOptions } from '@tanstack/react-query'
import { askWhatIf } from '../../api/sla'
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

/** Worked out once for each question: it takes a processor for itself, and the past does not change while one reads. */
export const whatIfQuery = ({ preset = '', from = firstDay(), to = today(), organisation }: Tried) =>
  queryOptions({
    queryKey: ['sla', 'what-if', preset, from, to, organisation ?? ''],
    queryFn: ({ signal }) => askWhatIf({ preset, from: midnight(from), to: midnight(to, 1), organisation }, signal),
    enabled: preset !== '',
    staleTime: Infinity,
    gcTime: 30 * 60_000,
    retry: false,
    refetchOnWindowFocus: false,
  })
