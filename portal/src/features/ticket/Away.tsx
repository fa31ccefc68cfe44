import { useQuery } from '@tanstack/react-query'
import { absencesQuery } from '../../api/queries'
import type { Ticket } from '../../api/tickets'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { useHalfMinutes } from '../../ui/now'
import { dayAndTime } from '../../ui/times'

/** Until when somebody is away right now; nothing when they are there or nobody knows. */
export function useAway(): (email: string | undefined) => string | undefined {
  const absences = useQuery(absencesQuery)
  const now = useHalfMinutes()
  return (email) => absences.data?.items.find((each) => each.person.email === email && Date.parse(each.from) <= now && Date.parse(each.to) > now)?.to
}

/** Whose handler is away must not wait for them: any colleague takes over. */
export function Away({ ticket, onTake, pending }: { ticket: Ticket; onTake: () => void; pending: boolean }) {
  const me = useMe()
  const now = useHalfMinutes()
  const until = ticket.assignee?.absentUntil
  if (!ticket.assignee || !until || ticket.assignee.email === me.email || ticket.status === 'CLOSED') return null
  return (
    <div className="notice notice-amber away" role="note">
      <p>{m.assignee_away({ name: ticket.assignee.name, time: dayAndTime(until, now) })}</p>
      <Button onPress={onTake} isPending={pending}>
        {m.take_over()}
      </Button>
    </div>
  )
}
