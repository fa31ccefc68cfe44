import type { ReactNode, RefObject } from 'react'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { ChoiceGroup } from './Choices'
import './menu.css'

interface Props {
  name: string
  trigger: RefObject<HTMLButtonElement | null>
  side: 'start' | 'end'
  above?: ReactNode
  groups: ChoiceGroup[]
  onClose: () => void
}

/** The floating part of a menu: takes the focus, gives it back, closes on a choice. */
export default function FloatingMenu({ name, trigger, side, above, groups, onClose }: Props) {
  return (
    <Popover className="menu-float" aria-label={name} triggerRef={trigger} placement={`bottom ${side}`} isOpen onOpenChange={(still) => !still && onClose()}>
      {above}
      {/* A menu that opens takes the focus, or the arrow keys would do nothing. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <Menu className="menu" aria-label={name} autoFocus="first" onClose={onClose}>
        {groups
          .filter((group) => group.choices.length > 0)
          .map((group) => (
            <MenuSection
              key={group.id}
              className="menu-group"
              aria-label={group.title ? undefined : name}
              {...(group.chosen !== undefined && { selectionMode: 'single' as const, selectedKeys: [group.chosen], disallowEmptySelection: true })}
            >
              {group.title && <Header className="menu-head">{group.title}</Header>}
              {group.choices.map((choice) => (
                <MenuItem key={choice.id} id={choice.id} className="menu-item" textValue={choice.words} lang={choice.lang} onAction={choice.run}>
                  <span dir="auto">{choice.words}</span>
                  {choice.remark && <span className="menu-remark">{choice.remark}</span>}
                  {choice.hotkey && <kbd aria-hidden="true">{choice.hotkey}</kbd>}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
      </Menu>
    </Popover>
  )
}
