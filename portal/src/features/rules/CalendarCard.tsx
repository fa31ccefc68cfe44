import { Link } from '@tanstack/react-router'
import { readHolidays, type Calendar, type Interval } from '../../api/rules'
import { m } from '../../paraglide/messages.js'
import { useHalfMinutes } from '../../ui/now'
import { isToCome } from '../../ui/promise/isToCome'
import { dateAndTime, dayInFull, minutesInWords } from '../../ui/times'
import { DAYS } from './calendarDraft'
import { dayOfWeek } from './dayOfWeek'
import { Holidays } from './Holidays'
import { Recomputed } from './Recomputed'
import { useOwner } from './useOwner'
import { usePlace } from './usePlaces'

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
  const { name, organisation, version } = calendar
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
      {calendar.country && <PublicHolidays country={calendar.country.toUpperCase()} region={calendar.region?.toUpperCase() ?? ''} />}
      {days.length > 0 && (
        <ul className="small soft">
          {days.map(([day, hours]) => (
            <li key={day}>
              {dayInFull(day)}: {hoursWords(hours)}
            </li>
          ))}
        </ul>
      )}
      {calendar.country && !toCome && <Holidays of={[name, organisation, version]} read={(year, signal) => readHolidays(name, organisation, year, signal)} />}
    </>
  )
}

function PublicHolidays({ country, region }: { country: string; region: string }) {
  return <p className="small">{m.rules_holidays({ country: usePlace(country, region) })}</p>
}
