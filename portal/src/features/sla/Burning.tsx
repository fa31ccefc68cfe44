import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { OpenOrEnded } from '../../api/sla'
import { m } from '../../paraglide/messages.js'
import { Due } from '../../ui/clock/Due'
import { Empty, ProblemNotice, Skeleton } from '../../ui/Notice'
import { PriorityMark } from '../../ui/Pill'
import { behind, type Asked } from './asked'
import { burningQuery } from './reads'
import { Subject } from './Subject'
import { urgencyOf } from './useNames'

const SHOWN = 8

/** Open promises, the one with the least time left first. */
export function Burning({ asked }: { asked: Asked }) {
  const { data, error, refetch } = useQuery(burningQuery(asked, SHOWN))
  return (
    <section aria-labelledby="sla-burning">
      <h2 id="sla-burning">{m.sla_burning()}</h2>
      {error && !data && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={SHOWN} />}
      {data?.items.length === 0 && <Empty title={m.sla_burning_none()}>{m.sla_burning_none_teach()}</Empty>}
      {data && data.items.length > 0 && (
        <>
          <ol className="sla-burning">
            {data.items.map((clock) => (
              <Burns key={clock.id} clock={clock} />
            ))}
          </ol>
          <Link to="/sla/tickets" search={behind(asked, {})}>
            {m.sla_burning_all()}
          </Link>
        </>
      )}
    </section>
  )
}

export function Burns({ clock }: { clock: OpenOrEnded }) {
  return (
    <li>
      <PriorityMark priority={urgencyOf(clock.priority)} siteDown={false} />
      <Subject reference={clock.reference} />
      <Due clock={clock} staff />
    </li>
  )
}
