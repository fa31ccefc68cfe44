import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Page } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { Empty, ProblemNotice, Skeleton } from '../../ui/Notice'

interface Props<T> {
  found: UseInfiniteQueryResult<InfiniteData<Page<T>>>
  heads: string[]
  renderRow: (item: T) => ReactNode
}

/** What is behind a number, a row each; more come when they are asked for. */
export function Listed<T>({ found, heads, renderRow }: Props<T>) {
  const items = found.data?.pages.flatMap((page) => page.items)
  return (
    <>
      {found.error && <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />}
      {!items && !found.error && <Skeleton lines={8} />}
      {items?.length === 0 && <Empty title={m.sla_none_here()}>{m.sla_none_here_teach()}</Empty>}
      {items && items.length > 0 && (
        <table className="sla-list">
          <caption className="unseen">{m.column_ticket()}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{items.map(renderRow)}</tbody>
        </table>
      )}
      {found.hasNextPage && (
        <Button onPress={() => void found.fetchNextPage()} isPending={found.isFetchingNextPage}>
          {m.search_more()}
        </Button>
      )}
    </>
  )
}
