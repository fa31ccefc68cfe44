import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { queueQuery } from '../api/queries'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button'
import { useKeys } from '../ui/keys'
import './clientShell.css'
import { Preferences } from './Preferences'
import './staffShell.css'
import { useFocusOnPage } from './useFocusOnPage'

const Palette = lazy(() => import('../features/palette/Palette'))
const KeySheet = lazy(() => import('../features/palette/KeySheet'))

/** The staff's frame: a rail on the left, everything within reach of the keyboard. */
export default function StaffShell() {
  const [palette, setPalette] = useState(false)
  useFocusOnPage()
  const [keys, setKeys] = useState(false)
  const navigate = useNavigate()
  const triage = useQuery(queueQuery('TRIAGE'))
  const waiting = triage.data?.items.length ?? 0
  useKeys({ '?': () => setKeys(true), 1: () => void navigate({ to: '/triage' }), 2: () => void navigate({ to: '/queue' }), 3: () => void navigate({ to: '/tickets' }), 4: () => void navigate({ to: '/sla' }) })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setPalette(true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <div className="staff">
      <a className="skip" href="#main">
        {m.skip_to_content()}
      </a>
      <header className="rail">
        <Link to="/triage" className="brand">
          <img src="/mark.svg" alt="" width="24" height="24" />
          <span>Ledgerdesk</span>
        </Link>
        <Button className="rail-find" onPress={() => setPalette(true)}>
          <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" aria-hidden="true">
            <circle cx="6" cy="6" r="4" />
            <path d="m9.200 9.200 3 3" />
          </svg>
          <span className="rail-find-word">{m.palette_open()}</span>
          <kbd>Ctrl K</kbd>
        </Button>
        <nav aria-label={m.main_navigation()}>
          <Link to="/triage">
            {m.nav_triage()}
            {waiting > 0 && <span className="rail-count number">{waiting}</span>}
          </Link>
          <Link to="/queue">{m.nav_queue()}</Link>
          <Link to="/tickets">{m.nav_search()}</Link>
          <Link to="/sla">{m.nav_sla()}</Link>
          <Link to="/duty">{m.nav_duty()}</Link>
        </nav>
        <div className="rail-foot">
          <Button look="bare" onPress={() => setKeys(true)} aria-label={m.keys_title()}>
            <kbd>?</kbd>
          </Button>
          <Preferences />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Suspense>
        {palette && <Palette onClose={() => setPalette(false)} />}
        {keys && <KeySheet onClose={() => setKeys(false)} />}
      </Suspense>
    </div>
  )
}
