import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { colleaguesQuery, departmentsQuery } from '../../api/queries'
import { addShift } from '../../api/rota'
import { m } from '../../paraglide/messages.js'
import { ActForm } from '../../ui/act/ActForm'
import { CodeOptions } from '../../ui/CodeOptions'
import { Field, Select } from '../../ui/Field'
import { dayAt, inOrder, instantOf } from './hours'

/** A turn of duty, once or for some weeks at the same hours. */
export function AddShift({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient()
  const colleagues = useQuery(colleaguesQuery)
  const departments = useQuery(departmentsQuery)
  const [turn, setTurn] = useState(() => ({ person: '', department: '', from: dayAt(Date.now(), 1, 9), to: dayAt(Date.now(), 1, 17), weeks: '1' }))
  const change = (part: Partial<typeof turn>) => setTurn((now) => ({ ...now, ...part }))
  const weeks = Number(turn.weeks)
  return (
    <ActForm
      says={m.duty_says()}
      submit={m.duty_add_send()}
      ready={turn.person !== '' && inOrder(turn.from, turn.to) && weeks >= 1}
      send={() => addShift({ person: turn.person, from: instantOf(turn.from)!, to: instantOf(turn.to)!, ...(turn.department && { department: turn.department }), ...(weeks > 1 && { weeks }) })}
      onDone={() => {
        onClose()
        return queries.invalidateQueries({ queryKey: ['rota'] })
      }}
      onCancel={onClose}
    >
      <Select label={m.duty_who()} required value={turn.person} onChange={(event) => change({ person: event.target.value })}>
        <option value="">{m.duty_choose()}</option>
        {colleagues.data?.items.map((each) => (
          <option key={each.id} value={each.email}>
            {each.name}
          </option>
        ))}
      </Select>
      <Select label={m.duty_for()} value={turn.department} onChange={(event) => change({ department: event.target.value })}>
        <option value="">{m.duty_whole_desk()}</option>
        <CodeOptions of={departments.data?.items} />
      </Select>
      <Field label={m.duty_from()} type="datetime-local" required value={turn.from} onChange={(event) => change({ from: event.target.value })} />
      <Field label={m.duty_to()} type="datetime-local" required value={turn.to} onChange={(event) => change({ to: event.target.value })} />
      <Field label={m.duty_weeks()} hint={m.duty_weeks_hint()} type="number" min={1} max={53} required value={turn.weeks} onChange={(event) => change({ weeks: event.target.value })} />
    </ActForm>
  )
}
