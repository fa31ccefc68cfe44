import { get, write } from './call'

export type AllowanceState = 'OK' | 'WARNING' | 'REACHED' | 'EXCEEDED'

export interface WorkEntry {
  id: string
  kind?: 'WORK' | 'REVERSAL'
  reference: string
  minutes: number
  chargedMinutes?: number
  workedOn: string
  description?: string | null
  chargeable: boolean
  quoted?: boolean
  corrects?: string | null
}

export interface AllowanceMonth {
  month: string
  allowanceMinutes: number
  rolledOverMinutes: number
  usedMinutes: number
  remainingMinutes: number
  state: AllowanceState
  entries: WorkEntry[]
  forecast?: { reachedOn?: string | null } | null
}

export interface MonthOfHistory {
  month: string
  usedMinutes: number
  allowanceMinutes: number
}

export interface NewWork {
  id: string
  minutes: number
  workedOn: string
  description: string
  chargeable: boolean
}

const of = (organisation: string) => `/allowances/${encodeURIComponent(organisation)}`

export const readAllowance = (organisation: string, month?: string, signal?: AbortSignal) =>
  get<AllowanceMonth>(of(organisation) + (month ? `?month=${month}` : ''), signal)

export const readAllowanceHistory = (organisation: string, signal?: AbortSignal) =>
  get<{ items: MonthOfHistory[] }>(`${of(organisation)}/history?months=12`, signal)

export const logWork = (reference: string, work: NewWork) => write<unknown>('POST', `/tickets/${encodeURIComponent(reference)}/work`, work)
