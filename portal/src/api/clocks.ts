import { get } from './call'

export type ClockKind = 'INITIAL_RESPONSE' | 'ASSESSMENT' | 'RESPONSE' | 'QUOTE' | 'TRAINING_ANSWER' | 'CONTENT_UPDATE' | 'STATUS_UPDATE'
export type ClockState = 'RUNNING' | 'PAUSED' | 'MET' | 'BREACHED' | 'CANCELLED'

export interface NearestClock {
  kind: ClockKind
  state: ClockState
  dueAt: string | null
}

export interface Clock extends NearestClock {
  startedAt?: string | null
  targetMinutes?: number | null
  elapsedMinutes?: number | null
  remainingMinutes?: number | null
  pausedAt?: string | null
  metAt?: string | null
  breachedAt?: string | null
}

export const readClocks = (reference: string, signal?: AbortSignal) =>
  get<{ items: Clock[] }>(`/tickets/${encodeURIComponent(reference)}/clocks`, signal)
