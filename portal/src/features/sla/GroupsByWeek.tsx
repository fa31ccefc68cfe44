import { Link } from '@tanstack/react-router'
import { useLayoutEffect, useRef, useState } from 'react'
import type { AttainmentItem, Dimension } from '../../api/sla'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { behind, type Asked } from './asked'
import { bandOf, ended, NONE, orderOf, outcomeFirst, percent, rowsOf } from './figures'
import { lastWeeks } from './reads'
import { useNames } from './useNames'
import { weekBegins, weekNumber, weekWords } from './weekWords'

const FEW = 25

/** A row for each group, a column for each week; the number says it, the shade only repeats it. */
export function GroupsByWeek({ items, by, asked }: { items: AttainmentItem[]; by: Dimension; asked: Asked }) {
  const names = useNames()
  const [all, setAll] = useState(false)
  const weeks = lastWeeks()
  const scroller = useRef<HTMLDivElement>(null)
  // Where not all weeks fit, the last ones are what people come for.
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = scroller.current.scrollWidth
  }, [])
  const rows = rowsOf(items, by).toSorted(orderOf(by))
  return (
    <>
      <div className="sla-scroll" ref={scroller}>
        <table className="sla-grid">
          <caption className="unseen">{m.sla_weeks()}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{m.sla_by()}</span>
              </th>
              {weeks.map((week) => (
                <th key={week} scope="col" title={weekWords(week)}>
                  {weekNumber(week)}
                  <span className="soft">{weekBegins(week)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, all ? undefined : FEW).map((row) => (
              <tr key={row.value}>
                <th scope="row" dir="auto">
                  {names(by, row.value)}
                </th>
                {weeks.map((week) => (
                  <Cell key={week} item={row.weeks.get(week)} week={week} by={by} value={row.value} asked={asked} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!all && rows.length > FEW && <Button onPress={() => setAll(true)}>{m.sla_show_all({ count: rows.length })}</Button>}
    </>
  )
}

function Cell({ item, week, by, value, asked }: { item: AttainmentItem | undefined; week: string; by: Dimension; value: string; asked: Asked }) {
  if (!item || item.attainment === null) {
    return (
      <td>
        <span aria-hidden="true" className="soft">
          ·
        </span>
        <span className="unseen">{m.sla_none_ended()}</span>
      </td>
    )
  }
  const words = m.sla_kept_of({ met: item.met, all: ended(item) })
  const figures = (
    <>
      {percent(item.attainment)} <small aria-hidden="true">{`${item.met}/${ended(item)}`}</small>
      <span className="unseen">{words}</span>
    </>
  )
  return (
    <td data-band={bandOf(item)} title={words}>
      {by === 'department' && value === NONE ? (
        <span className="sla-cell">{figures}</span>
      ) : (
        <Link className="sla-cell" to="/sla/tickets" search={behind(asked, { [by]: value, week, outcome: outcomeFirst(item) })}>
          {figures}
        </Link>
      )}
    </td>
  )
}
