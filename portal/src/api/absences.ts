import { get } from './call'
import type { Page } from './tickets'

/** Somebody of the staff is not at work; why is nobody's business. */
export interface Absence {
  id: string
  person: { id: string; name: string; email: string }
  from: string
  to: string
}

export const readAbsences = (signal?: AbortSignal) => get<Page<Absence>>('/absences?limit=200', signal)
