import { Link } from '@tanstack/react-router'
import type { AttainmentItem, Outcome } from '../../api/sla'
import { m } from '../../paraglide/messages.js'
import { minutesInWords } from '../../ui/times'
import { behind, type Asked } from './asked'
import { bandOf, percent } from './figures'
import { lastWeeks } from './reads'
import { weekWords } from './weekWords'

/** Week by week, the newest first, with how long it took: what a report to a client is made of. */
export function WeekTable({ items, asked }: { items: AttainmentItem[]; asked: Asked }) {
  return (
    // What may be wider than the window must be within reach of the keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="sla-scroll" role="group" tabIndex={0} aria-label={m.sla_weeks()}>
      <table className="sla-weeks" aria-label={m.sla_weeks()}>
        <thead>
          <tr>
            <th scope="col">{m.sla_week()}</th>
            <th scope="col">{m.sla_kept_share()}</th>
            <th scope="col">{m.sla_kept()}</th>
            <th scope="col">{m.sla_missed()}</th>
            <th scope="col">{m.sla_dropped()}</th>
            <th scope="col">{m.sla_half_within()}</th>
            <th scope="col">{m.sla_most_within()}</th>
            <th scope="col">{m.sla_target_used()}</th>
          </tr>
        </thead>
        <tbody>
          {lastWeeks()
            .toReversed()
            .map((week) => (
              <Week key={week} week={week} item={items.find((each) => each.week === week)} asked={asked} />
            ))}
        </tbody>
      </table>
    </div>
  )
}

function Week({ week, item, asked }: { week: string; item: AttainmentItem | undefined; asked: Asked }) {
  return (
    <tr>
      <th scope="row">{weekWords(week)}</th>
      {item ? (
        <>
          <td data-band={bandOf(item)}>{item.attainment === null ? '–' : percent(item.attainment)}</td>
          <Count count={item.met} week={week} outcome="MET" asked={asked} />
          <Count count={item.breached} week={week} outcome="BREACHED" asked={asked} />
          <Count count={item.cancelled} week={week} outcome="CANCELLED" asked={asked} />
          <td>{item.elapsedMinutes ? minutesInWords(item.elapsedMinutes.p50) : '–'}</td>
          <td>{item.elapsedMinutes ? minutesInWords(item.elapsedMinutes.p90) : '–'}</td>
          <td>{item.targetShare ? percent(item.targetShare.p90) : '–'}</td>
        </>
      ) : (
        <td colSpan={7} className="soft">
          {m.sla_none_ended()}
        </td>
      )}
    </tr>
  )
}

function Count({ count, week, outcome, asked }: { count: number; week: string; outcome: Outcome; asked: Asked }) {
  return (
    <td>
      {count === 0 ? (
        0
      ) : (
        <Link className="sla-cell" to="/sla/tickets" search={behind(asked, { week, outcome })}>
          {count}
        </Link>
      )}
    </td>
  )
}
