import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { absencesQuery, departmentsQuery, rotaQuery } from '../../api/queries'
import { removeShift, type Shift } from '../../api/rota'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { Empty, ProblemNotice, Skeleton } from '../../ui/Notice'
import { useHalfMinutes } from '../../ui/now'
import { Sheet } from '../../ui/Sheet'
import { inTongue } from '../../ui/words'
import { AddShift } from './AddShift'
import { isNow } from './hours'
import { Span } from './Span'

/** Turns of duty, the running ones marked, unless whoever has it is away; leads make them. */
export function Rota() {
  const me = useMe()
  const makes = me.roles.includes('LEAD') || me.roles.includes('ADMIN')
  const { data, error, refetch } = useQuery(rotaQuery)
  const [adding, setAdding] = useState(false)
  return (
    <section aria-labelledby="rota-title">
      <div className="duty-head">
        <h2 id="rota-title">{m.duty_rota()}</h2>
        {makes && <Button onPress={() => setAdding(true)}>{m.duty_add()}</Button>}
      </div>
      {error && !data && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={3} />}
      {data?.items.length === 0 && <Empty title={m.duty_nobody()}>{m.duty_nobody_teach()}</Empty>}
      {data && data.items.length > 0 && (
        <ul className="spans">
          {data.items.map((shift) => (
            <Turn key={shift.id} shift={shift} makes={makes} />
          ))}
        </ul>
      )}
      <Sheet title={m.duty_add()} open={adding} onClose={() => setAdding(false)}>
        <AddShift onClose={() => setAdding(false)} />
      </Sheet>
    </section>
  )
}

function Turn({ shift, makes }: { shift: Shift; makes: boolean }) {
  const now = useHalfMinutes()
  const queries = useQueryClient()
  const departments = useQuery(departmentsQuery)
  const absences = useQuery(absencesQuery)
  const removing = useMutation({ mutationFn: () => removeShift(shift.id), onSuccess: () => queries.invalidateQueries({ queryKey: ['rota'] }) })
  const department = departments.data?.items.find((each) => each.code === shift.department)
  const running = isNow(shift, now)
  const away = absences.data?.items.some((each) => each.person.id === shift.person.id && isNow(each, now))
  return (
    <li data-now={(running && !away) || undefined}>
      <strong dir="auto">{shift.person.name}</strong>
      <Span from={shift.from} to={shift.to} />
      <span className="soft">{shift.department ? inTongue(department?.label, shift.department) : m.duty_whole_desk()}</span>
      {running && <span className={`pill ${away ? 'pill-amber' : 'pill-green'}`}>{away ? m.absence_now() : m.duty_now()}</span>}
      {makes && (
        <Button look="bare" onPress={() => removing.mutate()} isPending={removing.isPending} aria-label={`${m.remove()}: ${shift.person.name}`}>
          {m.remove()}
        </Button>
      )}
      {removing.error && <ProblemNotice problem={removing.error} />}
    </li>
  )
}
