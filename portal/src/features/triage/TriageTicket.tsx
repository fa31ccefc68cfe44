import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { categoriesQuery, ticketQuery } from '../../api/queries'
import type { Assessment, Ticket } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { Assessing } from '../../ui/assessment/Assessing'
import { Button } from '../../ui/Button'
import { Conversation } from '../../ui/conversation/Conversation'
import { useKeys } from '../../ui/keys'
import { LooksTheSame } from '../../ui/merge/LooksTheSame'
import { Moment } from '../../ui/Moment'
import { ProblemNotice, Skeleton } from '../../ui/Notice'
import { inTongue } from '../../ui/words'

interface Props {
  reference: string
  onTake: () => Promise<Ticket>
  send: (assessment: Assessment) => Promise<Ticket>
  onDone: () => void
  onMerged: (original: string) => void
}

/** The ticket being judged: its words above, the two questions always in reach below. */
export function TriageTicket({ reference, onTake, send, onDone, onMerged }: Props) {
  const { data: ticket, error, refetch } = useQuery(ticketQuery(reference))
  const categories = useQuery(categoriesQuery)
  const taking = useMutation({ mutationFn: onTake, onSuccess: () => refetch() })
  useKeys({ a: () => taking.mutate() })
  if (!ticket) return <div className="triage-ticket">{error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : <Skeleton lines={4} tall />}</div>
  const category = categories.data?.items.find((each) => each.code === ticket.category)
  const proposed = ticket.proposedPriority ?? category?.proposedPriority
  return (
    <section className="triage-ticket" aria-label={reference}>
      <header>
        <p className="triage-facts small">
          <span className="reference">{ticket.reference}</span>
          <span className="soft">
            {inTongue(category?.label, ticket.category)} · <span dir="auto">{ticket.requester.name}</span> {ticket.organisation && `· ${ticket.organisationName ?? ticket.organisation} `}· <Moment at={ticket.openedAt} />
          </span>
        </p>
        <h2 dir="auto">
          <Link to="/tickets/$reference" params={{ reference }}>
            {ticket.subject}
          </Link>
        </h2>
        <div className="triage-acts">
          <Button onPress={() => taking.mutate()} isPending={taking.isPending}>
            {ticket.assignee ? `${m.assignee()} ${ticket.assignee.name}` : m.assign_to_me()} <kbd aria-hidden="true">a</kbd>
          </Button>
          {proposed && <span className="soft small">{m.triage_proposed({ priority: proposed })}</span>}
        </div>
        {taking.error && <ProblemNotice problem={taking.error} />}
      </header>
      <LooksTheSame hotkey="m" reference={reference} onMerged={onMerged} />
      <Conversation ticket={ticket} staff still />
      <div className="triage-questions">
        <Assessing everywhere send={send} onDone={onDone} />
      </div>
    </section>
  )
}
