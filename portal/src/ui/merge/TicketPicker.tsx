import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { duplicatesQuery, findTicketsQuery } from '../../api/queries'
import type { Status, Ticket } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { Field } from '../Field'
import { ProblemNotice } from '../Notice'
import { StatusPill } from '../Pill'
import './merge.css'
import { likeness, reasonWords } from './reasons'

interface Found {
  reference: string
  subject: string
  status: Status
  why?: string
}

/** The other tickets of the same issue: those that look like it come first, others by number or words. */
export function TicketPicker({ ticket, chosen, onChange }: { ticket: Ticket; chosen: string[]; onChange: (chosen: string[]) => void }) {
  const [text, setText] = useState('')
  const [known, setKnown] = useState<Record<string, Found>>({})
  const words = useDeferredValue(text.trim())
  const alike = useQuery(duplicatesQuery(ticket.reference))
  const found = useQuery(findTicketsQuery(words, ticket.organisation))
  const suggested: Found[] = (alike.data?.items ?? []).map(({ reference, subject, status, score, reasons }) => ({ reference, subject, status, why: [likeness(score), ...reasons.map(reasonWords)].join(' · ') }))
  const listed: Found[] = words === '' ? suggested : (found.data?.items ?? [])
  const rows = [...chosen.filter((each) => !listed.some((one) => one.reference === each)).flatMap((each) => known[each] ?? []), ...listed].filter((each) => each.reference !== ticket.reference && each.status !== 'MERGED')
  const toggle = (row: Found) => {
    setKnown((all) => ({ ...all, [row.reference]: row }))
    onChange(chosen.includes(row.reference) ? chosen.filter((each) => each !== row.reference) : [...chosen, row.reference])
  }
  return (
    <div className="picker">
      <Field
        label={m.merge_find()}
        type="search"
        autoComplete="off"
        placeholder={m.merge_find_hint()}
        // The dialog was opened to look for one.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault()
        }}
      />
      {found.error && words !== '' && <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />}
      <p className="soft small" role="status">
        {words === '' ? suggested.length > 0 && m.alike_first() : found.data && rows.length === 0 && m.merge_none_found()}
      </p>
      <ul className="picker-rows" aria-label={m.merge_candidates()}>
        {rows.map((row) => (
          <li key={row.reference}>
            <label className="picker-row">
              <input type="checkbox" checked={chosen.includes(row.reference)} onChange={() => toggle(row)} />
              <span>
                <span className="reference">{row.reference}</span> <span dir="auto">{row.subject}</span>
                {row.why && <span className="soft small picker-why">{row.why}</span>}
              </span>
              <StatusPill status={row.status} staff />
            </label>
          </li>
        ))}
      </ul>
    </div>
  )
}
