import { get } from './call'

/** In the order in which the desk lists them. */
export const CLOCK_KINDS = ['INITIAL_RESPONSE', 'ASSESSMENT', 'RESPONSE', 'QUOTE', 'TRAINING_ANSWER', 'CONTENT_UPDATE', 'STATUS_UPDATE'] as const

export type ClockKind = (typeof CLOCK_KINDS)[number]
export type ClockState = 'RUNNING' | 'PAUSED' | 'MET' | 'BREACHED' | 'CANCELLED'

export interface NearestClock {
  kind: ClockKind
  state: ClockState
  dueAt: string | null
}

export interface Clock extends NearestClock {
  id?: string
  startedAt?: string | null
  targetMinutes?: number | null
  elapsedMinutes?: number | null
  remainingMinutes?: number | null
  pausedAt?: string | null
  metAt?: string | null
  breachedAt?: string | null
  stoppedAt?: string | null
  cancelledAt?: string | null
  calendar?: string | null
  steps?: ClockStep[]
}

/** One step of a clock's life; only what its type has is there. */
export interface ClockStep {
  type: string
  at: string
  /** The fact of the ticket that it follows from. */
  cause: string
  policyVersion: number
  calendarVersion: number
  targetMinutes?: number | null
  dueAt?: string | null
  elapsedSeconds?: number | null
  calendar?: string | null
  reason?: string | null
}

export const readClocks = (reference: string, signal?: AbortSignal) =>
  get<{ items: Clock[] }>(`/tickets/${encodeURIComponent(reference)}/clocks`, signal)
