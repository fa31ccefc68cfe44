import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { calendarsQuery } from '../../api/queries'
import { m } from '../../paraglide/messages.js'
import { CalendarForm } from './CalendarForm'
import { ChangePage } from './ChangePage'

/** An admin opens the desk at other hours: a calendar that is there, one like it for a client, or a new one. */
export default function CalendarPage() {
  const { name, version, own = false } = useSearch({ from: '/inside/sla/rules/calendar' })
  const calendars = useQuery(calendarsQuery)
  const calendar = calendars.data?.items.find((each) => each.name === name && each.version === version)
  const missing = name !== undefined && calendars.data !== undefined && !calendar
  return (
    <ChangePage title={!name ? m.rules_calendar_new() : own ? m.rules_calendar_own_title({ name }) : m.rules_calendar_title({ name })} says={own ? m.rules_calendar_own_says({ name: name ?? '' }) : undefined} found={calendars} missing={missing}>
      {calendars.data && !missing && <CalendarForm key={`${name} ${version} ${own}`} calendar={calendar} own={own} others={calendars.data.items} />}
    </ChangePage>
  )
}
