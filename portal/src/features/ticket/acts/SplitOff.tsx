import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { split } from '../../../api/merging'
import { categoriesQuery } from '../../../api/queries'
import { m } from '../../../paraglide/messages.js'
import { ActForm } from '../../../ui/act/ActForm'
import { CodeOptions } from '../../../ui/CodeOptions'
import { useDraft } from '../../../ui/draft'
import { Field, Select } from '../../../ui/Field'
import { say } from '../../../ui/toast/say'
import type { ActProps } from './ActDialog'

/** The chosen words become a ticket of their own; here they stay, marked. */
export function SplitOff({ ticket, about, onDone, onCancel }: ActProps) {
  const navigate = useNavigate()
  const categories = useQuery(categoriesQuery)
  const [draft, change, clear] = useDraft(`split.${ticket.reference}`, { subject: '', category: ticket.category })
  const chosen = ticket.conversation.filter((entry) => about.includes(entry.id))
  const subject = draft.subject.trim()
  return (
    <ActForm
      says={m.split_says()}
      submit={m.split_send()}
      ready={subject !== ''}
      send={() => split(ticket.reference, { responseIds: about, subject, ...(draft.category !== ticket.category && { category: draft.category }) })}
      clear={clear}
      onDone={(answer) => {
        say(m.split_done({ reference: answer.reference }), { words: m.go_there(), run: () => void navigate({ to: '/tickets/$reference', params: { reference: answer.reference } }) })
        return onDone()
      }}
      onCancel={onCancel}
    >
      <ul className="chosen" aria-label={m.split_chosen()}>
        {chosen.map((entry) => (
          <li key={entry.id}>
            <strong dir="auto">{entry.author.name}</strong> <span dir="auto">{entry.body}</span>
          </li>
        ))}
      </ul>
      <Field
        label={m.split_subject()}
        required
        maxLength={200}
        // The dialog was opened to type exactly this.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={draft.subject}
        onChange={(event) => change({ subject: event.target.value })}
      />
      <Select label={m.category_to()} value={draft.category} onChange={(event) => change({ category: event.target.value })}>
        <CodeOptions of={categories.data?.items} />
      </Select>
    </ActForm>
  )
}
