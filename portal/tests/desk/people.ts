import type { Me } from '../../src/api/session'

export const webteam: Me = {
  id: 'b3c0d2f4-0000-4000-8000-000000000001',
  name: 'Maya Lindqvist',
  email: 'webteam@harbour-linen.example',
  kind: 'CLIENT',
  roles: ['MEMBER'],
  organisation: 'harbour-linen',
  departments: [],
  locale: 'en',
}

export const approver: Me = { ...webteam, id: 'b3c0d2f4-0000-4000-8000-000000000004', name: 'Ines Okafor', email: 'approver@harbour-linen.example', roles: ['APPROVER'] }

export const agent: Me = {
  id: 'b3c0d2f4-0000-4000-8000-000000000002',
  name: 'Joris de Wit',
  email: 'agent@ledgerdesk.example',
  kind: 'STAFF',
  roles: ['AGENT'],
  organisation: null,
  departments: ['SUPPORT'],
  locale: 'en',
}
