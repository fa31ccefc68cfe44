import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { ProblemNotice, Skeleton } from '../../ui/Notice'
import { usePageTitle } from '../../ui/pageTitle'
import { CalendarCard } from './CalendarCard'
import { PolicyCard } from './PolicyCard'
import { calendarsQuery, policiesQuery } from './reads'
import './rules.css'

/** What the desk promises, to whom and since when; an admin promises otherwise here. */
export default function RulesPage() {
  const me = useMe()
  const [all, setAll] = useState(false)
  const policies = useQuery(policiesQuery(all))
  const calendars = useQuery(calendarsQuery)
  usePageTitle(`${m.rules_title()} · ${m.nav_sla()}`)
  return (
    <div className="rules">
      <div>
        <p className="small">
          <Link to="/sla">← {m.nav_sla()}</Link>
        </p>
        <h1>{m.rules_title()}</h1>
        <p className="soft">{m.rules_says()}</p>
      </div>
      {policies.error && !policies.data && <ProblemNotice problem={policies.error} onRetry={() => void policies.refetch()} />}
      {!policies.data && !policies.error && <Skeleton lines={3} tall />}
      {policies.data?.items.map((policy) => (
        <PolicyCard key={policy.version} policy={policy} changes={me.roles.includes('ADMIN')} />
      ))}
      {policies.data && !all && (
        <Button look="bare" className="rules-all" onPress={() => setAll(true)}>
          {m.rules_all()}
        </Button>
      )}
      <h2>{m.rules_calendars()}</h2>
      {calendars.error && !calendars.data && <ProblemNotice problem={calendars.error} onRetry={() => void calendars.refetch()} />}
      {calendars.data?.items.map((calendar) => (
        <CalendarCard key={`${calendar.name} ${calendar.organisation} ${calendar.version}`} calendar={calendar} />
      ))}
    </div>
  )
}
