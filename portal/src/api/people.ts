import { get, write } from './call'
import type { Role } from './session'
import type { Page } from './tickets'

export interface Colleague {
  id: string
  name: string
  email: string
  kind: string
  departments: string[]
}

export const readColleagues = (signal?: AbortSignal) => get<Page<Colleague>>('/people?kind=STAFF&limit=200', signal)

/** Somebody of one's own organisation. */
export interface Ours {
  id: string
  name: string
  email: string
  roles: Role[]
  active: boolean
}

export interface Invitation {
  name: string
  email: string
  roles: Role[]
}

export const readOurPeople = (organisation: string, signal?: AbortSignal) => get<Page<Ours>>(`/people?organisation=${encodeURIComponent(organisation)}&limit=200`, signal)

export const invite = (invitation: Invitation) => write<Ours>('POST', '/people', invitation)

export const changePerson = (id: string, change: { active?: boolean; roles?: Role[] }) => write<Ours>('PATCH', `/people/${encodeURIComponent(id)}`, change)
