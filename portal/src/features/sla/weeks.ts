/** Weeks as the desk counts them (ISO 8601, "2026-W47"), and the instants they begin at in a zone. */
const DAY = 24 * 60 * 60_000

export interface Span {
  from: string
  to: string
}

const parts = (instant: number, zone: string) =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' })
      .formatToParts(instant)
      .map((part) => [part.type, Number(part.value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>

/** What the clock on the wall shows there, written as if it were UTC. */
function wall(instant: number, zone: string): number {
  const { year, month, day, hour, minute, second } = parts(instant, zone)
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** The instant at which a Monday begins there; clocks are changed on other days. */
const beginning = (day: number, zone: string) => 2 * day - wall(day, zone)

const mondayOf = (day: number) => day - ((new Date(day).getUTCDay() + 6) % 7) * DAY

const dayOf = (instant: number, zone: string) => Math.floor(wall(instant, zone) / DAY) * DAY

function named(monday: number): string {
  const thursday = new Date(monday + 3 * DAY)
  const first = mondayOf(Date.UTC(thursday.getUTCFullYear(), 0, 4))
  return `${thursday.getUTCFullYear()}-W${String(Math.round((monday - first) / (7 * DAY)) + 1).padStart(2, '0')}`
}

/** The Monday of a week by its name, as midnight UTC. */
export function monday(week: string): number {
  const [year, number] = week.split('-W').map(Number) as [number, number]
  return mondayOf(Date.UTC(year, 0, 4)) + (number - 1) * 7 * DAY
}

export const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** So many weeks up to this one, oldest first. */
export function weeksUntil(now: number, count: number, zone: string): string[] {
  const last = mondayOf(dayOf(now, zone))
  return Array.from({ length: count }, (_, place) => named(last - (count - 1 - place) * 7 * DAY))
}

/** From the first instant of the first week to the first one after the last. */
export function spanOf(first: string, last: string, zone: string): Span {
  return { from: new Date(beginning(monday(first), zone)).toISOString(), to: new Date(beginning(monday(last) + 7 * DAY, zone)).toISOString() }
}
