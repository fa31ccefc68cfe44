import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { sessionQuery } from '../api/queries'
import { signOut, type Me } from '../api/session'
import { forgetDrafts } from '../ui/draft'

/** Who is signed in; only pages behind the sign-in ask. */
export function useMe(): Me {
  const { data } = useQuery(sessionQuery)
  if (!data?.person) throw new Error('a page behind the sign-in was drawn for nobody')
  return data.person
}

export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  const router = useRouter()
  return async () => {
    await signOut()
    forgetDrafts()
    await router.navigate({ to: '/sign-in' })
    queries.clear()
    queries.setQueryData(sessionQuery.queryKey, { signedIn: false })
  }
}
