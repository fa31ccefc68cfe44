import { useQueryClient } from '@tanstack/react-query'
import { invite } from '../../api/people'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { ActForm } from '../../ui/act/ActForm'
import { useDraft } from '../../ui/draft'
import { Field, Select } from '../../ui/Field'

const EMPTY = { name: '', email: '', approver: '' }

/** One more colleague: they get a mail with a link to choose their password. */
export function Invite({ onClose }: { onClose: () => void }) {
  const me = useMe()
  const queries = useQueryClient()
  const [draft, change, clear] = useDraft(`invite.${me.id}`, EMPTY)
  const email = draft.email.trim()
  return (
    <ActForm
      says={m.people_invite_says()}
      submit={m.people_invite_send()}
      ready={draft.name.trim() !== '' && /^\S+@\S+$/.test(email)}
      send={() => invite({ name: draft.name.trim(), email, roles: draft.approver ? ['APPROVER'] : ['MEMBER'] })}
      clear={clear}
      onDone={() => {
        onClose()
        return queries.invalidateQueries({ queryKey: ['people'] })
      }}
      onCancel={onClose}
    >
      <Field label={m.people_name()} required autoComplete="off" value={draft.name} onChange={(event) => change({ name: event.target.value })} />
      <Field label={m.email()} type="email" inputMode="email" autoComplete="off" required value={draft.email} onChange={(event) => change({ email: event.target.value })} />
      <Select label={m.people_role()} value={draft.approver} onChange={(event) => change({ approver: event.target.value })}>
        <option value="">{m.people_member_long()}</option>
        <option value="yes">{m.people_approver_long()}</option>
      </Select>
    </ActForm>
  )
}
