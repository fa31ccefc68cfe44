import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { colleaguesQuery } from '../../api/queries'
import type { Ticket } from '../../api/tickets'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { Choices } from '../../ui/menu/Choices'
import { useHalfMinutes } from '../../ui/now'
import { dayAndTime } from '../../ui/times'
import { useAway } from './Away'

/** Whose ticket it is; me first, then the colleagues this person may see. */
export function AssigneeMenu({ ticket, pending, onAssign }: { ticket: Ticket; pending: boolean; onAssign: (email: string | null) => void }) {
  const me = useMe()
  const [wanted, setWanted] = useState(false)
  const colleagues = useQuery({ ...colleaguesQuery, enabled: wanted })
  const away = useAway()
  const now = useHalfMinutes()
  const awayWords = (until: string | undefined) => until && m.away_until({ time: dayAndTime(until, now) })
  const others = (colleagues.data?.items ?? []).filter((each) => each.email !== me.email)
  return (
    <Choices
      name={m.assignee()}
      pending={pending}
      onOpen={() => setWanted(true)}
      label={
        <>
          <span className="soft">{m.assignee()}</span> <span dir="auto">{ticket.assignee?.name ?? m.nobody()}</span>
          <span aria-hidden="true">▾</span>
        </>
      }
      groups={[
        { id: 'me', choices: [{ id: 'me', words: m.assign_to_me(), hotkey: 'a', run: () => onAssign(me.email) }] },
        { id: 'others', choices: others.map((each) => ({ id: each.email, words: each.name, remark: awayWords(away(each.email)), run: () => onAssign(each.email) })) },
        { id: 'nobody', choices: [{ id: 'nobody', words: m.nobody(), run: () => onAssign(null) }] },
      ]}
    />
  )
}
