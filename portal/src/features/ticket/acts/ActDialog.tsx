import type { ComponentType } from 'react'
import type { Ticket } from '../../../api/tickets'
import { m } from '../../../paraglide/messages.js'
import { Sheet } from '../../../ui/Sheet'
import { useTicketChanged } from '../../../ui/useTicketChanged'
import type { ActKind } from './kinds'
import { Chase } from './Chase'
import { Involve } from './Involve'
import { Recategorise, Transfer } from './Place'
import { Escalation, PromiseDay } from './Progress'

export interface ActProps {
  ticket: Ticket
  onDone: (answer?: Ticket) => Promise<void>
  onCancel: () => void
}

const FORMS: Record<ActKind, ComponentType<ActProps>> = {
  CHASE: Chase,
  ESCALATION: Escalation,
  ESTIMATE: PromiseDay,
  CATEGORY: Recategorise,
  INVOLVE: Involve,
  TRANSFER: Transfer,
}

const titles: Record<ActKind, (ticket: Ticket) => string> = {
  CHASE: () => m.chase(),
  ESCALATION: (ticket) => (ticket.escalated ? m.deescalate() : m.escalate()),
  ESTIMATE: () => m.estimate(),
  CATEGORY: () => m.category_change(),
  INVOLVE: () => m.involve(),
  TRANSFER: () => m.transfer(),
}

/** The dialogs of a ticket, in a chunk of their own: they come when the first of them is wanted. */
export default function ActDialog({ kind, ticket, onClose }: { kind: ActKind; ticket: Ticket; onClose: () => void }) {
  const changed = useTicketChanged(ticket.reference)
  const Form = FORMS[kind]
  return (
    <Sheet title={titles[kind](ticket)} open onClose={onClose}>
      <Form
        ticket={ticket}
        onDone={async (answer) => {
          onClose()
          await changed(answer)
        }}
        onCancel={onClose}
      />
    </Sheet>
  )
}
