import { useQuery } from '@tanstack/react-query'
import { recategorise, transfer } from '../../../api/acts'
import { categoriesQuery, departmentsQuery } from '../../../api/queries'
import { m } from '../../../paraglide/messages.js'
import { ActForm } from '../../../ui/act/ActForm'
import { CodeOptions } from '../../../ui/CodeOptions'
import { useDraft } from '../../../ui/draft'
import { Select, TextArea } from '../../../ui/Field'
import type { ActProps } from './ActDialog'

/** Wrong department: the ticket moves, with a word to those who get it. */
export function Transfer({ ticket, onDone, onCancel }: ActProps) {
  const departments = useQuery(departmentsQuery)
  const [draft, change, clear] = useDraft(`transfer.${ticket.reference}`, { to: '', reason: '' })
  const others = (departments.data?.items ?? []).filter((each) => each.code !== ticket.department)
  return (
    <ActForm
      says={m.transfer_says()}
      submit={m.transfer_send()}
      ready={draft.to !== '' && draft.reason.trim() !== ''}
      send={() => transfer(ticket.reference, draft.to, draft.reason.trim())}
      clear={clear}
      onDone={onDone}
      onCancel={onCancel}
    >
      <Select label={m.transfer_to()} required value={draft.to} onChange={(event) => change({ to: event.target.value })}>
        <option value="" disabled>
          {m.choose()}
        </option>
        <CodeOptions of={others} />
      </Select>
      <TextArea label={m.reason_for_colleagues()} required maxLength={2000} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
    </ActForm>
  )
}

/** Wrong category: what follows from the right one is shown before it is sent. */
export function Recategorise({ ticket, onDone, onCancel }: ActProps) {
  const categories = useQuery(categoriesQuery)
  const [draft, change, clear] = useDraft(`category.${ticket.reference}`, { to: '', reason: '' })
  const others = (categories.data?.items ?? []).filter((each) => each.code !== ticket.category)
  const chosen = others.find((each) => each.code === draft.to)
  return (
    <ActForm
      submit={m.category_send()}
      ready={draft.to !== '' && draft.reason.trim() !== ''}
      send={() => recategorise(ticket.reference, draft.to, draft.reason.trim())}
      clear={clear}
      onDone={onDone}
      onCancel={onCancel}
    >
      <Select
        label={m.category_to()}
        required
        value={draft.to}
        hint={chosen && `${chosen.siteDown ? `${m.category_alarm()} ` : ''}${chosen.chargeable ? m.work_usually() : m.work_usually_not()}`}
        onChange={(event) => change({ to: event.target.value })}
      >
        <option value="" disabled>
          {m.choose()}
        </option>
        <CodeOptions of={others} />
      </Select>
      <TextArea label={m.reason_for_colleagues()} required maxLength={2000} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
    </ActForm>
  )
}
