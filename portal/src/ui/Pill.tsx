import type { Priority, Status } from '../api/tickets'
import { m } from '../paraglide/messages.js'
import { priorityWords, statusWords } from './words'
import './pill.css'

const tone = (status: Status, staff: boolean) => {
  if (status === 'AWAITING_RESPONSE') return staff ? 'grey' : 'amber'
  if (status === 'RESOLVED' || status === 'CLOSED') return 'green'
  if (status === 'MERGED') return 'grey'
  return status === 'NEW' && staff ? 'amber' : 'blue'
}

const shape = { amber: '◆', blue: '●', green: '✓', grey: '○' } as const

/** Where a ticket stands, in words; shape and colour only repeat them. */
export function StatusPill({ status, staff }: { status: Status; staff: boolean }) {
  const colour = tone(status, staff)
  return (
    <span className={`pill pill-${colour}`}>
      <span aria-hidden="true">{shape[colour]}</span>
      {statusWords(status, staff)}
    </span>
  )
}

/** Bars like a signal strength: urgency is seen before it is read. */
export function PriorityMark({ priority, siteDown, words = false }: { priority: Priority | null; siteDown: boolean; words?: boolean }) {
  if (siteDown) return <span className="pill pill-alarm">{m.site_down()}</span>
  const bars = priority === null ? 0 : 5 - Number(priority[1])
  const said = priority === null ? m.priority_none() : priorityWords(priority)
  return (
    <span className={`mark mark-${priority ?? 'none'}`} title={said}>
      <svg viewBox="0 0 16 12" width="16" height="12" aria-hidden="true">
        {[0, 1, 2, 3].map((bar) => (
          <rect key={bar} x={bar * 4} y={9 - bar * 3} width="3" height={3 + bar * 3} rx="1" className={bar < bars ? 'mark-on' : 'mark-off'} />
        ))}
      </svg>
      <span className="number">{priority ?? '–'}</span>
      <span className={words ? 'mark-words' : 'unseen'}>{said}</span>
    </span>
  )
}
