import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { OpenOrEnded } from '../../api/sla'
import { m } from '../../paraglide/messages.js'
import { Due } from '../../ui/clock/Due'
import { Moment } from '../../ui/Moment'
import { PriorityMark } from '../../ui/Pill'
import { minutesInWords } from '../../ui/times'
import { clockWords } from '../../ui/words'
import type { Behind } from './asked'
import { Listed } from './Listed'
import { attainmentQuery, behindQuery } from './reads'
import { Subject } from './Subject'
import { urgencyOf, useNames } from './useNames'
import { browserZone } from './weeks'

/** The promises behind a number, open or ended. */
export function PromisesBehind({ asked }: { asked: Behind }) {
  // The weeks are the desk's, wherever the reader is; the page of figures has them.
  const zone = useQuery({ ...attainmentQuery(asked, ['week', 'kind']), enabled: asked.outcome !== undefined })
  const found = useInfiniteQuery({ ...behindQuery(asked, zone.data?.zone ?? browserZone()), enabled: !asked.outcome || !zone.isPending })
  const ended = asked.outcome !== undefined
  const heads = [m.column_urgency(), m.column_ticket(), m.column_client(), m.sla_kind(), ended ? m.sla_ended() : m.column_clock(), ...(ended ? [m.sla_took()] : [])]
  return <Listed found={found} heads={heads} renderRow={(item) => <Promised key={item.id} item={item} ended={ended} />} />
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
