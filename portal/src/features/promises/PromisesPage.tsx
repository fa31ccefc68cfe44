import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { clocksQuery, ticketQuery } from '../../api/queries'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { Empty, ProblemNotice, Skeleton } from '../../ui/Notice'
import { usePageTitle } from '../../ui/pageTitle'
import { OneLife } from './OneLife'
import './promises.css'

/** How each promise of a ticket came about and what became of it, so that it can be proved. */
export default function PromisesPage() {
  const { reference } = useParams({ from: '/inside/tickets/$reference/promises' })
  const me = useMe()
  const staff = me.kind === 'STAFF'
  const ticket = useQuery(ticketQuery(reference))
  const { data, error, refetch } = useQuery(clocksQuery(reference))
  const title = staff ? m.life_title_staff() : m.promises()
  usePageTitle(`${reference} · ${title}`)
  const list = useAimed(data !== undefined)
  return (
    <div className="lives">
      <div>
        <p className="lives-back small">
          <Link to="/tickets/$reference" params={{ reference }}>
            ← <span className="reference">{reference}</span> <span dir="auto">{ticket.data?.subject}</span>
          </Link>
        </p>
        <h1>{title}</h1>
      </div>
      {error && !data && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={3} tall />}
      {data?.items.length === 0 && <Empty title={m.life_none()}>{m.life_none_teach()}</Empty>}
      <div className="lives-list" ref={list}>
        {data?.items.map((clock) => (
          <OneLife key={clock.id ?? `${clock.kind} ${clock.startedAt}`} clock={clock} reference={reference} staff={staff} />
        ))}
      </div>
    </div>
  )
}

/** The promise that one came for is brought into view once it is there. */
function useAimed(there: boolean) {
  const { hash } = useLocation()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!there || !hash) return
    list.current?.querySelector(`#${CSS.escape(hash)}`)?.scrollIntoView({ block: 'start' })
  }, [there, hash])
  return list
}
