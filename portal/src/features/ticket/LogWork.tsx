import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { logWork } from '../../api/allowances'
import { categoriesQuery, ticketQuery } from '../../api/queries'
import type { Ticket } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { useDraft } from '../../ui/draft'
import { Field } from '../../ui/Field'
import { ProblemNotice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'

const today = () => new Date().toLocaleDateString('sv-SE')

/** Minutes of work on a ticket. The entry's id is made here, so that sending it twice counts once. */
export function LogWork({ ticket, open, onClose }: { ticket: Ticket; open: boolean; onClose: () => void }) {
  return (
    <Sheet title={m.log_work()} open={open} onClose={onClose}>
      <WorkForm ticket={ticket} onClose={onClose} />
    </Sheet>
  )
}

function WorkForm({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const queries = useQueryClient()
  const categories = useQuery(categoriesQuery)
  const usual = categories.data?.items.find((each) => each.code === ticket.category)?.chargeable ?? true
  const [id] = useState(() => crypto.randomUUID())
  const [draft, change, clear] = useDraft(`work.${ticket.reference}`, { minutes: '', description: '' })
  const [workedOn, setWorkedOn] = useState(today)
  const [chargeable, setChargeable] = useState<boolean>()
  const minutes = Number(draft.minutes)
  const valid = Number.isInteger(minutes) && minutes > 0 && minutes <= 1440 && draft.description.trim() !== '' && workedOn !== ''
  const logging = useMutation({
    mutationFn: () => logWork(ticket.reference, { id, minutes, workedOn, description: draft.description.trim(), chargeable: chargeable ?? usual }),
    onSuccess: async () => {
      clear()
      void queries.invalidateQueries({ queryKey: ['allowance'] })
      void queries.invalidateQueries({ queryKey: ['allowance-history'] })
      await queries.invalidateQueries({ queryKey: ticketQuery(ticket.reference).queryKey })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (valid && !logging.isPending) logging.mutate()
  }
  return (
    <form className="stack" onSubmit={submit}>
      <div className="two-fields">
        <Field
          label={m.work_minutes()}
          name="minutes"
          type="number"
          inputMode="numeric"
          min={1}
          max={1440}
          required
          // The dialog was opened to type exactly this.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={draft.minutes}
          onChange={(event) => change({ minutes: event.target.value })}
        />
        <Field label={m.work_day()} name="workedOn" type="date" required max={today()} value={workedOn} onChange={(event) => setWorkedOn(event.target.value)} />
      </div>
      <Field label={m.work_description()} name="description" required maxLength={500} value={draft.description} onChange={(event) => change({ description: event.target.value })} />
      <label className="check">
        <input type="checkbox" checked={chargeable ?? usual} onChange={(event) => setChargeable(event.target.checked)} />
        <span>
          {m.work_chargeable()}
          <small className="soft">{usual ? m.work_usually() : m.work_usually_not()}</small>
        </span>
      </label>
      {logging.error && <ProblemNotice problem={logging.error} kept={m.draft_kept()} />}
      <div className="sheet-actions">
        <Button onPress={onClose}>{m.cancel()}</Button>
        <Button look="loud" type="submit" isPending={logging.isPending} isDisabled={!valid}>
          {m.log_work()}
        </Button>
      </div>
    </form>
  )
}
