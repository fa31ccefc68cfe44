import { useQuery } from '@tanstack/react-query'
import { organisationsQuery } from '../../api/queries'
import { m } from '../../paraglide/messages.js'

/** Whose a policy or a calendar is. */
export function useOwner(): (organisation: string | null) => string {
  const { data } = useQuery(organisationsQuery)
  return (organisation) => (organisation === null ? m.rules_desk() : (data?.items.find((each) => each.slug === organisation)?.name ?? organisation))
}
