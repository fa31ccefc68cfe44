import { m } from '../paraglide/messages.js'
import { Choices } from '../ui/menu/Choices'
import { useMe, useSignOut } from './me'
import './preferences.css'
import { useTheme } from './theme'
import { chooseTongue, useTongue } from './tongue'

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
  const name = m.my_menu({ name: me.name })
  return (
    <Choices
      name={name}
      unseenLabel={name}
      look="bare"
      side="end"
      className="me"
      label={<span className="me-face" data-initials={initials} />}
      above={
        <p className="menu-who">
          <strong>{me.name}</strong>
          <span className="soft small">{me.email}</span>
        </p>
      }
      groups={[
        {
          id: 'language',
          title: m.language(),
          chosen: tongue,
          choices: [
            { id: 'en', words: 'English', lang: 'en', run: () => chooseTongue('en') },
            { id: 'nl', words: 'Nederlands', lang: 'nl', run: () => chooseTongue('nl') },
          ],
        },
        {
          id: 'theme',
          title: m.theme(),
          chosen: theme,
          choices: [
            { id: 'light', words: m.theme_light(), run: () => setTheme('light') },
            { id: 'dark', words: m.theme_dark(), run: () => setTheme('dark') },
            { id: 'auto', words: m.theme_auto(), run: () => setTheme('auto') },
          ],
        },
        { id: 'out', choices: [{ id: 'out', words: m.sign_out(), run: () => void signOut() }] },
      ]}
    />
  )
}
