import { get } from './call'
import type { Page } from './tickets'

export interface Organisation {
  slug: string
  name: string
  accountManager?: { name: string; email: string; phone?: string | null } | null
}

export const readOrganisation = (slug: string, signal?: AbortSignal) => get<Organisation>(`/organisations/${encodeURIComponent(slug)}`, signal)

/** For staff: all of them, as many as a list to choose from can hold. */
export const readOrganisations = (signal?: AbortSignal) => get<Page<Organisation>>('/organisations?limit=200', signal)
