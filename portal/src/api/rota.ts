import { get, write } from './call'
import type { Page } from './tickets'

/** Somebody's turn to be on duty; without a department for the whole desk. */
export interface Shift {
  id: string
  person: { id: string; name: string; email: string }
  department: string | null
  from: string
  to: string
}

export interface NewShift {
  person: string
  department?: string
  from: string
  to: string
  weeks?: number
}

export const readRota = (signal?: AbortSignal) => get<Page<Shift>>('/rota?limit=100', signal)

export const addShift = (shift: NewShift) => write<unknown>('POST', '/rota', shift)

export const removeShift = (id: string) => write<void>('DELETE', `/rota/${encodeURIComponent(id)}`)
