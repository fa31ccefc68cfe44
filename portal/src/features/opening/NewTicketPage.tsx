import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState, type FormEvent } from 'react'
import { ApiProblem } from '../../api/problem'
import { ticketQuery } from '../../api/queries'
import { openTicket } from '../../api/tickets'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { useDraft } from '../../ui/draft'
import { Field, TextArea } from '../../ui/Field'
import { DropArea } from '../../ui/files/DropArea'
import { FileChooser } from '../../ui/files/FileChooser'
import { FileList } from '../../ui/files/FileList'
import { useUploads } from '../../ui/files/useUploads'
import { ProblemNotice } from '../../ui/Notice'
import { usePageTitle } from '../../ui/pageTitle'
import { Alike } from './Alike'
import { BeforeYouSend } from './BeforeYouSend'
import { CategoryCards } from './CategoryCards'
import { EMPTY_DRAFT, missingIn, newTicket, type Missing } from './draft'
import './opening.css'
import { titleHint, titleHintWords } from './titleHint'

/** One page, three quiet sections: what is it, tell us, before you send. */
export default function NewTicketPage() {
  const me = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [draft, change, clear] = useDraft(`opening.${me.id}`, EMPTY_DRAFT)
  const files = useUploads()
  const [missing, setMissing] = useState<Missing>({})
  const form = useRef<HTMLFormElement>(null)
  usePageTitle(m.new_ticket())
  const sending = useMutation({
    mutationFn: () => openTicket(newTicket(draft, files.ids)),
    onSuccess: async (ticket) => {
      clear()
      files.clear()
      queries.setQueryData(ticketQuery(ticket.reference).queryKey, ticket)
      void queries.invalidateQueries({ queryKey: ['tickets'] })
      await navigate({ to: '/tickets/$reference', params: { reference: ticket.reference } })
    },
  })
  const refused = (field: string) => (sending.error instanceof ApiProblem && sending.error.errors.some((each) => each.field.startsWith(field)) ? m.field_refused() : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const now = missingIn(draft)
    setMissing(now)
    const first = Object.keys(now)[0]
    if (first) form.current?.querySelector<HTMLElement>(`[name=${first}]`)?.focus()
    else if (!sending.isPending && !files.busy) sending.mutate()
  }
  const hint = titleHint(draft.subject)
  return (
    <form ref={form} className="opening" onSubmit={submit} noValidate>
      <h1>{m.new_ticket()}</h1>
      <section aria-labelledby="what-title">
        <h2 id="what-title">{m.opening_what()}</h2>
        <CategoryCards chosen={draft.category} onChoose={(category) => change({ category })} error={missing.category && !draft.category ? m.opening_choose() : undefined} />
      </section>
      <section aria-labelledby="tell-title">
        <h2 id="tell-title">{m.opening_tell()}</h2>
        <DropArea files={files} className="tell">
          <Field
            label={m.opening_title()}
            name="subject"
            maxLength={200}
            autoComplete="off"
            value={draft.subject}
            onChange={(event) => change({ subject: event.target.value })}
            error={missing.subject && !draft.subject.trim() ? m.opening_title_missing() : refused('subject')}
            hint={
              <span className="title-hint" data-hint={hint} aria-live="polite">
                {titleHintWords(hint)}
              </span>
            }
          />
          <TextArea
            label={m.opening_details()}
            name="description"
            value={draft.description}
            onChange={(event) => change({ description: event.target.value })}
            placeholder={m.opening_details_example()}
            error={missing.description && !draft.description.trim() ? m.opening_details_missing() : refused('description')}
          />
          <div className="two">
            <Field
              label={m.opening_urls()}
              optional
              name="urls"
              value={draft.urls}
              onChange={(event) => change({ urls: event.target.value })}
              hint={m.opening_urls_hint()}
              error={refused('urls')}
              inputMode="url"
              dir="ltr"
            />
            <Field
              label={m.opening_orders()}
              optional
              name="orderNumbers"
              value={draft.orderNumbers}
              onChange={(event) => change({ orderNumbers: event.target.value })}
              hint={m.opening_orders_hint()}
              error={refused('orderNumbers')}
            />
          </div>
          <div className="drop-zone">
            <FileChooser files={files} />
            <span className="soft small">{m.opening_files_hint()}</span>
          </div>
          <FileList files={files} />
        </DropArea>
      </section>
      <section aria-labelledby="send-title">
        <h2 id="send-title">{m.opening_before()}</h2>
        <Alike draft={draft} />
        {me.organisation && <BeforeYouSend organisation={me.organisation} category={draft.category} />}
        {sending.error && <ProblemNotice problem={sending.error} kept={m.draft_kept()} />}
        <div className="opening-send">
          <Button look="loud" type="submit" isPending={sending.isPending} isDisabled={files.busy}>
            {sending.isPending ? m.opening_sending() : m.opening_send()}
          </Button>
          <p className="soft small">{files.busy ? m.files_still_going() : m.draft_note()}</p>
        </div>
      </section>
    </form>
  )
}
