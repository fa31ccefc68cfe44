import type { ReactNode } from 'react'
import type { Absorbed, Entry } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'

/** What was said on an absorbed ticket, folded under its reference with its first words. */
export function Folded({ absorbed, entries, children }: { absorbed: Absorbed; entries: Entry[]; children: ReactNode }) {
  const first = entries.find((entry) => entry.kind !== 'EVENT')
  return (
    <li className="folded">
      <details>
        <summary>
          <span className="folded-mark" aria-hidden="true">
            ▸
          </span>
          <span className="reference">{absorbed.reference}</span>
          <span className="folded-subject" dir="auto">
            {absorbed.subject}
          </span>
          <span className="soft small number">{entries.length === 1 ? m.folded_one() : m.folded_count({ count: entries.length })}</span>
          {first && (
            <span className="folded-first soft small" dir="auto">
              {first.author.name}: {first.body}
            </span>
          )}
        </summary>
        <ol className="conversation">{children}</ol>
      </details>
    </li>
  )
}
