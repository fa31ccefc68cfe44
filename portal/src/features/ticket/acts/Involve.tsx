import { involve } from '../../../api/acts'
import { useMe } from '../../../app/me'
import { m } from '../../../paraglide/messages.js'
import { ActForm } from '../../../ui/act/ActForm'
import { useDraft } from '../../../ui/draft'
import { Field } from '../../../ui/Field'
import type { ActProps } from './ActDialog'

/** One more person who sees everything public and gets every mail of it. */
export function Involve({ ticket, onDone, onCancel }: ActProps) {
  const me = useMe()
  const [draft, change, clear] = useDraft(`involve.${ticket.reference}`, { email: '' })
  const email = draft.email.trim()
  return (
    <ActForm
      says={me.kind === 'STAFF' ? m.involve_says_staff() : m.involve_says()}
      submit={m.involve_send()}
      ready={/^\S+@\S+$/.test(email)}
      send={() => involve(ticket.reference, email)}
      clear={clear}
      onDone={onDone}
      onCancel={onCancel}
    >
      <Field
        label={m.email()}
        type="email"
        inputMode="email"
        autoComplete="off"
        required
        // The dialog was opened to type exactly this.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={draft.email}
        onChange={(event) => change({ email: event.target.value })}
      />
    </ActForm>
  )
}
