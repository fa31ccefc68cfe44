import { useMutation } from '@tanstack/react-query'
import { uninvolve } from '../../api/acts'
import type { PersonOnTicket, Ticket } from '../../api/tickets'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { ProblemNotice } from '../../ui/Notice'
import { say } from '../../ui/toast/say'
import { useTicketChanged } from '../../ui/useTicketChanged'
import { useDialog } from './acts/useDialog'

/** Who sees everything public and gets every mail; more may be added, whoever asked stays. */
export function People({ ticket, past }: { ticket: Ticket; past: boolean }) {
  const me = useMe()
  const [dialog, open] = useDialog(ticket)
  const changed = useTicketChanged(ticket.reference)
  const leaving = useMutation({
    mutationFn: (person: PersonOnTicket) => uninvolve(ticket.reference, person.email ?? ''),
    onSuccess: async (_, person) => {
      say(m.uninvolved({ name: person.name }))
      await changed()
    },
  })
  const merged = ticket.status === 'MERGED'
  const mayLeave = (person: PersonOnTicket) => person.part === 'FOLLOWER' && !past && !merged
  return (
    <section>
      <h2>{m.people_involved()}</h2>
      <ul className="people">
        {ticket.people.map((person) => (
          <li key={person.email ?? person.name} className="person">
            <span className="person-name" dir="auto">
              {person.name} {person.part === 'REQUESTER' && <span className="soft small">{m.person_requester()}</span>}
              {person.part === 'DUPLICATE' && <span className="soft small">{m.person_duplicate()}</span>}
            </span>
            {mayLeave(person) && (
              <Button look="bare" className="person-out" aria-label={m.uninvolve({ name: person.name })} isPending={leaving.isPending && leaving.variables === person} onPress={() => leaving.mutate(person)}>
                {person.email === me.email ? m.leave() : '✕'}
              </Button>
            )}
            {person.email && <span className="person-mail soft small">{person.email}</span>}
          </li>
        ))}
      </ul>
      {leaving.error && <ProblemNotice problem={leaving.error} />}
      {!past && !merged && (
        <Button look="bare" className="side-add" onPress={() => open('INVOLVE')}>
          <span aria-hidden="true">+</span> {m.involve()}
        </Button>
      )}
      {dialog}
    </section>
  )
}
