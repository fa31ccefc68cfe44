import { ask, get, write } from './call'
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
  /** Whether the client goes by the desk's again from then on; the rest is what they went by before. */
  takenBack?: boolean
}

/** Half-open hours of a local day, as in ["09:00", "17:00"]; a day ends at "24:00". */
export type Interval = [string, string]

export interface CalendarBody {
  name: string
  organisation: string | null
  validFrom: string | null
  zone: string
  dayMinutes: number
  week: Partial<Record<string, Interval[]>>
  overrides: Record<string, Interval[]>
  country: string | null
  region: string | null
  holidays: string[]
}

export interface Calendar extends CalendarBody {
  version: number
  validFrom: string
  recomputing?: Recomputing | null
  takenBack?: boolean
}

/** A country whose public holidays the desk knows, or a region of one. */
export interface Place {
  code: string
  name: { en: string; nl: string }
  /** The region it lies in, if any. */
  within: string | null
}

/** What of a calendar decides which days are closed. */
export type ClosedBy = Pick<CalendarBody, 'country' | 'region' | 'holidays' | 'overrides'>

export const readPolicies = (all: boolean, signal?: AbortSignal) => get<{ items: Policy[] }>(`/sla/policies${all ? '?versions=all' : ''}`, signal)

export const savePolicy = (body: PolicyBody) => write<Policy>('PUT', '/sla/policies', body)

export const takePolicyBack = (organisation: string, validFrom: string | null) => write<Policy>('PUT', '/sla/policies', { organisation, validFrom, takenBack: true })

export const readCalendars = (signal?: AbortSignal) => get<{ items: Calendar[] }>('/sla/calendars', signal)

export const saveCalendar = (body: CalendarBody) => write<Calendar>('PUT', '/sla/calendars', body)

export const takeCalendarBack = (name: string, organisation: string, validFrom: string | null) => write<Calendar>('PUT', '/sla/calendars', { name, organisation, validFrom, takenBack: true })

/** The days of a year that are closed as a whole, by the version in force. */
export const readHolidays = (name: string, organisation: string | null, year: number, signal?: AbortSignal) =>
  get<{ items: string[] }>(`/sla/calendars/${encodeURIComponent(name)}/holidays?year=${year}${organisation ? `&organisation=${encodeURIComponent(organisation)}` : ''}`, signal)

/** The same of a calendar that is only being written. */
export const askHolidays = (draft: ClosedBy, year: number, signal?: AbortSignal) => ask<{ items: string[] }>('/sla/calendars/holidays', { year, ...draft }, signal)

export const readCountries = (signal?: AbortSignal) => get<{ items: Place[] }>('/sla/countries', signal)

export const readRegions = (country: string, signal?: AbortSignal) => get<{ items: Place[] }>(`/sla/countries/${encodeURIComponent(country)}/regions`, signal)
