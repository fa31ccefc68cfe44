import { get } from './call'

export interface Organisation {
  slug: string
  name: string
  accountManager?: { name: string; email: string; phone?: string | null } | null
}

export const readOrganisation = (slug: string, signal?: AbortSignal) => get<Organisation>(`/organisations/${encodeURIComponent(slug)}`, signal)
