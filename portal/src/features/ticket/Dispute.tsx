import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { dispute } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { useDraft } from '../../ui/draft'
import { TextArea } from '../../ui/Field'
import { ProblemNotice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import { useTicketChanged } from '../../ui/useTicketChanged'

/** A client who finds the priority wrong says why; somebody looks at it again. */
export function Dispute({ reference }: { reference: string }) {
  const [open, setOpen] = useState(false)
  const [draft, change, clear] = useDraft(`dispute.${reference}`, { reason: '' })
  const changed = useTicketChanged(reference)
  const sending = useMutation({
    mutationFn: () => dispute(reference, draft.reason.trim()),
    onSuccess: async (answer) => {
      clear()
      setOpen(false)
      await changed(answer)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (draft.reason.trim() !== '' && !sending.isPending) sending.mutate()
  }
  return (
    <>
      <button type="button" className="differently" onClick={() => setOpen(true)}>
        {m.dispute()}
      </button>
      <Sheet title={m.dispute()} open={open} onClose={() => setOpen(false)}>
        <form className="stack" onSubmit={submit}>
          <p className="soft">{m.dispute_says()}</p>
          <TextArea label={m.dispute_reason()} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
          {sending.error && <ProblemNotice problem={sending.error} kept={m.draft_kept()} />}
          <div className="sheet-actions">
            <Button onPress={() => setOpen(false)}>{m.cancel()}</Button>
            <Button look="loud" type="submit" isPending={sending.isPending} isDisabled={draft.reason.trim() === ''}>
              {m.dispute_send()}
            </Button>
          </div>
        </form>
      </Sheet>
    </>
  )
}
