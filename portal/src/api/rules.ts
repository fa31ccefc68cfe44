import { get, write } from './call'
import type { ClockKind } from './clocks'
import type { Priority } from './tickets'

/** Such as "2 days": a day is a working day of the policy's own calendar. */
export type Target = string | Partial<Record<Priority, string>>

export type Whom = 'ASSIGNEE' | 'ON_DUTY' | 'LEAD'

/** Who is told, so many minutes after a warning or a miss. */
export interface Reminder {
  on: 'WARNED' | 'BREACHED'
  afterMinutes: number
  tell: Whom[]
}

export interface PolicyBody {
  /** Whose; none for the desk's own. */
  organisation: string | null
  /** From when on; none for at once. */
  validFrom: string | null
  calendar: string
  siteDownCalendar: string
  warnAtPercent: number
  targets: Partial<Record<ClockKind, Target>>
  categories: Partial<Record<ClockKind, string[]>>
  steps: Reminder[]
}

/** How many tickets go by an edit already. */
export interface Recomputing {
  done: number
  of: number
}

export interface Policy extends PolicyBody {
  version: number
  validFrom: string
  savedAt: string
  recomputing: Recomputing | null
}

export interface Calendar {
  name: string
  version: number
  organisation: string | null
  zone: string
  dayMinutes: number
  week: Partial<Record<string, [string, string][]>>
  overrides: Record<string, [string, string][]>
  country: string | null
  region: string | null
  holidays: string[]
  validFrom: string
}

export const readPolicies = (all: boolean, signal?: AbortSignal) => get<{ items: Policy[] }>(`/sla/policies${all ? '?versions=all' : ''}`, signal)

export const savePolicy = (body: PolicyBody) => write<Policy>('PUT', '/sla/policies', body)

export const readCalendars = (signal?: AbortSignal) => get<{ items: Calendar[] }>('/sla/calendars', signal)
