import { useInfiniteQuery } from '@tanstack/react-query'
import { m } from '../../paraglide/messages.js'
import { Moment } from '../../ui/Moment'
import { PriorityMark, StatusPill } from '../../ui/Pill'
import type { Behind } from './asked'
import { Listed } from './Listed'
import { agedQuery } from './reads'
import { Subject } from './Subject'
import { urgencyOf, useNames } from './useNames'

/** Open tickets of an age, the oldest first. */
export function AgedTickets({ asked }: { asked: Behind }) {
  const names = useNames()
  return (
    <Listed
      found={useInfiniteQuery(agedQuery(asked))}
      heads={[m.column_urgency(), m.column_ticket(), m.column_client(), m.transfer_to(), m.column_age()]}
      renderRow={(item) => (
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
      )}
    />
  )
}
