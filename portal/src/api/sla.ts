import { ask, get } from './call'
import type { ClockKind, ClockState } from './clocks'
import type { PolicyBody } from './rules'
import type { Page } from './tickets'

export type Dimension = 'kind' | 'priority' | 'department' | 'organisation' | 'week'
export type Outcome = 'MET' | 'BREACHED' | 'CANCELLED'

export interface Percentiles {
  p50: number
  p90: number
  p95: number
}

/** How promises ended, counted; each once, in the week its outcome came. */
export interface Figures {
  met: number
  breached: number
  cancelled: number
  /** From 0 to 1; none where none was kept or missed. */
  attainment: number | null
  elapsedMinutes: Percentiles | null
  targetShare: Percentiles | null
}

export interface AttainmentItem extends Figures {
  kind?: ClockKind
  priority?: string | null
  department?: string | null
  organisation?: string | null
  /** As in "2026-W47". */
  week?: string
}

export interface Attainment {
  from: string
  to: string
  groupBy: Dimension[]
  /** The desk's, whose weeks these are. */
  zone?: string
  items: AttainmentItem[]
  total: Figures
}

export interface OpenOrEnded {
  id: string
  reference: string
  kind: ClockKind
  state: ClockState
  startedAt: string
  dueAt: string | null
  targetMinutes: number | null
  elapsedMinutes?: number | null
  remainingMinutes?: number | null
  metAt?: string | null
  breachedAt?: string | null
  cancelledAt?: string | null
  priority: string | null
  department: string | null
  organisation: string | null
  category: string | null
}

export const BUCKETS = ['UNDER_4_HOURS', 'UNDER_1_DAY', 'UNDER_3_DAYS', 'UNDER_1_WEEK', 'UNDER_2_WEEKS', 'UNDER_1_MONTH', 'OLDER'] as const
export type Bucket = (typeof BUCKETS)[number]

export interface Aged {
  bucket: Bucket
  /** It is the desk's turn. */
  open: number
  /** It is the client's turn. */
  waiting: number
  /** Of both. */
  byPriority: Partial<Record<string, number>>
}

export interface AgedTicket {
  reference: string
  openedAt: string
  turn?: 'OPEN' | 'WAITING' | 'ENDED'
  priority: string | null
  department: string | null
  organisation: string | null
}

export const readAttainment = (query: URLSearchParams, signal?: AbortSignal) => get<Attainment>(`/sla/attainment?${query.toString()}`, signal)

export const readOpenOrEnded = (query: URLSearchParams, signal?: AbortSignal) => get<Page<OpenOrEnded>>(`/sla/clocks?${query.toString()}`, signal)

export const readAgeing = (query: URLSearchParams, signal?: AbortSignal) => get<{ items: Aged[] }>(`/sla/ageing?${query.toString()}`, signal)

export const readAged = (query: URLSearchParams, signal?: AbortSignal) => get<Page<AgedTicket>>(`/sla/ageing/tickets?${query.toString()}`, signal)

/** A policy to try: what may be saved, but for whom to tell and from when. */
export type OwnPolicy = Omit<PolicyBody, 'validFrom' | 'steps'>

/** Which policy to try, on the tickets opened from one instant to another. */
export interface WhatIfQuestion {
  preset?: string | undefined
  policy?: OwnPolicy
  from: string
  to: string
  organisation?: string | undefined
}

export interface FiguresByKind {
  items: (Figures & { kind: ClockKind })[]
  total: Figures
}

/** What became of a promise, or would have. */
export interface Side {
  /** None while it is open. */
  outcome: Outcome | null
  at: string | null
  elapsedMinutes: number | null
  targetMinutes: number
}

export interface Difference {
  reference: string
  kind: ClockKind
  /** None where that was not promised. */
  before: Side | null
  after: Side | null
}

export interface WhatIf {
  from: string
  /** Up to when tickets were opened that were judged. */
  to: string
  /** That is all that was asked; if not, one may ask again from there. */
  complete: boolean
  live: FiguresByKind
  other: FiguresByKind
  differing: number
  wouldBreach: number
  wouldBeKept: number
  /** There are more differences than are told. */
  capped: boolean
  items: Difference[]
  tickets: number
}

export const askWhatIf = (question: WhatIfQuestion, signal?: AbortSignal) => ask<WhatIf>('/sla/what-if', question, signal)
