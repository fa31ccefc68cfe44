import { useQuery } from '@tanstack/react-query'
import { calendarsQuery } from '../../api/queries'
import { takeCalendarBack } from '../../api/rules'
import { m } from '../../paraglide/messages.js'
import { BackForm } from './BackForm'
import { ChangePage } from './ChangePage'
import { useOwner } from './useOwner'

/** Hours of a client's own end. */
export function CalendarBack({ name, version }: { name: string; version: number | undefined }) {
  const calendars = useQuery(calendarsQuery)
  const owner = useOwner()
  const all = calendars.data?.items ?? []
  const calendar = all.find((each) => each.name === name && each.version === version && each.organisation !== null && !each.takenBack)
  const desks = all.some((each) => each.name === name && each.organisation === null)
  const says = desks ? m.rules_calendar_back_says({ name }) : m.rules_calendar_back_none({ name })
  return (
    <ChangePage title={m.rules_calendar_back_title({ name, owner: owner(calendar?.organisation ?? null) })} says={calendar && says} found={calendars} missing={calendars.data !== undefined && !calendar}>
      {calendar && <BackForm version={calendar} save={(validFrom) => takeCalendarBack(name, calendar.organisation!, validFrom)} said={(saved) => m.rules_calendar_saved({ name, version: saved.version })} />}
    </ChangePage>
  )
}
