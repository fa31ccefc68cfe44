import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Dimension } from '../../api/sla'
import { m } from '../../paraglide/messages.js'
import { Empty, ProblemNotice, Skeleton } from '../../ui/Notice'
import type { Asked } from './asked'
import { GroupsByWeek } from './GroupsByWeek'
import { attainmentQuery } from './reads'
import { WeekTable } from './WeekTable'

const DIMENSIONS: Dimension[] = ['kind', 'priority', 'department', 'organisation', 'week']

const words = (by: Dimension) => ({ kind: m.sla_by_kind, priority: m.sla_by_priority, department: m.sla_by_department, organisation: m.sla_by_client, week: m.sla_by_week })[by]()

/** Twelve weeks of kept and missed promises, by whatever one wants to hold beside each other. */
export function Grid({ asked }: { asked: Asked }) {
  const by = asked.by ?? 'kind'
  const { data, error, refetch, isPlaceholderData } = useQuery(attainmentQuery(asked, by === 'week' ? ['week'] : ['week', by]))
  // While another grouping is on its way, the figures that are there belong to the one before.
  const shown = data && data.groupBy.includes(by) ? data : undefined
  return (
    <section aria-labelledby="sla-weeks">
      <div className="sla-section-head">
        <h2 id="sla-weeks">{m.sla_weeks()}</h2>
        <nav className="lanes" aria-label={m.sla_by()}>
          {DIMENSIONS.map((each) => (
            <Link key={each} to="/sla" search={{ ...asked, by: each === 'kind' ? undefined : each }} replace resetScroll={false} activeOptions={{ includeSearch: true, exact: true }}>
              {words(each)}
            </Link>
          ))}
        </nav>
      </div>
      {error && !data && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {!shown && !error && <Skeleton lines={7} />}
      {shown?.items.length === 0 && <Empty title={m.sla_no_outcomes()}>{m.sla_no_outcomes_teach()}</Empty>}
      {shown && shown.items.length > 0 && (
        <div aria-busy={isPlaceholderData} className="sla-figures">
          {by === 'week' ? <WeekTable items={shown.items} asked={asked} /> : <GroupsByWeek key={by} items={shown.items} by={by} asked={asked} />}
          <p className="small soft">{m.sla_legend()}</p>
        </div>
      )}
    </section>
  )
}
