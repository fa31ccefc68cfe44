import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouteContext, useRouter } from '@tanstack/react-router'
import { sessionQuery } from '../api/queries'
import { signOut, type Me } from '../api/session'
import { forgetDrafts } from '../ui/draft'

/** Who is signed in; a page that is being left, because nobody is any more, stays theirs until it is gone. */
export function useMe(): Me {
  const { data } = useQuery(sessionQuery)
  const { me } = useRouteContext({ from: '/inside' })
  return data?.person ?? me
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
