import type { Quote } from '../../api/quotes'
import type { Ticket } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { Moment } from '../../ui/Moment'
import { Prose } from '../../ui/Prose'
import { dayInFull, minutesInWords, money } from '../../ui/times'
import { useDialog } from './acts/useDialog'
import './quote.css'
import { useDecides } from './useDecides'

/** For the one person who may say yes: the price and what it buys, above everything else. */
export function QuoteToDecide({ ticket }: { ticket: Ticket }) {
  const decides = useDecides(ticket)
  const [dialog, open] = useDialog(ticket)
  const quote = ticket.quote
  if (!quote || !decides) return null
  return (
    <section className="quote-card" aria-label={m.quote_waits_for_you()}>
      <h2>
        {m.quote_waits_for_you()} <Version of={quote} />
      </h2>
      <Figures quote={quote} />
      {quote.note && <Prose text={quote.note} />}
      <div className="quote-acts">
        <Button look="loud" onPress={() => open('APPROVE')}>
          {m.quote_approve()}
        </Button>
        <Button onPress={() => open('DECLINE')}>{m.quote_decline()}</Button>
      </div>
      <p className="soft small">{m.quote_starts_after()}</p>
      {dialog}
    </section>
  )
}

/** For everyone else: where the quote stands. */
export function QuoteSide({ ticket, staff, past }: { ticket: Ticket; staff: boolean; past: boolean }) {
  const decides = useDecides(ticket)
  const [dialog, open] = useDialog(ticket)
  const quote = ticket.quote
  if (!quote || decides) return null
  const done = ticket.status === 'RESOLVED' || ticket.status === 'CLOSED' || ticket.status === 'MERGED'
  return (
    <section>
      <h2>
        {m.quote()} <Version of={quote} />
      </h2>
      <p className="quote-state">
        <QuotePill quote={quote} />
      </p>
      {quote.amount && <Figures quote={quote} />}
      {quote.decidedAt && quote.decidedBy && (
        <p className="soft small">
          <span dir="auto">{quote.decidedBy.name}</span> · <Moment at={quote.decidedAt} />
        </p>
      )}
      {staff && !past && !done && quote.state !== 'APPROVED' && (
        <Button look={quote.state === 'REQUESTED' ? 'loud' : 'quiet'} className="quote-make" onPress={() => open('QUOTE')}>
          {quote.state === 'REQUESTED' ? m.quote_make() : m.quote_again()}
        </Button>
      )}
      {dialog}
    </section>
  )
}

const Version = ({ of }: { of: Quote }) => of.version > 1 && <span className="soft small number">{m.quote_version({ number: of.version })}</span>

function QuotePill({ quote }: { quote: Quote }) {
  const [tone, shape, words] = {
    REQUESTED: ['blue', '●', m.quote_requested()],
    PROVIDED: ['amber', '◆', m.quote_waits()],
    APPROVED: ['green', '✓', m.quote_approved()],
    DECLINED: ['grey', '✕', m.quote_declined()],
    EXPIRED: ['grey', '○', m.quote_expired()],
  }[quote.state]
  return (
    <span className={`pill pill-${tone}`}>
      <span aria-hidden="true">{shape}</span> {words}
    </span>
  )
}

function Figures({ quote }: { quote: Quote }) {
  return (
    <dl className="figures">
      <div className="figure-amount">
        <dt className="unseen">{m.quote_amount()}</dt>
        <dd className="number">{money(quote.amount ?? 0, quote.currency ?? 'EUR')}</dd>
      </div>
      <div>
        <dt>{m.quote_work()}</dt>
        <dd className="number">{minutesInWords(quote.minutes ?? 0)}</dd>
      </div>
      <div>
        <dt>{m.quote_days_short()}</dt>
        <dd className="number">{quote.workingDays === 1 ? m.quote_one_day() : m.quote_days_value({ days: quote.workingDays ?? 0 })}</dd>
      </div>
      {quote.validUntil && (
        <div>
          <dt>{m.quote_valid_until()}</dt>
          <dd>{dayInFull(quote.validUntil)}</dd>
        </div>
      )}
    </dl>
  )
}
