import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { closeTicket } from '../../api/acts'
import { assess, assign, reopen, resolve, type Ticket } from '../../api/tickets'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { useActs, type Act } from '../../ui/act/acts'
import { Assessing } from '../../ui/assessment/Assessing'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/menu/Choices'
import { ProblemNotice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import { useTicketChanged } from '../../ui/useTicketChanged'
import { useDialog } from './acts/useDialog'
import { AssigneeMenu } from './AssigneeMenu'
import { Away } from './Away'
import { LogWork } from './LogWork'

const group = (id: string, acts: Act[]) => ({ id, choices: acts.map((act) => ({ id: act.id, words: act.words, hotkey: act.key, run: act.run })) })

/** What staff do to a ticket besides writing. Each act is said once and found three ways: by key, in the menu, in the palette. */
export function StaffActs({ ticket, onSplit }: { ticket: Ticket; onSplit: () => void }) {
  const me = useMe()
  const [open, setOpen] = useState<'WORK' | 'ASSESS'>()
  const [dialog, openDialog] = useDialog(ticket)
  const changed = useTicketChanged(ticket.reference)
  const assigning = useMutation({ mutationFn: (email: string | null) => assign(ticket.reference, email), onSuccess: changed })
  const ending = useMutation({ mutationFn: (how: typeof resolve) => how(ticket.reference), onSuccess: changed })
  const done = ticket.status === 'RESOLVED' || ticket.status === 'CLOSED'
  const take: Act = { id: 'take', words: m.assign_to_me(), key: 'a', run: () => assigning.mutate(me.email) }
  const judge: Act = { id: 'assess', words: ticket.priority ? m.assess_again() : m.assess(), key: 'p', run: () => setOpen('ASSESS') }
  const log: Act = { id: 'work', words: m.log_work(), key: 'w', run: () => setOpen('WORK') }
  const end: Act = done
    ? { id: 'reopen', words: m.reopen(), run: () => ending.mutate(reopen) }
    : { id: 'resolve', words: m.resolve(), key: 'e', run: () => ending.mutate(resolve) }
  const place: Act[] = [
    { id: 'transfer', words: m.transfer(), key: 't', run: () => openDialog('TRANSFER') },
    { id: 'category', words: m.category_change(), key: 'c', run: () => openDialog('CATEGORY') },
  ]
  const progress: Act[] = done
    ? []
    : [
        { id: 'escalation', words: ticket.escalated ? m.deescalate() : m.escalate(), key: 'x', run: () => openDialog('ESCALATION') },
        { id: 'estimate', words: m.estimate(), key: 'd', run: () => openDialog('ESTIMATE') },
        ...(ticket.quote?.state === 'APPROVED' ? [] : [{ id: 'quote', words: ticket.quote?.providedAt ? m.quote_again() : m.quote_make(), key: 'q', run: () => openDialog('QUOTE') }]),
      ]
  const together: Act[] = [
    { id: 'merge', words: m.merge_with(), key: 'm', run: () => openDialog('MERGE') },
    { id: 'split', words: m.split_begin(), key: 's', run: onSplit },
  ]
  const others: Act[] = [
    { id: 'involve', words: m.involve(), key: 'i', run: () => openDialog('INVOLVE') },
    ...(ticket.status === 'RESOLVED' ? [{ id: 'close', words: m.close_for_good(), run: () => ending.mutate(closeTicket) }] : []),
  ]
  useActs([take, judge, log, end, ...progress, ...together, ...place, ...others])
  const problem = assigning.error ?? ending.error
  return (
    <div className="acts" role="toolbar" aria-label={m.acts()}>
      <AssigneeMenu ticket={ticket} pending={assigning.isPending} onAssign={(email) => assigning.mutate(email)} />
      <Button onPress={judge.run}>{judge.words}</Button>
      <Button onPress={log.run}>{log.words}</Button>
      <Button onPress={end.run} isPending={ending.isPending}>
        {!done && <span aria-hidden="true">✓</span>} {end.words}
      </Button>
      <Choices
        name={m.more_acts()}
        label={
          <>
            {m.more()} <span aria-hidden="true">▾</span>
          </>
        }
        groups={[group('progress', progress), group('together', together), group('place', place), group('others', others)]}
      />
      {problem && <ProblemNotice problem={problem} />}
      <Away ticket={ticket} onTake={take.run} pending={assigning.isPending} />
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
      {dialog}
    </div>
  )
}
