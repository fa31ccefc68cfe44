import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Clock } from '../../api/clocks'
import { clocksQuery } from '../../api/queries'
import { m } from '../../paraglide/messages.js'
import { Skeleton } from '../../ui/Notice'
import { useSeconds } from '../../ui/now'
import { countdown, dayAndTime, exact, minutesInWords } from '../../ui/times'
import { clockWords } from '../../ui/words'

/** Each promise as a thin bar that fills: paused ones hatched, kept ones ticked, missed ones red, always in words too. */
export function Promises({ reference, staff }: { reference: string; staff: boolean }) {
  const { data, error } = useQuery(clocksQuery(reference))
  const shown = (data?.items ?? []).filter((clock) => clock.state !== 'CANCELLED')
  if (data && shown.length === 0) return null
  return (
    <section>
      <h2>{staff ? m.clocks() : m.promises()}</h2>
      {error && !data && <p className="soft small">{m.promises_resting()}</p>}
      {!data && !error && <Skeleton lines={2} />}
      <ul className="promises">
        {shown.map((clock) => (
          <Promise key={`${clock.kind} ${clock.startedAt ?? ''}`} clock={clock} reference={reference} staff={staff} />
        ))}
      </ul>
    </section>
  )
}

function Promise({ clock, reference, staff }: { clock: Clock; reference: string; staff: boolean }) {
  const now = useSeconds()
  const share = clock.targetMinutes && typeof clock.elapsedMinutes === 'number' ? Math.min(1, clock.elapsedMinutes / clock.targetMinutes) : 0
  return (
    <li className="promise" data-state={clock.state} title={clock.dueAt ? exact(clock.dueAt) : undefined}>
      <Link className="promise-kind" to="/tickets/$reference/promises" params={{ reference }} hash={clock.id}>
        {clockWords(clock.kind, staff)}
      </Link>
      <span className="promise-bar" aria-hidden="true">
        <span style={{ inlineSize: `${clock.state === 'MET' || clock.state === 'BREACHED' ? 100 : Math.max(2, share * 100)}%` }} />
      </span>
      <span className="promise-words number">{words(clock, staff, now)}</span>
    </li>
  )
}

function words(clock: Clock, staff: boolean, now: number): string {
  if (clock.state === 'MET') return `✓ ${m.promise_kept()}`
  if (clock.state === 'PAUSED') return m.promise_paused({ left: minutesInWords(clock.remainingMinutes ?? 0) })
  if (clock.state === 'BREACHED') return clock.dueAt ? m.promise_missed({ time: dayAndTime(clock.dueAt, now) }) : m.due_late()
  if (!clock.dueAt) return m.promise_unknown()
  const left = new Date(clock.dueAt).getTime() - now
  const counted = countdown(left)
  if (left < 0) return m.due_late()
  return staff && counted ? m.promise_due_in({ time: counted }) : m.due_at({ time: dayAndTime(clock.dueAt, now) })
}
