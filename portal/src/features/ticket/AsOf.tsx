import { useId } from 'react'
import type { Ticket } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { clockTime } from '../../ui/times'

/** Steps through the moments at which something happened; the page then shows the ticket as it was. */
export function AsOf({ ticket, asOf, onChange }: { ticket: Ticket; asOf: string | undefined; onChange: (instant: string | undefined) => void }) {
  const id = useId()
  const moments = [...new Set(ticket.conversation.map((entry) => entry.at))].toSorted((one, other) => Date.parse(one) - Date.parse(other))
  const place = asOf === undefined ? moments.length : moments.indexOf(asOf)
  const words = asOf === undefined ? m.asof_now() : clockTime(asOf)
  return (
    <div className="asof" data-past={asOf ? '' : undefined}>
      <label htmlFor={id}>{m.asof_label()}</label>
      <input id={id} type="range" min={0} max={moments.length} step={1} value={place} aria-valuetext={words} onChange={(event) => onChange(moments[Number(event.target.value)])} />
      <output htmlFor={id}>{words}</output>
      {asOf && (
        <Button look="bare" onPress={() => onChange(undefined)}>
          {m.asof_back()}
        </Button>
      )}
    </div>
  )
}
