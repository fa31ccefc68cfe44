import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { categoriesQuery } from '../../api/queries'
import type { QueueItem } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { Due } from '../../ui/clock/Due'
import { Moment } from '../../ui/Moment'
import { PriorityMark } from '../../ui/Pill'
import { inTongue } from '../../ui/words'

/** One ticket in one row: urgency, what it is with the latest words, whose it is, what burns next. */
export function QueueRow({ item, chosen, onChoose }: { item: QueueItem; chosen: boolean; onChoose: () => void }) {
  const categories = useQuery(categoriesQuery)
  const category = categories.data?.items.find((each) => each.code === item.category)
  return (
    <tr className="row" data-alarm={item.siteDown || undefined} data-chosen={chosen || undefined}>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a cell, whose checkbox has its label */}
      <td className="row-pick">
        <label>
          <input type="checkbox" checked={chosen} onChange={onChoose} />
          <span className="unseen">{m.bulk_choose({ reference: item.reference })}</span>
        </label>
      </td>
      <td className="row-mark">
        <PriorityMark priority={item.priority} siteDown={item.siteDown} />
      </td>
      <td className="row-ticket">
        <Link to="/tickets/$reference" params={{ reference: item.reference }} data-reference={item.reference} className="row-link">
          <span className="reference">{item.reference}</span> <span dir="auto">{item.subject}</span>
        </Link>
        {item.latest && (
          <p className="row-latest soft" dir="auto">
            {item.latest.author}: {item.latest.excerpt}
          </p>
        )}
      </td>
      <td className="row-client small">
        <span dir="auto">{item.organisationName ?? item.organisation ?? item.requester.name}</span>
        <span className="soft">{inTongue(category?.label, item.category)}</span>
      </td>
      <td className="row-clock">{item.nearestClock ? <Due clock={item.nearestClock} staff /> : <span className="soft">–</span>}</td>
      <td className="row-age small soft">
        <Moment at={item.openedAt} />
      </td>
      <td className="row-assignee small" dir="auto">
        {item.assignee?.name ?? <span className="soft">{m.nobody()}</span>}
        {item.assignee?.absentUntil && <span className="row-away">{m.away()}</span>}
      </td>
    </tr>
  )
}
