import { ensureCsrf, get, write } from './call'

export type Role = 'MEMBER' | 'APPROVER' | 'AGENT' | 'LEAD' | 'ADMIN' | 'INTEGRATION' | 'SERVICE'

export interface Me {
  id: string
  name: string
  email: string
  kind: 'CLIENT' | 'STAFF' | 'MACHINE'
  roles: Role[]
  organisation: string | null
  departments: string[]
  locale: 'en' | 'nl'
}

export interface Session {
  signedIn: boolean
  person?: Me
}

export const readSession = () => get<Session>('/session')

export async function signIn(email: string, password: string): Promise<Session> {
  await ensureCsrf()
  return write<Session>('POST', '/session', { email, password })
}

export const signOut = () => write<void>('DELETE', '/session')
