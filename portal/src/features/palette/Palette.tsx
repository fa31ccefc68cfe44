import { useNavigate } from '@tanstack/react-router'
import { useState, type KeyboardEvent } from 'react'
import { useSignOut } from '../../app/me'
import { useTheme } from '../../app/theme'
import { chooseTongue } from '../../app/tongue'
import { m } from '../../paraglide/messages.js'
import { offeredActs, type Act } from '../../ui/act/acts'
import '../../ui/field.css'
import { Sheet } from '../../ui/Sheet'
import './palette.css'

/** A ticket is meant by its number alone: "42", "hd-42" and "HD-00042" are the same. */
export function referenceIn(text: string): string | undefined {
  const digits = /^(?:hd-?)?0*(\d{1,9})$/i.exec(text.trim())?.[1]
  return digits && `HD-${digits.padStart(5, '0')}`
}

/** Everything there is, by typing a few letters of it. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  const signOut = useSignOut()
  const [, setTheme] = useTheme()
  const [text, setText] = useState('')
  const [place, setPlace] = useState(0)
  const [offered] = useState(offeredActs)
  const all: Act[] = [
    ...offered,
    { id: 'triage', words: m.nav_triage(), key: '1', run: () => void navigate({ to: '/triage' }) },
    { id: 'queue', words: m.nav_queue(), key: '2', run: () => void navigate({ to: '/queue' }) },
    { id: 'search', words: m.nav_search(), key: '3', run: () => void navigate({ to: '/tickets' }) },
    { id: 'sla', words: m.nav_sla(), key: '4', run: () => void navigate({ to: '/sla' }) },
    { id: 'duty', words: m.nav_duty(), run: () => void navigate({ to: '/duty' }) },
    { id: 'waiting', words: `${m.nav_queue()}: ${m.lane_waiting()}`, run: () => void navigate({ to: '/queue', search: { lane: 'WAITING' } }) },
    { id: 'light', words: `${m.theme()}: ${m.theme_light()}`, run: () => setTheme('light') },
    { id: 'dark', words: `${m.theme()}: ${m.theme_dark()}`, run: () => setTheme('dark') },
    { id: 'auto', words: `${m.theme()}: ${m.theme_auto()}`, run: () => setTheme('auto') },
    { id: 'en', words: `${m.language()}: English`, run: () => chooseTongue('en') },
    { id: 'nl', words: `${m.language()}: Nederlands`, run: () => chooseTongue('nl') },
    { id: 'out', words: m.sign_out(), run: () => void signOut() },
  ]
  const reference = referenceIn(text)
  const words = text.trim().toLowerCase()
  const found = [
    ...(reference ? [{ id: 'ticket', words: m.palette_go_to({ reference }), run: () => void navigate({ to: '/tickets/$reference', params: { reference } }) } satisfies Act] : []),
    ...all.filter((act) => act.words.toLowerCase().includes(words)),
    ...(words.length > 2 && !reference ? [{ id: 'find', words: m.palette_search({ words: text.trim() }), run: () => void navigate({ to: '/tickets', search: { q: text.trim() } }) } satisfies Act] : []),
  ]
  const current = found[Math.min(place, found.length - 1)]
  const run = (act: Act | undefined) => {
    if (!act) return
    onClose()
    act.run()
  }
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setPlace((found.length + Math.min(place, found.length - 1) + step) % Math.max(1, found.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(current)
    }
  }
  return (
    <Sheet title={m.palette_title()} titleUnseen open onClose={onClose} wide>
      <div className="palette">
        <input
          className="field-input"
          // The palette was opened to type.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          role="combobox"
          aria-label={m.palette_title()}
          aria-expanded
          aria-controls="palette-list"
          aria-activedescendant={current && `palette-${current.id}`}
          placeholder={m.palette_hint()}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setPlace(0)
          }}
          onKeyDown={onKey}
        />
        <ul id="palette-list" role="listbox" aria-label={m.palette_title()}>
          {found.map((act) => (
            // The list answers to the keys of the box above it.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <li key={act.id} id={`palette-${act.id}`} role="option" tabIndex={-1} aria-selected={act === current} onClick={() => run(act)}>
              <span dir="auto">{act.words}</span> {act.key && <kbd aria-hidden="true">{act.key}</kbd>}
            </li>
          ))}
        </ul>
        {found.length === 0 && <p className="soft palette-none">{m.palette_nothing()}</p>}
      </div>
    </Sheet>
  )
}
