import { approveQuote, declineQuote, provideQuote } from '../../../api/quotes'
import { m } from '../../../paraglide/messages.js'
import { ActForm } from '../../../ui/act/ActForm'
import { useDraft } from '../../../ui/draft'
import { Field, Select, TextArea } from '../../../ui/Field'
import { dayFromNow, dayInFull, minutesInWords, money } from '../../../ui/times'
import type { ActProps } from './ActDialog'

const CURRENCIES = ['EUR', 'GBP', 'USD', 'CHF']

const decimal = (text: string) => text.trim().replace(',', '.')

/** What it would cost and take; a new one takes the place of one that was not approved. */
export function ProvideQuote({ ticket, onDone, onCancel }: ActProps) {
  const earlier = ticket.quote
  const [draft, change, clear] = useDraft(`quote.${ticket.reference}`, {
    amount: earlier?.amount ?? '',
    currency: earlier?.currency ?? 'EUR',
    hours: earlier?.minutes ? String(earlier.minutes / 60) : '',
    days: earlier?.workingDays ? String(earlier.workingDays) : '',
    until: dayFromNow(30),
    note: '',
  })
  const amount = decimal(draft.amount)
  const minutes = Math.round(Number(decimal(draft.hours)) * 60)
  const days = Number(draft.days)
  const fits = /^\d{1,12}(\.\d{1,2})?$/.test(amount) && Number(amount) > 0
  const ready = fits && minutes > 0 && Number.isInteger(days) && days > 0 && draft.until > dayFromNow()
  const note = draft.note.trim()
  return (
    <ActForm
      says={earlier?.providedAt ? m.quote_replaces() : m.quote_says()}
      submit={m.quote_send()}
      ready={ready}
      send={() => provideQuote(ticket.reference, { amount, currency: draft.currency, minutes, workingDays: days, validUntil: draft.until, ...(note && { note }) })}
      clear={clear}
      onDone={onDone}
      onCancel={onCancel}
    >
      <div className="two-fields">
        <Field label={m.quote_amount()} inputMode="decimal" autoComplete="off" required value={draft.amount} error={draft.amount !== '' && !fits ? m.quote_amount_wrong() : undefined} onChange={(event) => change({ amount: event.target.value })} />
        <Select label={m.quote_currency()} value={draft.currency} onChange={(event) => change({ currency: event.target.value })}>
          {CURRENCIES.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
        <Field label={m.quote_hours()} inputMode="decimal" autoComplete="off" required value={draft.hours} onChange={(event) => change({ hours: event.target.value })} />
        <Field label={m.quote_days()} type="number" min={1} max={1000} required value={draft.days} onChange={(event) => change({ days: event.target.value })} />
      </div>
      <Field label={m.quote_valid_until()} type="date" required min={dayFromNow(1)} value={draft.until} onChange={(event) => change({ until: event.target.value })} />
      <TextArea
        label={m.quote_note()}
        optional
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      <p className="soft" role="status">
        {ready && m.quote_in_words({ amount: money(amount, draft.currency), work: minutesInWords(minutes), days, day: dayInFull(draft.until) })}
      </p>
    </ActForm>
  )
}

/** A yes binds the organisation, so it says once more to what. */
export function Approve({ ticket, onDone, onCancel }: ActProps) {
  const quote = ticket.quote!
  return (
    <ActForm
      says={m.quote_approve_says({ amount: money(quote.amount ?? 0, quote.currency ?? 'EUR') })}
      submit={m.quote_approve()}
      send={() => approveQuote(ticket.reference, quote.id)}
      onDone={onDone}
      onCancel={onCancel}
      typed={false}
    />
  )
}

export function Decline({ ticket, onDone, onCancel }: ActProps) {
  const quote = ticket.quote!
  const [draft, change, clear] = useDraft(`decline.${ticket.reference}`, { reason: '' })
  return (
    <ActForm
      says={m.quote_decline_says()}
      submit={m.quote_decline()}
      send={() => declineQuote(ticket.reference, quote.id, draft.reason.trim())}
      clear={clear}
      onDone={onDone}
      onCancel={onCancel}
    >
      <TextArea
        label={m.quote_decline_reason()}
        optional
        maxLength={2000}
        value={draft.reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
    </ActForm>
  )
}
