import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addAbsence, REASONS, type Reason } from '../../api/absences'
import { colleaguesQuery } from '../../api/queries'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { ActForm } from '../../ui/act/ActForm'
import { Field, Select } from '../../ui/Field'
import { dayAt, inOrder, instantOf } from './hours'
import { reasonName } from './reasons'

/** From when to when somebody is away; what arrives for them meanwhile reaches their department. */
export function AddAbsence({ onClose }: { onClose: () => void }) {
  const me = useMe()
  const queries = useQueryClient()
  const colleagues = useQuery(colleaguesQuery)
  const leads = me.roles.includes('LEAD') || me.roles.includes('ADMIN')
  const [away, setAway] = useState(() => ({ person: me.email, from: dayAt(Date.now(), 1, 0), to: dayAt(Date.now(), 2, 0), reason: 'HOLIDAY' as Reason }))
  const change = (part: Partial<typeof away>) => setAway((now) => ({ ...now, ...part }))
  return (
    <ActForm
      says={m.absence_says()}
      submit={m.absence_send()}
      ready={inOrder(away.from, away.to)}
      send={() => addAbsence({ from: instantOf(away.from)!, to: instantOf(away.to)!, reason: away.reason, ...(away.person !== me.email && { person: away.person }) })}
      onDone={() => {
        onClose()
        return queries.invalidateQueries({ queryKey: ['absences'] })
      }}
      onCancel={onClose}
    >
      {leads && (
        <Select label={m.duty_who()} value={away.person} onChange={(event) => change({ person: event.target.value })}>
          {colleagues.data?.items.map((each) => (
            <option key={each.id} value={each.email}>
              {each.name}
            </option>
          ))}
        </Select>
      )}
      <Field label={m.duty_from()} type="datetime-local" required value={away.from} onChange={(event) => change({ from: event.target.value })} />
      <Field label={m.duty_to()} type="datetime-local" required value={away.to} onChange={(event) => change({ to: event.target.value })} />
      <Select label={m.absence_reason()} hint={m.absence_reason_hint()} value={away.reason} onChange={(event) => change({ reason: event.target.value as Reason })}>
        {REASONS.map((reason) => (
          <option key={reason} value={reason}>
            {reasonName(reason)}
          </option>
        ))}
      </Select>
    </ActForm>
  )
}
