import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Outcome, Side, WhatIf } from '../../api/sla'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { minutesInWords } from '../../ui/times'
import { clockWords } from '../../ui/words'
import { Subject } from './Subject'

const SOME = 25

/** The promises that would have gone otherwise, a screenful at a time: what their tickets are about is asked for with each. */
export function Differences({ answer: { items, capped } }: { answer: WhatIf }) {
  const [shown, setShown] = useState(SOME)
  return (
    <section aria-labelledby="whatif-differences">
      <h2 id="whatif-differences">{m.whatif_otherwise()}</h2>
      <table className="sla-list">
        <caption className="unseen">{m.whatif_otherwise()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.column_ticket()}</th>
            <th scope="col">{m.sla_kind()}</th>
            <th scope="col">{m.whatif_was()}</th>
            <th scope="col">{m.whatif_instead()}</th>
          </tr>
        </thead>
        <tbody>
          {items.slice(0, shown).map(({ reference, kind, before, after }, place) => (
            // An answer is worked out once and never changes.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={place}>
              <td className="sla-list-ticket">
                <Subject reference={reference} />
              </td>
              <td>
                <Link to="/tickets/$reference/promises" params={{ reference }}>
                  {clockWords(kind, true)}
                </Link>
              </td>
              <td>{sideWords(before)}</td>
              <td className="whatif-instead" data-outcome={after?.outcome ?? undefined}>
                {sideWords(after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown < items.length ? <Button onPress={() => setShown(shown + SOME)}>{m.search_more()}</Button> : capped && <p className="soft">{m.whatif_capped({ count: items.length })}</p>}
    </section>
  )
}

const SHAPES: Record<Outcome, string> = { MET: '✓', BREACHED: '✕', CANCELLED: '–' }

const outcomeWords = (outcome: Outcome) => ({ MET: m.promise_kept, BREACHED: m.life_missed, CANCELLED: m.life_dropped })[outcome]()

function sideWords(side: Side | null): string {
  if (!side) return m.whatif_not_promised()
  const target = minutesInWords(side.targetMinutes)
  if (!side.outcome) return m.whatif_open({ target })
  const how = side.elapsedMinutes === null ? target : m.sla_took_of({ time: minutesInWords(side.elapsedMinutes), target })
  return `${SHAPES[side.outcome]} ${outcomeWords(side.outcome)} · ${how}`
}
