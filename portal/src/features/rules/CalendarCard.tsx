import { Link } from '@tanstack/react-router'
import type { Calendar, Interval } from '../../api/rules'
import { m } from '../../paraglide/messages.js'
import { useHalfMinutes } from '../../ui/now'
import { isToCome } from '../../ui/promise/isToCome'
import { dateAndTime, dayInFull, minutesInWords } from '../../ui/times'
import { DAYS } from './calendarDraft'
import { dayOfWeek } from './dayOfWeek'
import { Holidays } from './Holidays'
import { countryName } from './places'
import { Recomputed } from './Recomputed'
import { useOwner } from './useOwner'

const hoursWords = (hours: Interval[]) => (hours.length === 0 ? m.rules_closed() : hours.map((each) => each.join('–')).join(', '))

/** When the desk is open, so that the time counts. */
export function CalendarCard({ calendar, changes }: { calendar: Calendar; changes: boolean }) {
  const owner = useOwner()
  const toCome = isToCome(calendar, useHalfMinutes())
  return (
    <section className="rule" aria-label={`${calendar.name}, ${owner(calendar.organisation)}`}>
      <div className="rule-head">
        <h3>{calendar.name}</h3>
        <p className="soft">
          {[owner(calendar.organisation), m.rules_version({ version: calendar.version }), toCome && m.rules_from({ time: dateAndTime(calendar.validFrom) }), ...(calendar.takenBack ? [] : [calendar.zone, m.rules_day_is({ time: minutesInWords(calendar.dayMinutes) })])].filter(Boolean).join(' · ')}
        </p>
        {changes && (
          <p className="rule-acts">
            {calendar.organisation === null && (
              <Link to="/sla/rules/calendar" search={{ name: calendar.name, version: calendar.version, own: true }} className="button button-bare">
                {m.rules_calendar_own()}
              </Link>
            )}
            {calendar.organisation !== null && !calendar.takenBack && (
              <Link to="/sla/rules/back" search={{ name: calendar.name, version: calendar.version }} className="button button-bare">
                {m.rules_back()}
              </Link>
            )}
            <Link to="/sla/rules/calendar" search={{ name: calendar.name, version: calendar.version }} className="button button-quiet">
              {calendar.takenBack ? m.rules_own_again() : m.rules_change()}
            </Link>
          </p>
        )}
      </div>
      <Recomputed by={calendar.recomputing} />
      {calendar.takenBack ? <p>{m.rules_calendar_back_holds()}</p> : <Open calendar={calendar} toCome={toCome} />}
    </section>
  )
}

function Open({ calendar, toCome }: { calendar: Calendar; toCome: boolean }) {
  const days = [...Object.entries(calendar.overrides), ...calendar.holidays.map((day): [string, Interval[]] => [day, []])].toSorted()
  return (
    <>
      <dl className="rule-targets">
        {DAYS.map((day, place) => (
          <div key={day}>
            <dt>{dayOfWeek(place)}</dt>
            <dd>{hoursWords(calendar.week[day] ?? [])}</dd>
          </div>
        ))}
      </dl>
      {calendar.country && <p className="small">{m.rules_holidays({ country: [countryName(calendar.country), calendar.region].filter(Boolean).join(' ') })}</p>}
      {days.length > 0 && (
        <ul className="small soft">
          {days.map(([day, hours]) => (
            <li key={day}>
              {dayInFull(day)}: {hoursWords(hours)}
            </li>
          ))}
        </ul>
      )}
      {calendar.country && !toCome && <Holidays calendar={calendar} />}
    </>
  )
}
