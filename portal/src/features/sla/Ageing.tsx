import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Aged } from '../../api/sla'
import { m } from '../../paraglide/messages.js'
import { Empty, ProblemNotice, Skeleton } from '../../ui/Notice'
import { behind, type Asked } from './asked'
import { bucketWords } from './buckets'
import { ageingQuery } from './reads'

/** How long open tickets have been lying, the unassessed and the waiting ones apart: a bar to see, the numbers to read. */
export function Ageing({ asked }: { asked: Asked }) {
  const { data, error, refetch } = useQuery(ageingQuery(asked))
  const most = Math.max(1, ...(data?.items ?? []).map(sizeOf))
  const none = data?.items.every((each) => sizeOf(each) === 0)
  return (
    <section aria-labelledby="sla-ageing">
      <h2 id="sla-ageing">{m.sla_ageing()}</h2>
      {error && !data && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={7} />}
      {none && <Empty title={m.sla_ageing_none()}>{m.sla_ageing_none_teach()}</Empty>}
      {data && !none && (
        <>
          <ul className="sla-ages">
            {data.items.map((each) => (
              <Age key={each.bucket} aged={each} most={most} asked={asked} />
            ))}
          </ul>
          <p className="sla-legend small soft" aria-hidden="true">
            <span className="sla-key" data-part="ours" /> {m.sla_age_ours()} <span className="sla-key" data-part="unassessed" /> {m.sla_age_unassessed()} <span className="sla-key" data-part="waiting" /> {m.sla_age_waiting()}
          </p>
        </>
      )}
    </section>
  )
}

const sizeOf = (aged: Aged) => aged.open + aged.waiting

function Age({ aged, most, asked }: { aged: Aged; most: number; asked: Asked }) {
  const size = sizeOf(aged)
  const unassessed = Math.min(aged.byPriority.UNASSESSED ?? 0, aged.open)
  const parts = [
    ['ours', aged.open - unassessed],
    ['unassessed', unassessed],
    ['waiting', aged.waiting],
  ] as const
  const words = [m.sla_age_count({ count: size }), ...(unassessed > 0 ? [m.sla_age_count_unassessed({ count: unassessed })] : []), ...(aged.waiting > 0 ? [m.sla_age_count_waiting({ count: aged.waiting })] : [])]
    .map((part) => part.replaceAll(' ', '\u00a0'))
    .join(' · ')
  return (
    <li>
      <span className="sla-age-name">{bucketWords(aged.bucket)}</span>
      <span className="sla-age-bar" aria-hidden="true">
        {parts.map(([part, count]) => count > 0 && <span key={part} data-part={part} style={{ inlineSize: `${(count / most) * 100}%` }} />)}
      </span>
      {size > 0 ? (
        <Link className="small number" to="/sla/tickets" search={behind({ ...asked, kind: undefined }, { bucket: aged.bucket })} aria-label={`${bucketWords(aged.bucket)}: ${words}`}>
          {words}
        </Link>
      ) : (
        <span className="small soft number">0</span>
      )}
    </li>
  )
}
