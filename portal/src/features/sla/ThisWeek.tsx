import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AttainmentItem } from '../../api/sla'
import { m } from '../../paraglide/messages.js'
import { Empty, ProblemNotice, Skeleton } from '../../ui/Notice'
import { behind, type Asked } from './asked'
import { bandOf, ended, orderOf, outcomeFirst, percent, pointsBetween, rowsOf, type Row } from './figures'
import { attainmentQuery, lastWeeks } from './reads'
import { useNames } from './useNames'

/** One number for each kind of promise, and whether it went up or down since last week. */
export function ThisWeek({ asked }: { asked: Asked }) {
  const { data, error, refetch } = useQuery(attainmentQuery(asked, ['week', 'kind']))
  const names = useNames()
  const [before, now] = lastWeeks().slice(-2) as [string, string]
  const rows = rowsOf(data?.items ?? [], 'kind').toSorted(orderOf('kind'))
  return (
    <section aria-labelledby="sla-week">
      <h2 id="sla-week">{m.sla_this_week()}</h2>
      {error && !data && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <div className="sla-wait">
          <Skeleton lines={1} tall />
        </div>
      )}
      {data && rows.length === 0 && <Empty title={m.sla_nothing_yet()}>{m.sla_nothing_yet_teach()}</Empty>}
      <ul className="sla-numbers">
        {rows.map((row) => (
          <NumberOf key={row.value} row={row} name={names('kind', row.value)} week={now} before={before} asked={asked} />
        ))}
      </ul>
    </section>
  )
}

function NumberOf({ row, name, week, before, asked }: { row: Row; name: string; week: string; before: string; asked: Asked }) {
  const now = row.weeks.get(week)
  const share = now?.attainment ?? null
  return (
    <li className="sla-number" data-band={now && bandOf(now)}>
      <h3>{name}</h3>
      {now && share !== null ? (
        <>
          <p className="sla-share number">
            <Link to="/sla/tickets" search={behind(asked, { kind: row.value, week, outcome: outcomeFirst(now) })} aria-label={m.sla_share_link({ name, share: percent(share) })}>
              {percent(share)}
            </Link>
          </p>
          <p className="small">{m.sla_kept_of({ met: now.met, all: ended(now) })}</p>
        </>
      ) : (
        <>
          <p className="sla-share soft" aria-hidden="true">
            –
          </p>
          <p className="small soft">{m.sla_none_ended()}</p>
        </>
      )}
      <p className="small soft">{trend(share, row.weeks.get(before))}</p>
    </li>
  )
}

function trend(share: number | null, before: AttainmentItem | undefined): string {
  const then = before?.attainment ?? null
  if (then === null) return m.sla_trend_none()
  if (share === null) return m.sla_trend_was({ share: percent(then) })
  const points = pointsBetween(share, then)
  if (points === 0) return `= ${m.sla_trend_same()}`
  return points > 0 ? `▲ ${m.sla_trend_up({ points })}` : `▼ ${m.sla_trend_down({ points: -points })}`
}
