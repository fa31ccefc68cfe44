import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useId, useState, type ReactNode } from 'react'
import { merge, undoMerge } from '../../api/merging'
import { ticketQuery } from '../../api/queries'
import type { Ticket } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { ActForm } from '../act/ActForm'
import { Moment } from '../Moment'
import { Skeleton } from '../Notice'
import { StatusPill } from '../Pill'
import { say } from '../toast/say'
import './merge.css'

interface Props {
  references: string[]
  /** How to find more of them, above the preview. */
  children?: ReactNode
  onDone: (original: Ticket) => void | Promise<void>
  onCancel: () => void
}

const number = (reference: string) => Number(reference.replace('HD-', ''))

/** Several tickets of one issue become one: shows what joins what before anything happens. */
export function MergeForm({ references, children, onDone, onCancel }: Props) {
  const id = useId()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const read = useQueries({ queries: references.map((each) => ticketQuery(each)) })
  const tickets = read.flatMap(({ data }) => (data ? [data] : []))
  const [wanted, setWanted] = useState<string>()
  const able = tickets.filter((each) => each.status !== 'CLOSED' && each.status !== 'MERGED')
  const oldest = able.toSorted((one, other) => number(one.reference) - number(other.reference))[0]
  const original = able.find((each) => each.reference === wanted) ?? oldest
  const joining = tickets.filter((each) => each !== original)
  const problem = hindrance(tickets)
  const failed = read.find(({ error, data }) => error && !data)
  const ready = original !== undefined && joining.length > 0 && problem === undefined && tickets.length === references.length
  const takeBack = async (kept: string, others: string[]) => {
    for (const each of others) await undoMerge(kept, each)
    await queries.invalidateQueries()
    say(m.merge_undone({ reference: others.join(', ') }))
  }
  const done = async (answer: Ticket) => {
    const others = joining.map((each) => each.reference)
    say(m.merge_done({ count: others.length, reference: answer.reference }), {
      words: m.merge_undo(),
      run: () => void takeBack(answer.reference, others).catch(() => void navigate({ to: '/tickets/$reference', params: { reference: answer.reference } })),
    })
    await Promise.all([...others, answer.reference].map((each) => queries.invalidateQueries({ queryKey: ['ticket', each] })))
    void queries.invalidateQueries({ queryKey: ['queue'] })
    void queries.invalidateQueries({ queryKey: ['duplicates'] })
    await onDone(answer)
  }
  return (
    <ActForm
      submit={joining.length > 0 ? m.merge_send({ count: joining.length + 1 }) : m.merge()}
      ready={ready}
      send={() => merge(original!.reference, joining.map((each) => each.reference))}
      onDone={done}
      onCancel={onCancel}
      typed={false}
    >
      {children}
      {references.length > 1 && (
        <fieldset className="merge-preview">
          <legend>{m.merge_which_stays()}</legend>
          {tickets.length < references.length && !failed && <Skeleton lines={2} />}
          {failed && <p className="field-error">{m.merge_unread()}</p>}
          {tickets.map((each) => (
            // Its text is there, deeper than the rule looks.
            // oxlint-disable-next-line jsx-a11y/label-has-associated-control
            <label key={each.reference} className="merge-ticket" data-stays={each === original || undefined}>
              <input type="radio" name={id} checked={each === original} disabled={!able.includes(each)} onChange={() => setWanted(each.reference)} />
              <span className="merge-words">
                <span className="merge-line">
                  <span className="reference">{each.reference}</span> <StatusPill status={each.status} staff />
                  <span className="merge-role">{each === original ? m.merge_stays() : m.merge_joins()}</span>
                </span>
                <span className="merge-subject" dir="auto">
                  {each.subject}
                </span>
                <span className="soft small">
                  <span dir="auto">{each.requester.name}</span> · <Moment at={each.openedAt} /> · {words(each) === 1 ? m.merge_one_message() : m.merge_messages({ count: words(each) })}
                </span>
              </span>
            </label>
          ))}
          <p role="status" className={problem ? 'field-error' : 'soft small'}>
            {problem ?? (ready && consequences(original, joining))}
          </p>
        </fieldset>
      )}
    </ActForm>
  )
}

const words = (ticket: Ticket) => ticket.conversation.filter((entry) => entry.kind !== 'EVENT').length

function hindrance(tickets: Ticket[]): string | undefined {
  if (new Set(tickets.map((each) => each.organisation)).size > 1) return m.merge_one_client()
  if (tickets.some((each) => each.status === 'MERGED')) return m.merge_merged_already({ reference: tickets.find((each) => each.status === 'MERGED')!.reference })
  if (tickets.length > 1 && tickets.every((each) => each.status === 'CLOSED')) return m.merge_all_closed()
  return undefined
}

function consequences(original: Ticket, joining: Ticket[]): string {
  const there = new Set(original.people.map((each) => each.id ?? each.email))
  const told = [...new Set(joining.map((each) => each.requester).filter((each) => !there.has(each.id ?? each.email)).map((each) => each.name))]
  const who = told.length > 0 ? m.merge_gets_involved({ names: told.join(', '), reference: original.reference }) : m.merge_nobody_new()
  return `${who} ${m.merge_told_once()}`
}
