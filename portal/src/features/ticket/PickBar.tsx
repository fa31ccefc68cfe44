import { useState } from 'react'
import type { Ticket } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { useDialog } from './acts/useDialog'

export interface Picking {
  picked: string[]
  toggle: (id: string) => void
  end: () => void
}

/** Choosing messages in the conversation: which ones, and that they are being chosen at all. */
export function usePicking(): [Picking | undefined, () => void] {
  const [picked, setPicked] = useState<string[]>()
  const picking = picked && {
    picked,
    toggle: (id: string) => setPicked((all = []) => (all.includes(id) ? all.filter((each) => each !== id) : [...all, id])),
    end: () => setPicked(undefined),
  }
  return [picking, () => setPicked([])]
}

/** Takes the composer's place while somebody chooses what belongs in a ticket of its own. */
export function PickBar({ ticket, picking }: { ticket: Ticket; picking: Picking }) {
  const [dialog, open] = useDialog(ticket, picking.end)
  const asked = ticket.conversation.some((entry) => picking.picked.includes(entry.id) && entry.author.kind === 'CLIENT')
  return (
    <div className="composer">
      <div className="pick-bar" role="group" aria-label={m.split_title()}>
        <p role="status">{picking.picked.length === 0 ? m.split_pick() : asked ? m.split_picked({ count: picking.picked.length }) : m.split_pick_client()}</p>
        <Button onPress={picking.end}>{m.cancel()}</Button>
        <Button look="loud" isDisabled={!asked} onPress={() => open('SPLIT', inOrder(ticket, picking.picked))}>
          {m.split_next()}
        </Button>
      </div>
      {dialog}
    </div>
  )
}

const inOrder = (ticket: Ticket, picked: string[]) => ticket.conversation.map((entry) => entry.id).filter((id) => picked.includes(id))
