import { lazy, Suspense } from 'react'
import { Skeleton } from '../ui/Notice'
import { useMe } from './me'

const ClientShell = lazy(() => import('./ClientShell'))
const StaffShell = lazy(() => import('./StaffShell'))

/** Two kinds of people, one product: each loads only their own frame. */
export function Shell() {
  const me = useMe()
  return <Suspense fallback={<div className="page-wait"><Skeleton lines={4} tall /></div>}>{me.kind === 'STAFF' ? <StaffShell /> : <ClientShell />}</Suspense>
}
