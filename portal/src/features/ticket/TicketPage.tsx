import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ticketQuery } from '../../api/queries'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { Conversation } from '../../ui/conversation/Conversation'
import { ProblemNotice, Skeleton } from '../../ui/Notice'
import { usePageTitle } from '../../ui/pageTitle'
import { AsOf } from './AsOf'
import { Composer } from './Composer'
import { StaffActs } from './StaffActs'
import './ticket.css'
import { TicketHead } from './TicketHead'
import { TicketSide } from './TicketSide'

/** A ticket's own page: where it stands, what was said, what is promised, and the next word. */
export default function TicketPage() {
  const { reference } = useParams({ from: '/inside/tickets/$reference' })
  const me = useMe()
  const staff = me.kind === 'STAFF'
  const [asOf, setAsOf] = useState<string>()
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
  return (
    <div className="ticket" data-past={asOf ? '' : undefined}>
      <TicketHead ticket={shown} staff={staff} past={asOf !== undefined} />
      {staff && !asOf && <StaffActs key={reference} ticket={current.data} />}
      <div className="ticket-talk">
        {staff && <AsOf ticket={current.data} asOf={asOf} onChange={setAsOf} />}
        {problem && <ProblemNotice problem={problem} onRetry={() => void (asOf ? earlier : current).refetch()} />}
        {!staff && <JustOpened openedAt={shown.openedAt} isNew={shown.status === 'NEW'} />}
        <Conversation ticket={shown} staff={staff} />
        {asOf ? <p className="soft ticket-past-foot">{m.asof_foot()}</p> : <Composer key={reference} ticket={current.data} staff={staff} />}
      </div>
      <TicketSide ticket={shown} staff={staff} past={asOf !== undefined} />
    </div>
  )
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
