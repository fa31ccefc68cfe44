import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ticketsQuery } from '../../api/queries'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { AllowanceBox } from '../../ui/allowance/AllowanceBox'
import { Empty, ProblemNotice, Skeleton } from '../../ui/Notice'
import { usePageTitle } from '../../ui/pageTitle'
import { AccountManager } from './AccountManager'
import './home.css'
import { QuotedCard, useQuotesToDecide } from './Quoted'
import { TicketLine, WaitingCard } from './TicketLine'

/** Where everything stands, whose turn it is, and what the month has left. */
export default function HomePage() {
  const me = useMe()
  usePageTitle(m.nav_home())
  const waiting = useQuery(ticketsQuery(['AWAITING_RESPONSE'], 50))
  const going = useQuery(ticketsQuery(['NEW', 'OPEN'], 100))
  const done = useQuery(ticketsQuery(['RESOLVED'], 5))
  const quoted = useQuotesToDecide(going.data?.items ?? [])
  const moving = going.data?.items.filter((each) => !quoted.some((quote) => quote.reference === each.reference))
  const problem = waiting.error ?? going.error ?? done.error
  const nothing = waiting.data?.items.length === 0 && going.data?.items.length === 0 && done.data?.items.length === 0
  return (
    <div className="home">
      <h1 className="home-hello">{m.home_hello({ name: me.name })}</h1>
      <div className="home-tickets">
        {problem && <ProblemNotice problem={problem} onRetry={() => void Promise.all([waiting.refetch(), going.refetch(), done.refetch()])} />}
        {nothing ? (
          <Empty title={m.home_empty()}>
            <p>{m.home_empty_teach()}</p>
            <Link to="/new" className="button button-loud">
              {m.new_ticket()}
            </Link>
          </Empty>
        ) : (
          <>
            <Part title={m.home_needs_you()} count={waiting.data && waiting.data.items.length + quoted.length}>
              {!waiting.data ? (
                !problem && <Skeleton lines={2} tall />
              ) : waiting.data.items.length + quoted.length === 0 ? (
                <p className="soft">{m.home_nothing_waits()}</p>
              ) : (
                <ul className="stack">
                  {quoted.map((ticket) => (
                    <QuotedCard key={ticket.reference} ticket={ticket} />
                  ))}
                  {waiting.data.items.map((ticket) => (
                    <WaitingCard key={ticket.reference} ticket={ticket} />
                  ))}
                </ul>
              )}
            </Part>
            <Part title={m.home_in_progress()} count={moving?.length}>
              {!moving ? (
                !problem && <Skeleton lines={4} />
              ) : moving.length === 0 ? (
                <p className="soft">{m.home_nothing_going()}</p>
              ) : (
                <ul className="lines">
                  {moving.map((ticket) => (
                    <TicketLine key={ticket.reference} ticket={ticket} />
                  ))}
                </ul>
              )}
            </Part>
            {done.data && done.data.items.length > 0 && (
              <Part title={m.home_resolved()}>
                <ul className="lines">
                  {done.data.items.map((ticket) => (
                    <TicketLine key={ticket.reference} ticket={ticket} />
                  ))}
                </ul>
              </Part>
            )}
          </>
        )}
      </div>
      <aside className="home-side">
        {me.organisation && <AllowanceBox organisation={me.organisation} />}
        {me.organisation && <AccountManager organisation={me.organisation} />}
      </aside>
    </div>
  )
}

function Part({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  return (
    <section className="home-part">
      <h2>
        {title}
        {count !== undefined && count > 0 && <span className="section-count number">{count}</span>}
      </h2>
      {children}
    </section>
  )
}
