import type { QueueItem } from '../../api/tickets'
import { Due } from '../../ui/clock/Due'
import { PriorityMark } from '../../ui/Pill'

/** One waiting ticket with what is left of the time to look at it. */
export function TriageRow({ item, current, onChoose }: { item: QueueItem; current: boolean; onChoose: () => void }) {
  return (
    <li>
      <button type="button" className="triage-row" data-reference={item.reference} aria-current={current ? 'true' : undefined} onClick={onChoose}>
        <span className="triage-row-top">
          <span className="reference">{item.reference}</span>
          {item.siteDown && <PriorityMark priority={item.priority} siteDown />}
          {item.nearestClock && <Due clock={item.nearestClock} staff />}
        </span>
        <span className="triage-row-subject" dir="auto">
          {item.subject}
        </span>
        <span className="soft small">
          <span dir="auto">{item.requester.name}</span>
          {item.organisation && ` · ${item.organisationName ?? item.organisation}`}
        </span>
      </button>
    </li>
  )
}
