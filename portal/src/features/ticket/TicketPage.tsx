import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ticketQuery } from '../../api/queries'
import type { Ticket } from '../../api/tickets'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { Conversation } from '../../ui/conversation/Conversation'
import { LooksTheSame } from '../../ui/merge/LooksTheSame'
import { ProblemNotice, Skeleton } from '../../ui/Notice'
import { usePageTitle } from '../../ui/pageTitle'
import { AsOf } from './AsOf'
import { Composer } from './Composer'
import { WentOn } from './Merged'
import { PickBar, usePicking, type Picking } from './PickBar'
import { QuoteToDecide } from './QuoteCard'
import { StaffActs } from './StaffActs'
import './ticket.css'
import { TicketHead } from './TicketHead'
import { TicketSide } from './TicketSide'

/** A ticket's own page: where it stands, what was said, what is promised, and the next word. */
export default function TicketPage() {
  const { reference } = useParams({ from: '/inside/tickets/$reference' })
  return <OneTicket key={reference} reference={reference} />
}

function OneTicket({ reference }: { reference: string }) {
  const me = useMe()
  const navigate = useNavigate()
  const staff = me.kind === 'STAFF'
  const [asOf, setAsOf] = useState<string>()
  const [picking, pick] = usePicking()
  const current = useQuery(ticketQuery(reference))
  const earlier = useQuery({ ...ticketQuery(reference, asOf ?? 'never'), enabled: asOf !== undefined })
  const ticket = asOf ? earlier.data : current.data
  usePageTitle(current.data ? `${reference} ${current.data.subject}` : reference)
  const problem = asOf ? earlier.error : current.error
  if (!current.data) {
    return (
      <div className="ticket-wait stack">
        <h1 className="reference">{reference}</h1>
        {problem ? <ProblemNotice problem={problem} onRetry={() => void current.refetch()} /> : <Skeleton lines={4} tall />}
      </div>
    )
  }
  const shown = ticket ?? current.data
  const past = asOf !== undefined
  const merged = shown.status === 'MERGED'
  return (
    <div className="ticket" data-past={past ? '' : undefined}>
      <TicketHead ticket={shown} staff={staff} past={past} />
      {staff && !past && !merged && <StaffActs ticket={current.data} onSplit={pick} />}
      <div className="ticket-talk">
        {merged && <WentOn ticket={shown} staff={staff && !past} />}
        {!staff && !past && !merged && <QuoteToDecide ticket={shown} />}
        {staff && !past && shown.status === 'NEW' && <LooksTheSame reference={reference} onMerged={(original) => void navigate({ to: '/tickets/$reference', params: { reference: original } })} />}
        {staff && <AsOf ticket={current.data} asOf={asOf} onChange={setAsOf} />}
        {problem && <ProblemNotice problem={problem} onRetry={() => void (asOf ? earlier : current).refetch()} />}
        {!staff && <JustOpened openedAt={shown.openedAt} isNew={shown.status === 'NEW'} />}
        <Conversation ticket={shown} staff={staff} still={past} picking={past ? undefined : picking} />
        {past ? <p className="soft ticket-past-foot">{m.asof_foot()}</p> : <Next ticket={current.data} staff={staff} picking={picking} />}
      </div>
      <TicketSide ticket={shown} staff={staff} past={past} />
    </div>
  )
}

/** What comes next: an answer, or the choice of what is split off; on a merged ticket neither. */
function Next({ ticket, staff, picking }: { ticket: Ticket; staff: boolean; picking: Picking | undefined }) {
  if (ticket.status === 'MERGED') return null
  return picking ? <PickBar ticket={ticket} picking={picking} /> : <Composer ticket={ticket} staff={staff} />
}

function JustOpened({ openedAt, isNew }: { openedAt: string; isNew: boolean }) {
  const [fresh] = useState(() => Date.now() - new Date(openedAt).getTime() < 60_000)
  if (!isNew || !fresh) return null
  return (
    <div className="notice" role="status">
      <p>{m.just_opened()}</p>
    </div>
  )
}
