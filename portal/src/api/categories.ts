import { get } from './call'

export interface InTwoTongues {
  en: string
  nl: string
}

export interface Category {
  code: string
  label: InTwoTongues
  guidance: InTwoTongues
  department: string
  proposedPriority: string | null
  chargeable: boolean
  siteDown: boolean
  /** Starts with a price to be named and agreed. */
  quote?: boolean
}

export interface Department {
  code: string
  label: InTwoTongues
}

export const readCategories = (signal?: AbortSignal) => get<{ items: Category[] }>('/categories', signal)
export const readDepartments = (signal?: AbortSignal) => get<{ items: Department[] }>('/departments', signal)
