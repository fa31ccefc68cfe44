import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { calendarsQuery, policiesQuery } from '../../api/queries'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { ProblemNotice, Skeleton } from '../../ui/Notice'
import { useHalfMinutes } from '../../ui/now'
import { usePageTitle } from '../../ui/pageTitle'
import { inForce } from '../../ui/promise/inForce'
import { isToCome } from '../../ui/promise/isToCome'
import { CalendarCard } from './CalendarCard'
import { PolicyCard } from './PolicyCard'
import './rules.css'

/** What the desk promises, to whom and since when; an admin promises otherwise here. */
export default function RulesPage() {
  const me = useMe()
  const now = useHalfMinutes()
  const changes = me.roles.includes('ADMIN')
  const [all, setAll] = useState(false)
  const policies = useQuery(policiesQuery(all))
  const calendars = useQuery(calendarsQuery)
  // What applies now is what a client's own begins from, not a version that is still to come.
  const desk = inForce(policies.data?.items ?? [], null, now)
  usePageTitle(`${m.rules_title()} · ${m.nav_sla()}`)
  return (
    <div className="rules">
      <div>
        <p className="back small">
          <Link to="/sla">← {m.nav_sla()}</Link>
        </p>
        <div className="rules-head">
          <h1>{m.rules_title()}</h1>
          {changes && desk && (
            <Link to="/sla/rules/policy" search={{ version: desk.version, own: true }} className="button button-quiet">
              {m.rules_own()}
            </Link>
          )}
        </div>
        <p className="soft">{m.rules_says()}</p>
      </div>
      {policies.error && !policies.data && <ProblemNotice problem={policies.error} onRetry={() => void policies.refetch()} />}
      {!policies.data && !policies.error && <Skeleton lines={3} tall />}
      {policies.data?.items.map((policy) => (
        <PolicyCard key={policy.version} policy={policy} changes={changes} holds={isToCome(policy, now) || policy === inForce(policies.data.items, policy.organisation, now)} />
      ))}
      {policies.data && !all && (
        <Button look="bare" className="rules-all" onPress={() => setAll(true)}>
          {m.rules_all()}
        </Button>
      )}
      <div className="rules-head">
        <h2>{m.rules_calendars()}</h2>
        {changes && (
          <Link to="/sla/rules/calendar" className="button button-quiet">
            {m.rules_calendar_add()}
          </Link>
        )}
      </div>
      {calendars.error && !calendars.data && <ProblemNotice problem={calendars.error} onRetry={() => void calendars.refetch()} />}
      {calendars.data?.items.map((calendar) => (
        <CalendarCard key={`${calendar.name} ${calendar.organisation} ${calendar.version}`} calendar={calendar} changes={changes} />
      ))}
    </div>
  )
}
