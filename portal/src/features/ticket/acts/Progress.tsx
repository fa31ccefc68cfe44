import { deescalate, escalate, estimate } from '../../../api/acts'
import { m } from '../../../paraglide/messages.js'
import { ActForm } from '../../../ui/act/ActForm'
import { useDraft } from '../../../ui/draft'
import { Field, TextArea } from '../../../ui/Field'
import { dayFromNow, dayInFull } from '../../../ui/times'
import type { ActProps } from './ActDialog'

/** To development and back; while it is there, the client hears from us at regular times. */
export function Escalation({ ticket, onDone, onCancel }: ActProps) {
  const [draft, change, clear] = useDraft(`escalation.${ticket.reference}`, { reason: '' })
  const back = ticket.escalated === true
  const reason = draft.reason.trim()
  return (
    <ActForm
      says={back ? m.deescalate_says() : m.escalate_says()}
      submit={back ? m.deescalate_send() : m.escalate_send()}
      ready={back || reason !== ''}
      send={() => (back ? deescalate(ticket.reference, reason) : escalate(ticket.reference, reason))}
      clear={clear}
      onDone={onDone}
      onCancel={onCancel}
    >
      <TextArea
        label={m.reason_for_colleagues()}
        optional={back}
        required={!back}
        maxLength={2000}
        value={draft.reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
    </ActForm>
  )
}

/** Days people promise most: the next working days, and a week. */
function usualDays(now = Date.now()): string[] {
  const working = [1, 2, 3, 4, 5].map((days) => dayFromNow(days, now)).filter((day) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()))
  return [...working.slice(0, 2), dayFromNow(7, now)]
}

/** A day promised to the client, who sees it on the ticket. */
export function PromiseDay({ ticket, onDone, onCancel }: ActProps) {
  const [draft, change, clear] = useDraft(`estimate.${ticket.reference}`, { date: ticket.estimate?.date ?? '', note: '' })
  const today = dayFromNow()
  return (
    <ActForm
      says={m.estimate_says()}
      submit={m.estimate_send()}
      ready={draft.date >= today}
      send={() => estimate(ticket.reference, draft.date, draft.note.trim())}
      clear={clear}
      onDone={onDone}
      onCancel={onCancel}
    >
      <div className="quick-days" role="group" aria-label={m.estimate_usual()}>
        {usualDays().map((day) => (
          <button key={day} type="button" aria-pressed={draft.date === day} onClick={() => change({ date: day })}>
            {dayInFull(day)}
          </button>
        ))}
      </div>
      <Field
        label={m.work_day()}
        type="date"
        required
        min={today}
        value={draft.date}
        error={draft.date !== '' && draft.date < today ? m.rule_estimate_past() : undefined}
        onChange={(event) => change({ date: event.target.value })}
      />
      <TextArea
        label={m.word_to_the_client()}
        optional
        maxLength={2000}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
      />
    </ActForm>
  )
}
