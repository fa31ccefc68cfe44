import type { Ticket } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { Sheet } from '../Sheet'
import { MergeForm } from './MergeForm'

/** The preview of a merge, where the tickets are chosen already. */
export default function MergeSheet({ references, onClose, onDone }: { references: string[]; onClose: () => void; onDone: (original: Ticket) => void | Promise<void> }) {
  return (
    <Sheet title={m.merge_title()} open onClose={onClose} wide>
      <MergeForm references={references} onDone={onDone} onCancel={onClose} />
    </Sheet>
  )
}
