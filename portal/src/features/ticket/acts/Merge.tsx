import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { undoMerge } from '../../../api/merging'
import { m } from '../../../paraglide/messages.js'
import { ActForm } from '../../../ui/act/ActForm'
import { MergeForm } from '../../../ui/merge/MergeForm'
import { TicketPicker } from '../../../ui/merge/TicketPicker'
import { say } from '../../../ui/toast/say'
import type { ActProps } from './ActDialog'

/** Finds the others of the same issue; which of them all stays is decided in the preview. */
export function Merge({ ticket, onDone, onCancel }: ActProps) {
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<string[]>([])
  return (
    <MergeForm
      references={[ticket.reference, ...chosen]}
      onDone={(original) => {
        if (original.reference === ticket.reference) return onDone(original)
        void navigate({ to: '/tickets/$reference', params: { reference: original.reference } })
        return onDone()
      }}
      onCancel={onCancel}
    >
      <TicketPicker ticket={ticket} chosen={chosen} onChange={setChosen} />
    </MergeForm>
  )
}

/** Both stand as if it had not been; what came later goes where it was addressed. */
export function UndoMerge({ ticket, about, onDone, onCancel }: ActProps) {
  const duplicate = about[0] ?? ticket.reference
  const original = duplicate === ticket.reference ? (ticket.mergedInto ?? '') : ticket.reference
  return (
    <ActForm
      says={m.merge_undo_says({ duplicate, original })}
      submit={m.merge_undo()}
      send={() => undoMerge(original, duplicate)}
      onDone={() => {
        say(m.merge_undone({ reference: duplicate }))
        return onDone()
      }}
      onCancel={onCancel}
      typed={false}
    />
  )
}
