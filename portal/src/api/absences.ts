import { get, write } from './call'
import type { Page } from './tickets'

/** Somebody of the staff is not at work; why is nobody's business. */
export interface Absence {
  id: string
  person: { id: string; name: string; email: string }
  from: string
  to: string
  reason?: Reason
}

export const readAbsences = (signal?: AbortSignal) => get<Page<Absence>>('/absences?limit=200', signal)

/** As much as colleagues need to know: illness has no word of its own. */
export const REASONS = ['HOLIDAY', 'TRAINING', 'UNAVAILABLE'] as const
export type Reason = (typeof REASONS)[number]

export interface NewAbsence {
  /** Address; one's own when left out. */
  person?: string
  from: string
  to: string
  reason: Reason
}

export const addAbsence = (absence: NewAbsence) => write<Absence>('POST', '/absences', absence)

export const removeAbsence = (id: string) => write<void>('DELETE', `/absences/${encodeURIComponent(id)}`)
