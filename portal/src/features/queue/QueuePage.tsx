import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { queueQuery, ticketQuery } from '../../api/queries'
import { assign, type Lane } from '../../api/tickets'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { useKeys } from '../../ui/keys'
import { Empty, ProblemNotice, Skeleton } from '../../ui/Notice'
import { usePageTitle } from '../../ui/pageTitle'
import { BulkBar } from './BulkBar'
import './queue.css'
import { QueueRow } from './QueueRow'
import { useCalmList } from './useCalmList'

const LANES: Lane[] = ['TRIAGE', 'WORK', 'WAITING']

const laneWords = (lane: Lane) => ({ TRIAGE: m.lane_triage, WORK: m.lane_work, WAITING: m.lane_waiting })[lane]()

/** Everything the desk has to do, in the one order that holds for all. */
export default function QueuePage() {
  const me = useMe()
  const { lane = 'WORK' } = useSearch({ from: '/inside/queue' })
  const navigate = useNavigate()
  const queries = useQueryClient()
  const lanes = useQueries({ queries: LANES.map((each) => queueQuery(each)) })
  const { data, error, refetch } = lanes[LANES.indexOf(lane)]!
  const [held, setHeld] = useState(false)
  const table = useRef<HTMLTableSectionElement>(null)
  const calm = useCalmList(data?.items ?? [], held)
  const [marked, setMarked] = useState<string[]>([])
  // What left the lane is no longer chosen.
  const chosen = marked.filter((each) => calm.items.some((item) => item.reference === each))
  const toggle = (reference: string) => setMarked(chosen.includes(reference) ? chosen.filter((each) => each !== reference) : [...chosen, reference])
  usePageTitle(m.nav_queue())
  const taking = useMutation({
    mutationFn: (reference: string) => assign(reference, me.email),
    onSuccess: (answer, reference) => {
      if (answer?.conversation) queries.setQueryData(ticketQuery(reference).queryKey, answer)
      return queries.invalidateQueries({ queryKey: ['queue'] })
    },
  })
  const links = () => [...(table.current?.querySelectorAll<HTMLAnchorElement>('a[data-reference]') ?? [])]
  const focused = () => links().find((link) => link === document.activeElement)
  const move = (by: number) => {
    const all = links()
    const now = focused()
    const next = now ? all[all.indexOf(now) + by] : all[by > 0 ? 0 : all.length - 1]
    next?.focus()
    next?.closest('tr')?.scrollIntoView({ block: 'nearest' })
  }
  const withFocused = (act: (reference: string) => void) => () => {
    const reference = focused()?.dataset.reference
    if (reference) act(reference)
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    o: withFocused((reference) => void navigate({ to: '/tickets/$reference', params: { reference } })),
    ...(chosen.length === 0 && { a: withFocused((reference) => taking.mutate(reference)) }),
    x: withFocused(toggle),
    r: withFocused((reference) => void navigate({ to: '/tickets/$reference', params: { reference }, hash: 'reply' })),
  })
  return (
    <div className="queue">
      <div className="queue-head">
        <h1>{m.nav_queue()}</h1>
        <nav className="lanes" aria-label={m.lanes()}>
          {LANES.map((each, place) => (
            <Link key={each} to="/queue" search={each === 'WORK' ? {} : { lane: each }} aria-current={each === lane ? 'page' : undefined} activeOptions={{ includeSearch: true }}>
              {laneWords(each)} <span className="number soft">{countWords(lanes[place]!.data)}</span>
            </Link>
          ))}
        </nav>
      </div>
      {taking.error && <ProblemNotice problem={taking.error} />}
      {error && !data && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && calm.items.length === 0 && calm.changes === 0 && <Empty title={m.queue_empty()}>{m.queue_empty_teach()}</Empty>}
      <div className="queue-news" role="status">
        {calm.changes > 0 && (
          <Button look="bare" onPress={calm.settle}>
            ↻ {m.queue_changed({ count: calm.changes })}
          </Button>
        )}
      </div>
      {calm.items.length > 0 && (
        // Pointing at the list or moving in it holds the rows still; it adds no action of its own.
        <div
          className="queue-rows"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={(event) => setHeld(event.currentTarget.contains(document.activeElement))}
          onFocus={() => setHeld(true)}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) setHeld(false)
          }}
        >
          <table aria-label={laneWords(lane)}>
            <thead>
              <tr>
                <th scope="col">
                  <span className="unseen">{m.keys_choose()}</span>
                </th>
                <th scope="col">{m.column_urgency()}</th>
                <th scope="col">{m.column_ticket()}</th>
                <th scope="col">{m.column_client()}</th>
                <th scope="col">{m.column_clock()}</th>
                <th scope="col">{m.column_age()}</th>
                <th scope="col">{m.assignee()}</th>
              </tr>
            </thead>
            <tbody ref={table}>
              {calm.items.map((item) => (
                <QueueRow key={item.reference} item={item} chosen={chosen.includes(item.reference)} onChoose={() => toggle(item.reference)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {chosen.length > 0 && <BulkBar chosen={chosen} onChoose={setMarked} />}
    </div>
  )
}

const countWords = (page: { items: unknown[]; nextCursor: string | null } | undefined) => (page ? `${page.items.length}${page.nextCursor ? '+' : ''}` : '')
