import type { ReactNode } from 'react'
import type { Entry } from '../../api/tickets'
import { m } from '../../paraglide/messages.js'
import { Moment } from '../Moment'
import { Prose } from '../Prose'
import { Attachments } from './Attachments'

interface Props {
  entry: Entry
  /** The ticket that holds its files. */
  reference: string
  /** Taken along from another ticket by a split. */
  carried?: boolean
  pick?: { chosen: boolean; toggle: () => void }
  children?: ReactNode
}

/** Somebody's words: who, by which way, when, and what came along. */
export function Said({ entry, reference, carried = false, pick, children }: Props) {
  const note = entry.kind === 'NOTE' || entry.visibility === 'INTERNAL'
  return (
    <li className="said" data-by={entry.author.kind} data-note={note || undefined} data-picked={pick?.chosen || undefined}>
      <article aria-label={m.said_by({ name: entry.author.name })}>
        <header>
          {pick && (
            <label className="pick">
              <input type="checkbox" checked={pick.chosen} onChange={pick.toggle} />
              <span className="unseen">{m.split_choose({ name: entry.author.name })}</span>
            </label>
          )}
          <strong dir="auto">{entry.author.name}</strong>
          {entry.author.kind === 'STAFF' && !note && <span className="said-side">{m.side_support()}</span>}
          {note && (
            <span className="said-side said-lock">
              <svg width="11" height="12" viewBox="0 0 12 13" aria-hidden="true">
                <path d="M3.500 5.500V4a2.500 2.500 0 0 1 5 0v1.500" fill="none" stroke="currentColor" strokeWidth="1.4" />
                <rect x="2" y="5.500" width="8" height="6" rx="1.500" fill="currentColor" />
              </svg>
              {m.note_only_staff()}
            </span>
          )}
          {entry.channel === 'MAIL' && <span className="soft small">{m.by_mail()}</span>}
          {entry.channel === 'PHONE' && <span className="soft small">{m.by_phone()}</span>}
          {entry.addressedTo && <span className="soft small">{m.sent_to({ reference: entry.addressedTo })}</span>}
          {carried && entry.from && <span className="soft small">{m.carried_from({ reference: entry.from })}</span>}
          {entry.splitInto && <span className="soft small">{m.went_on_in({ reference: entry.splitInto })}</span>}
          <span className="said-when soft small">
            <Moment at={entry.at} />
          </span>
        </header>
        <Prose text={entry.body ?? ''} />
        <Attachments reference={reference} attachments={entry.attachments} />
        {children}
      </article>
    </li>
  )
}
