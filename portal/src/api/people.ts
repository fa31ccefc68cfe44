import { get } from './call'
import type { Page } from './tickets'

export interface Colleague {
  id: string
  name: string
  email: string
  kind: string
  departments: string[]
}

export const readColleagues = (signal?: AbortSignal) => get<Page<Colleague>>('/people?kind=STAFF&limit=200', signal)
