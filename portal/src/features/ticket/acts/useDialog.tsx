import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import type { Ticket } from '../../../api/tickets'
import type { ActKind } from './kinds'

const load = () => import('./ActDialog')
const ActDialog = lazy(load)

/** One dialog at a time, fetched a moment after the page so that opening it waits for nothing. */
export function useDialog(ticket: Ticket): [ReactNode, (kind: ActKind) => void] {
  const [kind, setKind] = useState<ActKind>()
  useEffect(() => {
    const soon = setTimeout(() => void load(), 400)
    return () => clearTimeout(soon)
  }, [])
  const dialog = <Suspense>{kind && <ActDialog kind={kind} ticket={ticket} onClose={() => setKind(undefined)} />}</Suspense>
  return [dialog, setKind]
}
