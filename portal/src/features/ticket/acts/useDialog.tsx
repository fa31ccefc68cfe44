import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import type { Ticket } from '../../../api/tickets'
import type { ActKind } from './kinds'

const load = () => import('./ActDialog')
const ActDialog = lazy(load)

/** One dialog at a time, fetched a moment after the page so that opening it waits for nothing. */
export function useDialog(ticket: Ticket, onDone?: () => void): [ReactNode, (kind: ActKind, about?: string[]) => void] {
  const [open, setOpen] = useState<{ kind: ActKind; about: string[] }>()
  useEffect(() => {
    const soon = setTimeout(() => void load(), 400)
    return () => clearTimeout(soon)
  }, [])
  const dialog = <Suspense>{open && <ActDialog kind={open.kind} about={open.about} ticket={ticket} onClose={() => setOpen(undefined)} onDone={onDone} />}</Suspense>
  return [dialog, (kind, about = []) => setOpen({ kind, about })]
}
