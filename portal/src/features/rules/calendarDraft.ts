import type { Calendar, CalendarBody, ClosedBy, Interval } from '../../api/rules'
import { instantOf } from './policyDraft'

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Day = (typeof DAYS)[number]

/** A date on which the desk is open at other hours, or not at all. */
export interface OtherDay {
  id: string
  date: string
  hours: Interval[]
}

/** A calendar while it is being changed, as its form holds it. */
export interface CalendarDraft {
  name: string
  organisation: string
  from: string
  zone: string
  dayMinutes: string
  week: Record<Day, Interval[]>
  days: OtherDay[]
  country: string
  region: string
}

export const OFFICE: Interval = ['09:00', '17:00']

const week = (hours: Calendar['week']) => Object.fromEntries(DAYS.map((day) => [day, hours[day] ?? []])) as Record<Day, Interval[]>

/** One that is open in office hours, to begin a new one with. */
export const fresh = (): CalendarDraft => ({
  name: '',
  organisation: '',
  from: '',
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  dayMinutes: '480',
  week: week({ mon: [OFFICE], tue: [OFFICE], wed: [OFFICE], thu: [OFFICE], fri: [OFFICE] }),
  days: [],
  country: '',
  region: '',
})

export function draftOf(calendar: Calendar, own: boolean): CalendarDraft {
  const dates = [...Object.entries(calendar.overrides), ...calendar.holidays.map((date): [string, Interval[]] => [date, []])]
  return {
    name: calendar.name,
    organisation: own ? '' : (calendar.organisation ?? ''),
    from: '',
    zone: calendar.zone,
    dayMinutes: String(calendar.dayMinutes),
    week: week(calendar.week),
    days: dates.toSorted(([one], [other]) => one.localeCompare(other)).map(([date, hours], place) => ({ id: `day-${place}`, date, hours })),
    country: calendar.country?.toUpperCase() ?? '',
    region: calendar.region?.toUpperCase() ?? '',
  }
}

/** A day without hours is closed. */
export const bodyOf = ({ name, organisation, from, zone, dayMinutes, week: hours, days, country, region }: CalendarDraft): CalendarBody => ({
  name: name.trim(),
  organisation: organisation || null,
  validFrom: instantOf(from),
  zone,
  dayMinutes: Number(dayMinutes),
  week: hours,
  overrides: Object.fromEntries(days.filter((day) => day.hours.length > 0).map((day) => [day.date, day.hours])),
  country: country || null,
  region: (country && region) || null,
  holidays: days.filter((day) => day.hours.length === 0).map((day) => day.date),
})

const ALL_DAY: Interval = ['00:00', '24:00']

/** Which days it closes; hours that are half entered yet open their day all the same. */
export const closedBy = ({ country, region, days }: Pick<CalendarDraft, 'country' | 'region' | 'days'>): ClosedBy => ({
  country: country || null,
  region: (country && region) || null,
  holidays: days.filter((day) => day.date && day.hours.length === 0).map((day) => day.date),
  overrides: Object.fromEntries(days.filter((day) => day.date && day.hours.length > 0).map((day) => [day.date, [ALL_DAY]])),
})

/** A date that stands there twice would say two things. */
export const isTwice = ({ days }: CalendarDraft, { id, date }: OtherDay) => date !== '' && days.findIndex((each) => each.date === date) !== days.findIndex((each) => each.id === id)
