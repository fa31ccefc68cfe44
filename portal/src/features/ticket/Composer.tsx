import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLocation } from '@tanstack/react-router'
import { overruleCourtesy } from '../../api/acts'
import { ticketQuery } from '../../api/queries'
import { respond, type Ticket } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { useDraft } from '../../ui/draft'
import { TextArea } from '../../ui/Field'
import { DropArea } from '../../ui/files/DropArea'
import { FileChooser } from '../../ui/files/FileChooser'
import { FileList } from '../../ui/files/FileList'
import { useUploads } from '../../ui/files/useUploads'
import { useKeys } from '../../ui/keys'
import { ProblemNotice } from '../../ui/Notice'
import { useTicketChanged } from '../../ui/useTicketChanged'

type Way = 'ANSWER' | 'ASK' | 'NOTE'

const WAYS: Way[] = ['ANSWER', 'ASK', 'NOTE']

/** The next word on a ticket. Staff choose whether it answers, asks back, or stays among themselves. */
export function Composer({ ticket, staff }: { ticket: Ticket; staff: boolean }) {
  const [draft, change, clear] = useDraft<{ body: string; way: Way }>(`reply.${ticket.reference}`, { body: '', way: 'ANSWER' })
  const files = useUploads()
  const area = useRef<HTMLTextAreaElement>(null)
  const queries = useQueryClient()
  const changed = useTicketChanged(ticket.reference)
  const way = staff ? draft.way : 'ANSWER'
  const sending = useMutation({
    mutationFn: (resolve: boolean) =>
      respond(ticket.reference, {
        body: draft.body.trim(),
        visibility: way === 'NOTE' ? 'INTERNAL' : 'PUBLIC',
        ...(way === 'ASK' && { asksClient: true }),
        ...(resolve && { resolve: true }),
        ...(files.ids.length > 0 && { attachmentIds: files.ids }),
      }),
    onSuccess: async ({ status }) => {
      clear()
      files.clear()
      queries.setQueryData(ticketQuery(ticket.reference).queryKey, (known) => known && { ...known, status })
      await changed()
    },
  })
  const reopening = useMutation({
    mutationFn: (responseId: string) => overruleCourtesy(ticket.reference, responseId),
    onSuccess: async () => {
      sending.reset()
      await changed()
    },
  })
  const ready = draft.body.trim() !== '' && !files.busy && !sending.isPending
  const send = (resolve = false) => {
    if (ready) sending.mutate(resolve)
  }
  const begin = (next: Way) => {
    change({ way: next })
    area.current?.focus()
  }
  const hash = useLocation({ select: (location) => location.hash })
  useEffect(() => {
    if (hash === 'reply') area.current?.focus()
  }, [hash])
  useKeys(staff ? { r: () => begin('ANSWER'), b: () => begin('ASK'), n: () => begin('NOTE') } : { r: () => area.current?.focus() })
  const done = ticket.status === 'RESOLVED' || ticket.status === 'CLOSED'
  const label = { ANSWER: m.composer_answer_label(), ASK: m.composer_ask_label(), NOTE: m.composer_note_label() }[way]
  return (
    <DropArea files={files} className="composer">
      <form
        data-way={way}
        aria-label={m.composer()}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          send()
        }}
      >
        {staff && (
          <div className="ways" role="radiogroup" aria-label={m.composer_way()}>
            {WAYS.map((each) => (
              <label key={each}>
                <input type="radio" name={`way-${ticket.reference}`} checked={way === each} onChange={() => change({ way: each })} />
                <span>{{ ANSWER: m.answer(), ASK: m.ask_back(), NOTE: m.note() }[each]}</span>
              </label>
            ))}
          </div>
        )}
        <TextArea ref={area} label={label} labelUnseen placeholder={label} value={draft.body} onChange={(event) => change({ body: event.target.value })} rows={3} />
        <FileList files={files} />
        {sending.error && <ProblemNotice problem={sending.error} kept={m.draft_kept()} />}
        {sending.data?.courtesy && done && (
          <div className="notice" role="status">
            <p>{m.courtesy_did_not_reopen()}</p>
            <Button onPress={() => reopening.mutate(sending.data.id)} isPending={reopening.isPending}>
              {m.reopen()}
            </Button>
          </div>
        )}
        {reopening.error && <ProblemNotice problem={reopening.error} />}
        <div className="composer-foot">
          <FileChooser files={files} look="bare" />
          <span className="soft small composer-says">{sayWhat(way, staff, done, files.busy)}</span>
          {staff && way === 'ANSWER' && !done && (
            <Button onPress={() => send(true)} isDisabled={!ready}>
              {m.send_and_resolve()}
            </Button>
          )}
          <Button look="loud" type="submit" isPending={sending.isPending} isDisabled={draft.body.trim() === '' || files.busy}>
            {{ ANSWER: m.send_answer(), ASK: m.send_question(), NOTE: m.save_note() }[way]}
            <span className="unseen"> (Ctrl Enter)</span>
          </Button>
        </div>
      </form>
    </DropArea>
  )
}

function sayWhat(way: Way, staff: boolean, done: boolean, busy: boolean): string {
  if (busy) return m.files_still_going()
  if (way === 'ASK') return m.composer_ask_says()
  if (way === 'NOTE') return m.composer_note_says()
  if (!staff && done) return m.composer_reopens()
  return ''
}
