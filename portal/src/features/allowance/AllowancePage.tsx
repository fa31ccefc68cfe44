import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { WorkEntry } from '../../api/allowances'
import { allowanceHistoryQuery, allowanceQuery } from '../../api/queries'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { AllowanceBox } from '../../ui/allowance/AllowanceBox'
import { MonthBars } from '../../ui/allowance/MonthBars'
import '../../ui/field.css'
import { Empty, ProblemNotice, Skeleton } from '../../ui/Notice'
import { usePageTitle } from '../../ui/pageTitle'
import { dayName, minutesInWords, monthName } from '../../ui/times'
import './allowancePage.css'

/** What the maintenance of an organisation went into, month by month, entry by entry. */
export default function AllowancePage() {
  const me = useMe()
  const organisation = me.organisation ?? ''
  const [month, setMonth] = useState<string>()
  const now = useQuery(allowanceQuery(organisation, month))
  const history = useQuery(allowanceHistoryQuery(organisation))
  usePageTitle(m.nav_allowance())
  const months = (history.data?.items ?? []).map((each) => each.month).toSorted().toReversed()
  return (
    <div className="maintenance">
      <h1>{m.nav_allowance()}</h1>
      <div className="maintenance-top">
        <AllowanceBox organisation={organisation} bars={false} />
        {history.data && <MonthBars months={history.data.items} tall />}
      </div>
      <section>
        <div className="page-head">
          <h2>{m.allowance_entries()}</h2>
          {months.length > 1 && (
            <label>
              <span className="unseen">{m.month()}</span>
              <select className="field-input" value={month ?? months[0]} onChange={(event) => setMonth(event.target.value)}>
                {months.map((each) => (
                  <option key={each} value={each}>
                    {monthName(each, 'long', true)}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
        {now.error && !now.data && <ProblemNotice problem={now.error} onRetry={() => void now.refetch()} />}
        {!now.data && !now.error && <Skeleton lines={4} />}
        {now.data && now.data.entries.length === 0 && <Empty title={m.allowance_no_entries()}>{m.allowance_no_entries_teach()}</Empty>}
        {now.data && now.data.entries.length > 0 && <Entries entries={now.data.entries} />}
      </section>
    </div>
  )
}

function Entries({ entries }: { entries: WorkEntry[] }) {
  return (
    <table className="entries">
      <thead>
        <tr>
          <th scope="col">{m.work_day()}</th>
          <th scope="col">{m.column_ticket()}</th>
          <th scope="col">{m.work_description()}</th>
          <th scope="col" className="entries-time">
            {m.work_time()}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td>{dayName(entry.workedOn)}</td>
            <td>
              <Link to="/tickets/$reference" params={{ reference: entry.reference }} className="reference">
                {entry.reference}
              </Link>
            </td>
            <td dir="auto">
              {entry.description}
              {entry.kind === 'REVERSAL' && <span className="soft small"> {m.work_reversed()}</span>}
              {!entry.chargeable && <span className="soft small"> {m.work_not_charged()}</span>}
            </td>
            <td className={entry.chargeable ? 'entries-time' : 'entries-time soft'}>{minutesInWords(entry.chargeable ? (entry.chargedMinutes ?? entry.minutes) : entry.minutes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
