import { m } from '../../paraglide/messages.js'
import { dayName } from '../../ui/times'
import { monday } from './weeks'

const day = (instant: number) => dayName(new Date(instant).toISOString().slice(0, 10))

/** "Week 47, 16 Nov to 22 Nov" */
export function weekWords(week: string): string {
  const first = monday(week)
  return m.sla_week_words({ number: Number(week.slice(6)), first: day(first), last: day(first + 6 * 24 * 60 * 60_000) })
}

export const weekNumber = (week: string) => m.sla_week_short({ number: Number(week.slice(6)) })

export const weekBegins = (week: string) => day(monday(week))
