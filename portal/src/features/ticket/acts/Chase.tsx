import { chase } from '../../../api/acts'
import { m } from '../../../paraglide/messages.js'
import { ActForm } from '../../../ui/act/ActForm'
import { useDraft } from '../../../ui/draft'
import { TextArea } from '../../../ui/Field'
import type { ActProps } from './ActDialog'

/** A client asks after their ticket: who works on it and the account manager are told at once. */
export function Chase({ ticket, onDone, onCancel }: ActProps) {
  const [draft, change, clear] = useDraft(`chase.${ticket.reference}`, { message: '' })
  return (
    <ActForm
      says={m.chase_says()}
      submit={m.chase_send()}
      send={() => chase(ticket.reference, draft.message.trim())}
      clear={clear}
      onDone={onDone}
      onCancel={onCancel}
    >
      <TextArea
        label={m.chase_message()}
        optional
        value={draft.message}
        onChange={(event) => change({ message: event.target.value })}
      />
    </ActForm>
  )
}
