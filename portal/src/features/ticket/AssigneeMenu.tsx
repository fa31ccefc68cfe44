import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { colleaguesQuery } from '../../api/queries'
import type { Ticket } from '../../api/tickets'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'

/** Whose ticket it is; me first, then the colleagues this person may see. */
export function AssigneeMenu({ ticket, pending, onAssign }: { ticket: Ticket; pending: boolean; onAssign: (email: string | null) => void }) {
  const me = useMe()
  const [open, setOpen] = useState(false)
  const colleagues = useQuery({ ...colleaguesQuery, enabled: open })
  const others = (colleagues.data?.items ?? []).filter((each) => each.email !== me.email)
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <Button isPending={pending}>
        <span className="soft">{m.assignee()}</span> <span dir="auto">{ticket.assignee?.name ?? m.nobody()}</span>
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="menu-float" placement="bottom start">
        <Menu className="menu" aria-label={m.assignee()}>
          <MenuItem className="menu-item" id="me" onAction={() => onAssign(me.email)}>
            {m.assign_to_me()}
          </MenuItem>
          {others.map((each) => (
            <MenuItem className="menu-item" key={each.email} id={each.email} textValue={each.name} onAction={() => onAssign(each.email)}>
              {each.name}
            </MenuItem>
          ))}
          <MenuItem className="menu-item menu-last" id="nobody" onAction={() => onAssign(null)}>
            {m.nobody()}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
