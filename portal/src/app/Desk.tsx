import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { onSignedOut } from '../api/call'
import { ApiProblem } from '../api/problem'
import { sessionQuery } from '../api/queries'
import { Toasts } from '../ui/toast/Toasts'
import { createDeskRouter } from './router'
import { useTongue } from './tongue'

const askAgain = (count: number, failure: unknown) => failure instanceof ApiProblem && failure.passing && count < 2

/** The whole portal: what it has read, where it is, in which language. */
export function Desk() {
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: askAgain, staleTime: 2_000, refetchOnWindowFocus: true }, mutations: { retry: false } } }))
  const [router] = useState(() => createDeskRouter(queries))
  const tongue = useTongue()
  useEffect(
    () =>
      onSignedOut(() => {
        queries.setQueryData(sessionQuery.queryKey, { signedIn: false })
        if (router.state.location.pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { to: router.state.location.href } })
      }),
    [queries, router],
  )
  return (
    <QueryClientProvider client={queries}>
      <I18nProvider locale={tongue === 'nl' ? 'nl-NL' : 'en-GB'}>
        <RouterProvider key={tongue} router={router} />
        <Toasts />
      </I18nProvider>
    </QueryClientProvider>
  )
}
