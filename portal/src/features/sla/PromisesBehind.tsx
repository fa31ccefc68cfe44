import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { OpenOrEnded } from '../../api/sla'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { Due } from '../../ui/clock/Due'
import { Moment } from '../../ui/Moment'
import { Empty, ProblemNotice, Skeleton } from '../../ui/Notice'
import { PriorityMark } from '../../ui/Pill'
import { minutesInWords } from '../../ui/times'
import { clockWords } from '../../ui/words'
import type { Behind } from './asked'
import { attainmentQuery, behindQuery } from './reads'
import { Subject } from './Subject'
import { urgencyOf, useNames } from './useNames'
import { browserZone } from './weeks'

/** One promise a row; more come when they are asked for. */
export function PromisesBehind({ asked }: { asked: Behind }) {
  // The weeks are the desk's, wherever the reader is; the page of figures has them.
  const zone = useQuery({ ...attainmentQuery(asked, ['week', 'kind']), enabled: asked.outcome !== undefined })
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({ ...behindQuery(asked, zone.data?.zone ?? browserZone()), enabled: !asked.outcome || !zone.isPending })
  const items = data?.pages.flatMap((page) => page.items)
  return (
    <>
      {error && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {!items && !error && <Skeleton lines={8} />}
      {items?.length === 0 && <Empty title={m.sla_none_here()}>{m.sla_none_here_teach()}</Empty>}
      {items && items.length > 0 && (
        <table className="sla-list">
          <caption className="unseen">{m.column_ticket()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.column_urgency()}</th>
              <th scope="col">{m.column_ticket()}</th>
              <th scope="col">{m.column_client()}</th>
              <th scope="col">{m.sla_kind()}</th>
              <th scope="col">{asked.outcome ? m.sla_ended() : m.column_clock()}</th>
              {asked.outcome && <th scope="col">{m.sla_took()}</th>}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Promised key={item.id} item={item} ended={asked.outcome !== undefined} />
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && (
        <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {m.search_more()}
        </Button>
      )}
    </>
  )
}

function Promised({ item, ended }: { item: OpenOrEnded; ended: boolean }) {
  const names = useNames()
  const endedAt = item.breachedAt ?? item.metAt ?? item.cancelledAt
  return (
    <tr>
      <td>
        <PriorityMark priority={urgencyOf(item.priority)} siteDown={false} />
      </td>
      <td className="sla-list-ticket">
        <Subject reference={item.reference} />
      </td>
      <td dir="auto">{names('organisation', item.organisation)}</td>
      <td>
        <Link to="/tickets/$reference/promises" params={{ reference: item.reference }} hash={item.id}>
          {clockWords(item.kind, true)}
        </Link>
      </td>
      <td>{ended ? endedAt && <Moment at={endedAt} /> : <Due clock={item} staff />}</td>
      {ended && <td>{took(item)}</td>}
    </tr>
  )
}

function took({ elapsedMinutes, targetMinutes }: OpenOrEnded): string {
  if (typeof elapsedMinutes !== 'number') return targetMinutes ? m.sla_took_unknown({ target: minutesInWords(targetMinutes) }) : '–'
  return targetMinutes ? m.sla_took_of({ time: minutesInWords(elapsedMinutes), target: minutesInWords(targetMinutes) }) : minutesInWords(elapsedMinutes)
}
