import { useQuery } from '@tanstack/react-query'
import { departmentsQuery, organisationsQuery } from '../../api/queries'
import type { ClockKind } from '../../api/clocks'
import type { Dimension } from '../../api/sla'
import type { Priority } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { clockWords, inTongue, priorityWords } from '../../ui/words'
import { NONE } from './figures'
import { weekWords } from './weekWords'

const UNASSESSED = 'UNASSESSED'

/** What a group is called on the screen. */
export function useNames(): (by: Dimension, value: string | null | undefined) => string {
  const departments = useQuery(departmentsQuery)
  const organisations = useQuery(organisationsQuery)
  return (by, value) => {
    switch (by) {
      case 'kind':
        return clockWords(value as ClockKind, true)
      case 'priority':
        return !value || value === UNASSESSED || value === NONE ? m.priority_none() : `${value} · ${priorityWords(value as Priority)}`
      case 'department':
        return value === NONE ? '–' : inTongue(departments.data?.items.find((each) => each.code === value)?.label, value ?? '–')
      case 'organisation':
        return !value || value === NONE ? m.sla_no_organisation() : (organisations.data?.items.find((each) => each.slug === value)?.name ?? value)
      case 'week':
        return value ? weekWords(value) : ''
    }
  }
}

/** A priority as a list of the SLA service names it. */
export const urgencyOf = (priority: string | null): Priority | null => (priority && priority !== UNASSESSED ? (priority as Priority) : null)
