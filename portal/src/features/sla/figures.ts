import { CLOCK_KINDS, type ClockKind } from '../../api/clocks'
import type { AttainmentItem, Dimension, Figures, Outcome } from '../../api/sla'
import { getLocale } from '../../paraglide/runtime.js'

/** How the tickets of nobody's client are asked for. */
export const NONE = 'none'

export const valueOf = (item: AttainmentItem, by: Dimension): string => item[by] ?? NONE

export interface Row {
  value: string
  weeks: Map<string, AttainmentItem>
  missed: number
  all: number
}

/** One row for each group, its weeks at hand. */
export function rowsOf(items: AttainmentItem[], by: Dimension): Row[] {
  const rows = new Map<string, Row>()
  for (const item of items) {
    const value = valueOf(item, by)
    const row = rows.get(value) ?? { value, weeks: new Map<string, AttainmentItem>(), missed: 0, all: 0 }
    if (item.week) row.weeks.set(item.week, item)
    row.missed += item.breached
    row.all += item.met + item.breached
    rows.set(value, row)
  }
  return [...rows.values()]
}

const place = (kind: string) => (CLOCK_KINDS.indexOf(kind as ClockKind) + CLOCK_KINDS.length + 1) % (CLOCK_KINDS.length + 1)

/** Kinds as the desk lists them, what has none last; elsewhere whose promises are missed most stands first. */
export const orderOf = (by: Dimension) => (one: Row, other: Row) => {
  if (by === 'kind') return place(one.value) - place(other.value)
  if (by === 'priority') return one.value.localeCompare(other.value)
  return other.missed - one.missed || other.all - one.all || one.value.localeCompare(other.value)
}

/** Rounded down, so that one missed promise in a thousand is never called all. */
export function percent(share: number): string {
  const whole = share < 0.99 || share === 1 ? Math.floor(share * 100 + 1e-9) : Math.floor(share * 1000 + 1e-9) / 10
  return `${new Intl.NumberFormat(getLocale() === 'nl' ? 'nl-NL' : 'en-GB').format(whole)} %`
}

/** How good a share is: the shade repeats what the number says. */
export const bandOf = ({ attainment }: Pick<Figures, 'attainment'>) => (attainment === null ? undefined : attainment === 1 ? 'all' : attainment >= 0.95 ? 'good' : attainment >= 0.8 ? 'fair' : 'poor')

/** By how many points a share went up or down, as both are shown. */
export const pointsBetween = (now: number, before: number) => Math.floor(now * 100 + 1e-9) - Math.floor(before * 100 + 1e-9)

export const ended = (figures: Figures | undefined) => (figures ? figures.met + figures.breached : 0)

/** Which tickets somebody who follows a number wants to see first: the missed ones, where there are any. */
export const outcomeFirst = (figures: Figures): Outcome => (figures.breached > 0 ? 'BREACHED' : figures.met > 0 ? 'MET' : 'CANCELLED')
