import { useInfiniteQuery } from '@tanstack/react-query'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { Moment } from '../../ui/Moment'
import { Empty, ProblemNotice, Skeleton } from '../../ui/Notice'
import { PriorityMark, StatusPill } from '../../ui/Pill'
import type { Behind } from './asked'
import { agedQuery } from './reads'
import { Subject } from './Subject'
import { urgencyOf, useNames } from './useNames'

/** Open tickets of an age, the oldest first. */
export function AgedTickets({ asked }: { asked: Behind }) {
  const names = useNames()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(agedQuery(asked))
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
              <th scope="col">{m.transfer_to()}</th>
              <th scope="col">{m.column_age()}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.reference}>
                <td>
                  <PriorityMark priority={urgencyOf(item.priority)} siteDown={false} />
                </td>
                <td className="sla-list-ticket">
                  <Subject reference={item.reference} />
                </td>
                <td dir="auto">{names('organisation', item.organisation)}</td>
                <td>{names('department', item.department)}</td>
                <td>
                  <Moment at={item.openedAt} /> {item.turn === 'WAITING' && <StatusPill status="AWAITING_RESPONSE" staff />}
                </td>
              </tr>
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
