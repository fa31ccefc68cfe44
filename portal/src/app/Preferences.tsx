import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Header } from 'react-aria-components/Header'
import { Popover } from 'react-aria-components/Popover'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button'
import { useMe, useSignOut } from './me'
import './preferences.css'
import { useTheme, type Theme } from './theme'
import { chooseTongue, useTongue, type Tongue } from './tongue'

/** Me: language, theme, sign out. */
export function Preferences() {
  const me = useMe()
  const signOut = useSignOut()
  const tongue = useTongue()
  const [theme, setTheme] = useTheme()
  const initials = me.name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase()
  return (
    <MenuTrigger>
      <Button look="bare" aria-label={m.my_menu({ name: me.name })} className="me">
        <span className="me-face" data-initials={initials} />
      </Button>
      <Popover placement="bottom end" className="menu-float">
        <p className="menu-who">
          <strong>{me.name}</strong>
          <span className="soft small">{me.email}</span>
        </p>
        <Menu className="menu" aria-label={m.my_menu({ name: me.name })}>
          <MenuSection selectionMode="single" selectedKeys={[tongue]} disallowEmptySelection onSelectionChange={(keys) => chooseTongue([...keys][0] as Tongue)}>
            <Header className="menu-head">{m.language()}</Header>
            <MenuItem id="en" className="menu-item" lang="en">
              English
            </MenuItem>
            <MenuItem id="nl" className="menu-item" lang="nl">
              Nederlands
            </MenuItem>
          </MenuSection>
          <MenuSection selectionMode="single" selectedKeys={[theme]} disallowEmptySelection onSelectionChange={(keys) => setTheme([...keys][0] as Theme)}>
            <Header className="menu-head">{m.theme()}</Header>
            <MenuItem id="light" className="menu-item">
              {m.theme_light()}
            </MenuItem>
            <MenuItem id="dark" className="menu-item">
              {m.theme_dark()}
            </MenuItem>
            <MenuItem id="auto" className="menu-item">
              {m.theme_auto()}
            </MenuItem>
          </MenuSection>
          <MenuSection aria-label={m.sign_out()}>
            <MenuItem id="out" className="menu-item menu-last" onAction={() => void signOut()}>
              {m.sign_out()}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
