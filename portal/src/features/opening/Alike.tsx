import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useState } from 'react'
import { suggestDuplicates, type Typed } from '../../api/merging'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { beginDraft } from '../../ui/draft'
import { reasonWords } from '../../ui/merge/reasons'
import { StatusPill } from '../../ui/Pill'
import { newTicket, type TicketDraft } from './draft'

const TYPING = 600
const ENOUGH = 8

/** Open tickets that look like what is being typed, so that one issue stays one ticket. Silent while there are none. */
export function Alike({ draft }: { draft: TicketDraft }) {
  const navigate = useNavigate()
  const typed = useTyped(useDeferredValue(draft))
  const { data } = useQuery({
    queryKey: ['alike', typed],
    queryFn: ({ signal }) => suggestDuplicates(typed, signal),
    enabled: typed.subject.length >= ENOUGH,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
  const shown = typed.subject.length >= ENOUGH ? (data?.items.slice(0, data.shown) ?? []) : []
  const add = (reference: string) => {
    beginDraft(`reply.${reference}`, [draft.subject, draft.description].map((each) => each.trim()).filter(Boolean).join('\n\n'))
    void navigate({ to: '/tickets/$reference', params: { reference }, hash: 'reply' })
  }
  return (
    <div className="alike-place" aria-live="polite">
      {shown.length > 0 && (
        <section className="similar" aria-labelledby="similar-title">
          <h3 id="similar-title">{m.similar_title()}</h3>
          <p className="soft small">{m.similar_teach()}</p>
          <ul>
            {shown.map((one) => (
              <li key={one.reference}>
                <div className="similar-what">
                  <span className="reference">{one.reference}</span> <strong dir="auto">{one.subject}</strong>
                  <div className="similar-why small soft">
                    <StatusPill status={one.status} staff={false} />
                    {one.reasons.map(reasonWords).join(' · ')}
                  </div>
                </div>
                <Button onPress={() => add(one.reference)} aria-label={`${m.similar_add()}: ${one.reference}`}>
                  {m.similar_add()}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** What is asked about, once the typing has paused. */
function useTyped(draft: TicketDraft): Typed {
  const { subject, description, urls, orderNumbers } = newTicket(draft, [])
  const now: Typed = { subject, description, ...(urls && { urls }), ...(orderNumbers && { orderNumbers }) }
  const [typed, setTyped] = useState<Typed>(now)
  const text = JSON.stringify(now)
  useEffect(() => {
    const paused = setTimeout(() => setTyped(JSON.parse(text) as Typed), TYPING)
    return () => clearTimeout(paused)
  }, [text])
  return typed
}
