import type { Calendar } from '../../api/rules'
import { m } from '../../paraglide/messages.js'
import { getLocale } from '../../paraglide/runtime.js'
import { dayInFull, minutesInWords } from '../../ui/times'
import { useOwner } from './useOwner'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** A Monday, to name the days of the week from. */
const MONDAY = Date.UTC(2026, 10, 16)

const dayWords = (place: number) => new Intl.DateTimeFormat(getLocale() === 'nl' ? 'nl-NL' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(MONDAY + place * 86_400_000)

const hoursWords = (hours: [string, string][]) => (hours.length === 0 ? m.rules_closed() : hours.map((each) => each.join('–')).join(', '))

/** When the desk is open, so that the time counts. */
export function CalendarCard({ calendar }: { calendar: Calendar }) {
  const owner = useOwner()
  const days = [...Object.entries(calendar.overrides), ...calendar.holidays.map((day): [string, [string, string][]] => [day, []])].toSorted()
  return (
    <section className="rule" aria-label={`${calendar.name}, ${owner(calendar.organisation)}`}>
      <div className="rule-head">
        <h3>{calendar.name}</h3>
        <p className="soft">
          {owner(calendar.organisation)} · {m.rules_version({ version: calendar.version })} · {calendar.zone} · {m.rules_day_is({ time: minutesInWords(calendar.dayMinutes) })}
        </p>
      </div>
      <dl className="rule-targets">
        {DAYS.map((day, place) => (
          <div key={day}>
            <dt>{dayWords(place)}</dt>
            <dd>{hoursWords(calendar.week[day] ?? [])}</dd>
          </div>
        ))}
      </dl>
      {calendar.country && <p className="small">{m.rules_holidays({ country: [calendar.country, calendar.region].filter(Boolean).join(' ') })}</p>}
      {days.length > 0 && (
        <ul className="small soft">
          {days.map(([day, hours]) => (
            <li key={day}>
              {dayInFull(day)}: {hoursWords(hours)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
