import { Link, Outlet } from '@tanstack/react-router'
import { m } from '../paraglide/messages.js'
import { Preferences } from './Preferences'
import './clientShell.css'
import { useMe } from './me'
import { useFocusOnPage } from './useFocusOnPage'

/** The clients' frame: few places to go, one loud button. */
export default function ClientShell() {
  const me = useMe()
  useFocusOnPage()
  return (
    <div className="client">
      <a className="skip" href="#main">
        {m.skip_to_content()}
      </a>
      <header className="bar">
        <Link to="/" className="brand">
          <img src="/mark.svg" alt="" width="26" height="26" />
          <span>Ledgerdesk</span>
        </Link>
        <nav aria-label={m.main_navigation()}>
          <Link to="/" activeOptions={{ exact: true }}>
            {m.nav_home()}
          </Link>
          <Link to="/tickets">{m.nav_tickets()}</Link>
          {me.organisation && <Link to="/allowance">{m.nav_allowance()}</Link>}
          {me.roles.includes('APPROVER') && <Link to="/people">{m.nav_people()}</Link>}
        </nav>
        <Link to="/new" className="button button-loud new-ticket">
          {m.new_ticket()}
        </Link>
        <Preferences />
      </header>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}
