import { useState } from 'react'
import type { QueueItem } from '../../api/tickets'

/**
 * Nothing moves under the cursor: while someone points at the list or has the focus in it, rows keep their places and only their
 * contents change; what came or went is offered, not pushed.
 */
export function useCalmList(fresh: QueueItem[], held: boolean): { items: QueueItem[]; changes: number; settle: () => void } {
  const [order, setOrder] = useState<string[]>([])
  const wanted = fresh.map((item) => item.reference)
  const changes = wanted.filter((reference) => !order.includes(reference)).length + order.filter((reference) => !wanted.includes(reference)).length
  const same = wanted.join() === order.join()
  // The order shown follows at once when nobody is in the list.
  if (!same && (!held || order.length === 0)) setOrder(wanted)
  const known = new Map(fresh.map((item) => [item.reference, item]))
  const items = order.flatMap((reference) => known.get(reference) ?? [])
  return { items, changes: held ? changes : 0, settle: () => setOrder(wanted) }
}
