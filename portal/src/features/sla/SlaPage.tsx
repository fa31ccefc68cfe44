import { Link, useSearch } from '@tanstack/react-router'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { usePageTitle } from '../../ui/pageTitle'
import { Ageing } from './Ageing'
import { Burning } from './Burning'
import { Filters } from './Filters'
import { Grid } from './Grid'
import './sla.css'
import { ThisWeek } from './ThisWeek'

/** How well the desk keeps its word: this week, over twelve weeks, what burns next, and what has been lying longest. */
export default function SlaPage() {
  const asked = useSearch({ from: '/inside/sla' })
  const me = useMe()
  const tries = me.roles.includes('LEAD') || me.roles.includes('ADMIN')
  usePageTitle(m.nav_sla())
  return (
    <div className="sla">
      <div className="sla-head">
        <div className="sla-title">
          <h1>{m.nav_sla()}</h1>
          <Link to="/sla/rules">{m.rules_title()}</Link>
          {tries && <Link to="/sla/what-if">{m.whatif_link()}</Link>}
        </div>
        <Filters asked={asked} />
      </div>
      <ThisWeek asked={asked} />
      <div className="sla-now">
        <Burning asked={asked} />
        <Ageing asked={asked} />
      </div>
      <Grid asked={asked} />
    </div>
  )
}
