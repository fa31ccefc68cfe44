import { useHalfMinutes } from '../../ui/now'
import { dayAndTime, exact } from '../../ui/times'

/** From when until when, each exact on hover. */
export function Span({ from, to }: { from: string; to: string }) {
  const now = useHalfMinutes()
  return (
    <span className="span number">
      <time dateTime={from} title={exact(from)}>
        {dayAndTime(from, now)}
      </time>
      {' – '}
      <time dateTime={to} title={exact(to)}>
        {dayAndTime(to, now)}
      </time>
    </span>
  )
}
