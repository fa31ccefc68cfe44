import type { MonthOfHistory } from '../../api/allowances'
import { m } from '../../paraglide/messages.js'
import { minutesInWords, monthName } from '../times'

/** Twelve months side by side, each against its own allowance; the same figures are there for those who cannot see bars. */
export function MonthBars({ months, tall = false }: { months: MonthOfHistory[]; tall?: boolean }) {
  const inOrder = months.toSorted((one, other) => one.month.localeCompare(other.month)).slice(-12)
  const most = Math.max(1, ...inOrder.flatMap((each) => [each.usedMinutes, each.allowanceMinutes]))
  if (inOrder.length === 0) return null
  return (
    <figure className="months" data-tall={tall || undefined}>
      <figcaption className="soft small">{m.allowance_history()}</figcaption>
      <ol>
        {inOrder.map((each) => {
          const words = m.allowance_month_words({
            month: monthName(each.month, 'long', true),
            used: minutesInWords(each.usedMinutes),
            whole: minutesInWords(each.allowanceMinutes),
          })
          const reached = each.allowanceMinutes > 0 && each.usedMinutes >= each.allowanceMinutes
          return (
            <li key={each.month} title={words}>
              <span className="month-track" aria-hidden="true">
                <span className={reached ? 'month-bar month-full' : 'month-bar'} style={{ blockSize: `${(each.usedMinutes / most) * 100}%` }} />
                {each.allowanceMinutes > 0 && <span className="month-line" style={{ insetBlockEnd: `${(each.allowanceMinutes / most) * 100}%` }} />}
              </span>
              <span className="month-name" aria-hidden="true">
                <span className="month-narrow">{monthName(each.month, 'narrow')}</span>
                {tall && <span className="month-short">{monthName(each.month, 'short')}</span>}
              </span>
              <span className="unseen">{words}</span>
            </li>
          )
        })}
      </ol>
    </figure>
  )
}
