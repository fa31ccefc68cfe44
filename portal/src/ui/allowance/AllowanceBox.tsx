import { useQuery } from '@tanstack/react-query'
import { allowanceHistoryQuery, allowanceQuery } from '../../api/queries'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice, Skeleton } from '../Notice'
import { dayName, minutesInWords, monthName } from '../times'
import { allowanceWords } from '../words'
import './allowance.css'
import { MonthBars } from './MonthBars'

/** This month's maintenance: how much of it is used, in a picture and in words, red with the word once it is reached. */
export function AllowanceBox({ organisation, bars = true }: { organisation: string; bars?: boolean }) {
  const { data, error, refetch } = useQuery(allowanceQuery(organisation))
  const history = useQuery({ ...allowanceHistoryQuery(organisation), enabled: bars })
  if (error && !data) return <ProblemNotice problem={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton lines={1} tall />
  const whole = data.allowanceMinutes + data.rolledOverMinutes
  const share = whole > 0 ? data.usedMinutes / whole : 0
  const full = data.state === 'REACHED' || data.state === 'EXCEEDED'
  return (
    <section className="allowance" data-state={data.state} aria-label={m.allowance_title()}>
      <div className="allowance-head">
        <h2>
          {m.allowance_title()} <span className="soft">{monthName(data.month)}</span>
        </h2>
        {data.state !== 'OK' && <strong className="allowance-word">{allowanceWords(data.state)}</strong>}
      </div>
      <p className="allowance-used number">
        {m.allowance_used({ used: minutesInWords(data.usedMinutes), whole: minutesInWords(whole) })} <span className="allowance-share">{Math.round(share * 100)} %</span>
      </p>
      <div className="allowance-meter" role="img" aria-label={`${Math.round(share * 100)} %`}>
        <span style={{ inlineSize: `${Math.min(100, share * 100)}%` }} />
      </div>
      <p className="small allowance-left">{full ? m.allowance_nothing_left() : m.allowance_left({ left: minutesInWords(data.remainingMinutes) })}</p>
      {data.forecast?.reachedOn && <p className="soft small">{m.allowance_forecast({ day: dayName(data.forecast.reachedOn) })}</p>}
      {data.rolledOverMinutes > 0 && <p className="soft small">{m.allowance_rolled_over({ minutes: minutesInWords(data.rolledOverMinutes) })}</p>}
      {bars && history.data && <MonthBars months={history.data.items} />}
    </section>
  )
}
