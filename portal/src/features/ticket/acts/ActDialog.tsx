import type { ComponentType } from 'react'
import type { Ticket } from '../../../api/tickets'
import { m } from '../../../paraglide/messages.js'
import { Sheet } from '../../../ui/Sheet'
import { useTicketChanged } from '../../../ui/useTicketChanged'
import { Chase } from './Chase'
import { Involve } from './Involve'
import type { ActKind } from './kinds'
import { Merge, UndoMerge } from './Merge'
import { Recategorise, Transfer } from './Place'
import { Escalation, PromiseDay } from './Progress'
import { Approve, Decline, ProvideQuote } from './Quote'
import { SplitOff } from './SplitOff'

export interface ActProps {
  ticket: Ticket
  /** What else of the ticket it is about: chosen responses, a duplicate. */
  about: string[]
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
  QUOTE: ProvideQuote,
  APPROVE: Approve,
  DECLINE: Decline,
  MERGE: Merge,
  UNDO_MERGE: UndoMerge,
  SPLIT: SplitOff,
}

const titles: Record<ActKind, (ticket: Ticket) => string> = {
  CHASE: () => m.chase(),
  ESCALATION: (ticket) => (ticket.escalated ? m.deescalate() : m.escalate()),
  ESTIMATE: () => m.estimate(),
  CATEGORY: () => m.category_change(),
  INVOLVE: () => m.involve(),
  TRANSFER: () => m.transfer(),
  QUOTE: (ticket) => (ticket.quote?.providedAt ? m.quote_again() : m.quote_make()),
  APPROVE: () => m.quote_approve_title(),
  DECLINE: () => m.quote_decline_title(),
  MERGE: () => m.merge_with(),
  UNDO_MERGE: () => m.merge_undo_title(),
  SPLIT: () => m.split_title(),
}

interface Props {
  kind: ActKind
  about: string[]
  ticket: Ticket
  onClose: () => void
  onDone?: () => void
}

/** The dialogs of a ticket, in a chunk of their own: they come when the first of them is wanted. */
export default function ActDialog({ kind, about, ticket, onClose, onDone }: Props) {
  const changed = useTicketChanged(ticket.reference)
  const Form = FORMS[kind]
  return (
    <Sheet title={titles[kind](ticket).replace('…', '')} open onClose={onClose} wide={kind === 'MERGE'}>
      <Form
        ticket={ticket}
        about={about}
        onDone={async (answer) => {
          onClose()
          onDone?.()
          await changed(answer)
        }}
        onCancel={onClose}
      />
    </Sheet>
  )
}
