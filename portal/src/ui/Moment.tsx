import { useHalfMinutes } from './now'
import { exact, relative } from './times'

/** A time said relatively, with the exact one on hover and for screen readers. */
export function Moment({ at }: { at: string }) {
  const now = useHalfMinutes()
  const full = exact(at)
  return (
    <time dateTime={at} title={full}>
      <span aria-hidden="true">{relative(at, now)}</span>
      <span className="unseen">{full}</span>
    </time>
  )
}
