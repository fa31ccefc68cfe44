import { BUCKETS, type Bucket, type Dimension, type Outcome, type OwnPolicy } from '../../api/sla'
import { ownIn } from './ownPolicy'

/** What a page of figures shows; all of it stands in the address, so that a view can be kept and shared. */
export interface Asked {
  by?: Exclude<Dimension, 'kind'> | undefined
  kind?: string | undefined
  department?: string | undefined
  organisation?: string | undefined
}

/** The tickets behind one number. */
export interface Behind extends Omit<Asked, 'by'> {
  outcome?: Outcome | undefined
  state?: 'RUNNING' | 'PAUSED' | 'BREACHED' | undefined
  priority?: string | undefined
  week?: string | undefined
  bucket?: Bucket | undefined
}

const code = (value: unknown) => (typeof value === 'string' && /^[\w-]{1,80}$/.test(value) ? value : undefined)

const oneOf = <T extends string>(value: unknown, all: readonly T[]) => all.find((each) => each === value)

const narrowed = (search: Record<string, unknown>) => ({ kind: code(search.kind), department: code(search.department), organisation: code(search.organisation) })

/** Only what we know is taken from an address that anybody may have written; the rest is overwritten, not just left out. */
export const askedIn = (search: Record<string, unknown>): Asked => ({ by: oneOf(search.by, ['priority', 'department', 'organisation', 'week']), ...narrowed(search) })

export const behindIn = (search: Record<string, unknown>): Behind => ({
  ...narrowed(search),
  outcome: oneOf(search.outcome, ['MET', 'BREACHED', 'CANCELLED']),
  state: oneOf(search.state, ['RUNNING', 'PAUSED', 'BREACHED']),
  priority: code(search.priority),
  week: typeof search.week === 'string' && /^\d{4}-W\d{2}$/.test(search.week) ? search.week : undefined,
  bucket: oneOf(search.bucket, BUCKETS),
})

/** The way from a view to the tickets behind one of its numbers. */
export const behind = ({ kind, department, organisation }: Asked, number: Behind): Behind => ({ kind, department, organisation, ...number })

/** Which policy, on which days' tickets; all of it stands in the address, so that an answer can be gone back to. */
export interface Tried {
  preset?: string | undefined
  /** Instead of a preset: what is in force, with something changed. */
  own?: OwnPolicy | undefined
  from?: string | undefined
  to?: string | undefined
  organisation?: string | undefined
}

const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined)

export const triedIn = (search: Record<string, unknown>): Tried => ({ preset: code(search.preset), own: search.preset === undefined ? ownIn(search.own) : undefined, from: day(search.from), to: day(search.to), organisation: code(search.organisation) })
