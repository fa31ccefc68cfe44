import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { removeAbsence, type Absence } from '../../api/absences'
import { absencesQuery } from '../../api/queries'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { Empty, ProblemNotice, Skeleton } from '../../ui/Notice'
import { useHalfMinutes } from '../../ui/now'
import { Sheet } from '../../ui/Sheet'
import { AddAbsence } from './AddAbsence'
import { isNow } from './hours'
import { reasonName } from './reasons'
import { Span } from './Span'

/** Who is away; everybody enters their own, leads everybody's. */
export function Absences() {
  const { data, error, refetch } = useQuery(absencesQuery)
  const [adding, setAdding] = useState(false)
  return (
    <section aria-labelledby="away-title">
      <div className="duty-head">
        <h2 id="away-title">{m.absence_title()}</h2>
        <Button onPress={() => setAdding(true)}>{m.absence_add()}</Button>
      </div>
      {error && !data && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={3} />}
      {data?.items.length === 0 && <Empty title={m.absence_nobody()}>{m.absence_nobody_teach()}</Empty>}
      {data && data.items.length > 0 && (
        <ul className="spans">
          {data.items.map((absence) => (
            <Away key={absence.id} absence={absence} />
          ))}
        </ul>
      )}
      <Sheet title={m.absence_add()} open={adding} onClose={() => setAdding(false)}>
        <AddAbsence onClose={() => setAdding(false)} />
      </Sheet>
    </section>
  )
}

function Away({ absence }: { absence: Absence }) {
  const me = useMe()
  const now = useHalfMinutes()
  const queries = useQueryClient()
  const removing = useMutation({ mutationFn: () => removeAbsence(absence.id), onSuccess: () => queries.invalidateQueries({ queryKey: ['absences'] }) })
  const running = isNow(absence, now)
  const mine = absence.person.id === me.id || me.roles.includes('LEAD') || me.roles.includes('ADMIN')
  const words = running ? m.absence_back() : m.remove()
  return (
    <li data-now={running || undefined}>
      <strong dir="auto">{absence.person.name}</strong>
      <Span from={absence.from} to={absence.to} />
      <span className="soft">{absence.reason && reasonName(absence.reason)}</span>
      {running && <span className="pill pill-amber">{m.absence_now()}</span>}
      {mine && (
        <Button look="bare" onPress={() => removing.mutate()} isPending={removing.isPending} aria-label={`${words}: ${absence.person.name}`}>
          {words}
        </Button>
      )}
      {removing.error && <ProblemNotice problem={removing.error} />}
    </li>
  )
}
