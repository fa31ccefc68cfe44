import { useQuery } from '@tanstack/react-query'
import { calendarsQuery } from '../../api/queries'
import { m } from '../../paraglide/messages.js'
import { Field, Select } from '../Field'

export interface Hours {
  calendar: string
  siteDownCalendar: string
  /** In percent. */
  warn: string
}

interface Props extends Hours {
  /** Whose calendars are offered beside the desk's. */
  organisation: string | null
  wrong: (field: string) => string | undefined
  onChange: (part: Partial<Hours>) => void
}

/** Which hours count, and how early it warns. */
export function HoursFields({ organisation, calendar, siteDownCalendar, warn, wrong, onChange }: Props) {
  const calendars = useQuery(calendarsQuery)
  const offered = (calendars.data?.items ?? []).filter((each) => !each.takenBack && ( each.organisation === null || each.organisation === organisation)).map((each) => each.name)
  const options = (chosen: string) =>
    [...new Set([...offered, chosen])].toSorted().map((name) => (
      <option key={name} value={name}>
        {name}
      </option>
    ))
  return (
    <div className="hours-fields">
      <Select label={m.rules_calendar()} value={calendar} error={wrong('calendar')} onChange={(event) => onChange({ calendar: event.target.value })}>
        {options(calendar)}
      </Select>
      <Select label={m.rules_alarm_calendar()} value={siteDownCalendar} error={wrong('siteDownCalendar')} onChange={(event) => onChange({ siteDownCalendar: event.target.value })}>
        {options(siteDownCalendar)}
      </Select>
      <Field type="number" label={m.rules_warn_at()} min={1} max={99} required value={warn} error={wrong('warnAtPercent')} onChange={(event) => onChange({ warn: event.target.value })} />
    </div>
  )
}
