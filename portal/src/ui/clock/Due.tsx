import type { NearestClock } from '../../api/clocks'
import { m } from '../../paraglide/messages.js'
import { useSeconds } from '../now'
import { countdown, dayAndTime, exact } from '../times'
import { clockWords } from '../words'
import './due.css'

/** The nearest promise, counting down for staff; clients read when, not how many seconds. */
export function Due({ clock, staff }: { clock: NearestClock; staff: boolean }) {
  const now = useSeconds()
  const kind = clockWords(clock.kind, staff)
  if (clock.state === 'PAUSED') return <span className="due due-paused">{m.due_paused({ kind })}</span>
  if (clock.state === 'MET') return <span className="due due-met">✓ {m.due_met({ kind })}</span>
  if (!clock.dueAt || clock.state === 'CANCELLED') return null
  const left = new Date(clock.dueAt).getTime() - now
  const late = clock.state === 'BREACHED' || left < 0
  const counted = countdown(left)
  return (
    <span className="due" data-late={late || undefined} data-soon={(!late && left < 15 * 60_000) || undefined} title={exact(clock.dueAt)}>
      <span className="due-kind">{kind}</span>{' '}
      <time dateTime={clock.dueAt}>
        {late ? (staff && counted ? m.due_late_by({ time: counted }) : m.due_late()) : staff && counted ? m.due_left({ time: counted }) : m.due_at({ time: dayAndTime(clock.dueAt, now) })}
      </time>
    </span>
  )
}
