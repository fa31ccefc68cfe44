import { getLocale } from '../paraglide/runtime.js'

/** Times as people say them: near ones relative, far ones by date, the exact one always at hand. */
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const tag = () => (getLocale() === 'nl' ? 'nl-NL' : 'en-GB')

export function exact(instant: string | number): string {
  return new Intl.DateTimeFormat(tag(), { dateStyle: 'full', timeStyle: 'medium' }).format(new Date(instant))
}

export function relative(instant: string, now: number): string {
  const gap = new Date(instant).getTime() - now
  const size = Math.abs(gap)
  const words = new Intl.RelativeTimeFormat(tag(), { numeric: 'auto', style: 'short' })
  if (size < MINUTE) return words.format(0, 'second')
  if (size < HOUR) return words.format(Math.trunc(gap / MINUTE), 'minute')
  if (size < DAY) return words.format(Math.trunc(gap / HOUR), 'hour')
  if (size < 7 * DAY) return words.format(Math.trunc(gap / DAY), 'day')
  return new Intl.DateTimeFormat(tag(), { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(instant))
}

/** A day and time to come: only the hour today, with the weekday this week, else with the date. */
export function dayAndTime(instant: string, now: number): string {
  const when = new Date(instant)
  const sameDay = when.toDateString() === new Date(now).toDateString()
  const near = Math.abs(when.getTime() - now) < 6 * DAY
  const day: Intl.DateTimeFormatOptions = sameDay ? {} : near ? { weekday: 'short' } : { day: 'numeric', month: 'short' }
  return new Intl.DateTimeFormat(tag(), { ...day, hour: '2-digit', minute: '2-digit' }).format(when)
}

export function clockTime(instant: string): string {
  return new Intl.DateTimeFormat(tag(), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(instant))
}

/** A day and its time wherever one stands in time: for records, and for dues far away. */
export function dateAndTime(instant: string | number): string {
  return new Intl.DateTimeFormat(tag(), { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(instant))
}

/** A mark on a line of time: a day where one begins, else the hour. */
export function axisTime(instant: number): string {
  const begins = new Date(instant).getHours() === 0 && new Date(instant).getMinutes() === 0
  return new Intl.DateTimeFormat(tag(), begins ? { weekday: 'short', day: 'numeric', month: 'short' } : { hour: '2-digit', minute: '2-digit' }).format(instant)
}

export function monthName(month: string, style: 'long' | 'short' | 'narrow' = 'long', withYear = false): string {
  return new Intl.DateTimeFormat(tag(), { month: style, timeZone: 'UTC', ...(withYear ? { year: 'numeric' as const } : {}) }).format(new Date(`${month}-15T12:00:00Z`))
}

export function dayName(day: string): string {
  return new Intl.DateTimeFormat(tag(), { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
}

/** A day promised: with its weekday, and its year when that is another one. */
export function dayInFull(day: string, now = Date.now()): string {
  const year = day.slice(0, 4) === String(new Date(now).getFullYear()) ? {} : { year: 'numeric' as const }
  return new Intl.DateTimeFormat(tag(), { weekday: 'long', day: 'numeric', month: 'long', ...year, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
}

/** The day it is here, or so many days from it, as machines write it. */
export const dayFromNow = (days = 0, now = Date.now()) => new Date(now + days * DAY).toLocaleDateString('sv-SE')

export const money = (amount: string | number, currency: string) => new Intl.NumberFormat(tag(), { style: 'currency', currency }).format(Number(amount))

/** 135 → "2 h 15" (Dutch: "2 u 15"). */
export function minutesInWords(minutes: number): string {
  const size = Math.abs(Math.round(minutes))
  const sign = minutes < 0 ? '−' : ''
  const hour = getLocale() === 'nl' ? 'u' : 'h'
  if (size < 60) return `${sign}${size} min`
  const rest = size % 60
  return `${sign}${Math.floor(size / 60)} ${hour}${rest === 0 ? '' : ` ${String(rest).padStart(2, '0')}`}`
}

/** What is left until an instant: mm:ss in the last hour, hours and minutes on that day, then nothing to count. */
export function countdown(left: number): string | undefined {
  const seconds = Math.floor(Math.abs(left) / 1000)
  if (seconds < 3600) return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  if (seconds < 8 * 3600) return minutesInWords(Math.floor(seconds / 60))
  return undefined
}

export function fileSize(bytes: number): string {
  const number = new Intl.NumberFormat(tag(), { maximumFractionDigits: 1 })
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${number.format(bytes / 1000)} KB`
  return `${number.format(bytes / 1_000_000)} MB`
}
