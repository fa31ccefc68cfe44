const two = (number: number) => String(number).padStart(2, '0')

/** A time as the browser's own field wants it, in the zone one sits in. */
export function forField(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** That day at that hour, so many days from now. */
export function dayAt(now: number, days: number, hour: number): string {
  const date = new Date(now)
  date.setDate(date.getDate() + days)
  date.setHours(hour, 0, 0, 0)
  return forField(date)
}

/** What the field says, as an instant; nothing while it is unfinished. */
export function instantOf(field: string): string | undefined {
  const date = new Date(field)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}

/** Whether it ends after it begins. */
export const inOrder = (from: string, to: string) => Boolean(instantOf(from) && instantOf(to) && instantOf(from)! < instantOf(to)!)

/** Whether it has begun and is not over. */
export const isNow = ({ from, to }: { from: string; to: string }, now: number) => Date.parse(from) <= now && now < Date.parse(to)
