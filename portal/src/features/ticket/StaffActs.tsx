import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { assess, assign, reopen, resolve, type Ticket } from '../../api/tickets'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { Assessing } from '../../ui/assessment/Assessing'
import { Button } from '../../ui/Button'
import { useKeys } from '../../ui/keys'
import { ProblemNotice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import { AssigneeMenu } from './AssigneeMenu'
import { LogWork } from './LogWork'
import { useTicketChanged } from './useTicketChanged'

/** What staff do to a ticket besides writing: take it, judge it, log work, resolve it. */
export function StaffActs({ ticket }: { ticket: Ticket }) {
  const me = useMe()
  const [open, setOpen] = useState<'WORK' | 'ASSESS'>()
  const changed = useTicketChanged(ticket.reference)
  const assigning = useMutation({ mutationFn: (email: string | null) => assign(ticket.reference, email), onSuccess: changed })
  const resolving = useMutation({ mutationFn: () => resolve(ticket.reference), onSuccess: changed })
  const reopening = useMutation({ mutationFn: () => reopen(ticket.reference), onSuccess: changed })
  const done = ticket.status === 'RESOLVED' || ticket.status === 'CLOSED'
  useKeys({
    a: () => assigning.mutate(me.email),
    p: () => setOpen('ASSESS'),
    w: () => setOpen('WORK'),
    e: () => !done && resolving.mutate(),
  })
  const problem = assigning.error ?? resolving.error ?? reopening.error
  return (
    <div className="acts" role="toolbar" aria-label={m.acts()}>
      <AssigneeMenu ticket={ticket} pending={assigning.isPending} onAssign={(email) => assigning.mutate(email)} />
      <Button onPress={() => setOpen('ASSESS')}>{ticket.priority ? m.assess_again() : m.assess()}</Button>
      <Button onPress={() => setOpen('WORK')}>{m.log_work()}</Button>
      {done ? (
        <Button onPress={() => reopening.mutate()} isPending={reopening.isPending}>
          {m.reopen()}
        </Button>
      ) : (
        <Button onPress={() => resolving.mutate()} isPending={resolving.isPending}>
          <span aria-hidden="true">✓</span> {m.resolve()}
        </Button>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <LogWork ticket={ticket} open={open === 'WORK'} onClose={() => setOpen(undefined)} />
      <Sheet title={m.assess()} open={open === 'ASSESS'} onClose={() => setOpen(undefined)}>
        <Assessing
          key={ticket.version}
          send={(assessment) => assess(ticket.reference, assessment)}
          onDone={async (answer) => {
            setOpen(undefined)
            await changed(answer)
          }}
        />
      </Sheet>
    </div>
  )
}
