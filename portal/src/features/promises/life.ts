import type { Clock, ClockStep } from '../../api/clocks'

/** A promise's life as stretches of time: what the picture draws, worked out from its steps alone. */
export type Stretch = 'running' | 'paused' | 'late' | 'done' | 'gone' | 'coming'

export interface Segment {
  kind: Stretch
  from: number
  to: number
}

export interface Life {
  from: number
  to: number
  segments: Segment[]
  /** Its steps in the order of their time. */
  steps: ClockStep[]
  due: number | undefined
  now: number | undefined
}

const MINUTE = 60_000

const time = (instant: string) => Date.parse(instant)

interface Standing {
  paused: boolean
  late: boolean
  over: 'done' | 'gone' | undefined
}

/** A step may be stored after a later one when it became known late, so steps are taken by their own time. */
const AFTER: Record<string, (standing: Standing) => Standing> = {
  ClockStarted: () => ({ paused: false, late: false, over: undefined }),
  ClockPaused: (standing) => ({ ...standing, paused: true }),
  ClockResumed: (standing) => ({ ...standing, paused: false, over: undefined }),
  ClockBreached: (standing) => ({ ...standing, late: true }),
  ClockMet: (standing) => ({ ...standing, over: 'done' }),
  ClockStopped: (standing) => ({ ...standing, over: 'done' }),
  ClockCancelled: (standing) => ({ ...standing, over: 'gone' }),
}

const kindOf = ({ paused, late, over }: Standing): Stretch => over ?? (paused ? 'paused' : late ? 'late' : 'running')

/** A breach that an earlier, timely act took back is told in the list of steps, but is no stretch of lateness. */
const holds = (step: ClockStep, clock: Clock) => step.type !== 'ClockBreached' || clock.state === 'BREACHED' || clock.state === 'CANCELLED'

export function lifeOf(clock: Clock, now: number): Life | undefined {
  const steps = (clock.steps ?? []).filter((step) => holds(step, clock)).toSorted((one, other) => time(one.at) - time(other.at))
  if (steps.length === 0) return undefined
  const from = Math.min(time(steps[0]!.at), ...(clock.startedAt ? [time(clock.startedAt)] : []))
  const segments: Segment[] = []
  let standing: Standing = { paused: false, late: false, over: undefined }
  let since = from
  const add = (kind: Stretch, until: number) => {
    if (until <= since) return
    const last = segments.at(-1)
    if (last?.kind === kind) last.to = until
    else segments.push({ kind, from: since, to: until })
    since = until
  }
  for (const step of steps) {
    add(kindOf(standing), time(step.at))
    standing = AFTER[step.type]?.(standing) ?? standing
  }
  const due = clock.dueAt ? time(clock.dueAt) : undefined
  const open = standing.over === undefined
  if (open) {
    add(kindOf(standing), Math.max(now, since))
    if (!standing.paused && !standing.late && due !== undefined) add('coming', due)
  }
  // One that began and ended in the same second still has a line to stand on; and one that was over long before it was due is not squeezed.
  const ended = Math.max(since, from + MINUTE)
  const to = due !== undefined && (open || due - from < 10 * (ended - from)) ? Math.max(ended, due) : ended
  return { from, to, segments, steps, due, now: open ? now : undefined }
}

/** Where on the line an instant lies, in hundredths of its length. */
export const placeOf = (life: Life, instant: number) => ((instant - life.from) / (life.to - life.from)) * 100

const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const PACES = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 28 * DAY, 91 * DAY, 364 * DAY]

/** Round times along the line, few enough to be read; days begin at midnight where the reader is. */
export function ticksOf({ from, to }: Life, most = 6): number[] {
  const pace = PACES.find((each) => (to - from) / each <= most) ?? PACES.at(-1)!
  const midnight = new Date(from).setHours(0, 0, 0, 0)
  const at: number[] = []
  if (pace < DAY) {
    for (let tick = midnight; tick <= to; tick += pace) if (tick >= from) at.push(tick)
    return at
  }
  const day = new Date(midnight)
  for (; day.getTime() <= to; day.setDate(day.getDate() + pace / DAY)) if (day.getTime() >= from) at.push(day.getTime())
  return at
}
