import type { Recomputing } from '../../api/rules'
import { m } from '../../paraglide/messages.js'

/** How far open promises go by a version already. */
export function Recomputed({ by }: { by: Recomputing | null | undefined }) {
  if (!by) return null
  const counted = by.of > 0
  return (
    <div role="status" className="notice recomputed">
      <p>{counted ? m.rules_recomputing({ done: by.done, of: by.of }) : m.rules_recomputing_begins()}</p>
      <progress aria-label={m.rules_recomputing_bar()} max={counted ? by.of : undefined} value={counted ? by.done : undefined} />
    </div>
  )
}
