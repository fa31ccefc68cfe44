import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { DAYS, type CalendarDraft, type Day } from './calendarDraft'
import { dayOfWeek } from './dayOfWeek'
import { HoursOf } from './HoursOf'

interface Props {
  week: CalendarDraft['week']
  wrong: (field: string) => string | undefined
  onChange: (week: CalendarDraft['week']) => void
}

/** The hours of each day of the week. */
export function WeekFields({ week, wrong, onChange }: Props) {
  const like = (day: Day) => onChange({ ...week, tue: week[day], wed: week[day], thu: week[day], fri: week[day] })
  return (
    <div className="week-fields">
      {DAYS.map((day, place) => (
        <div key={day} role="group" aria-label={dayOfWeek(place)} className="week-field">
          <span className="target-name" aria-hidden="true">
            {dayOfWeek(place)}
          </span>
          <HoursOf name={dayOfWeek(place)} hours={week[day]} error={wrong(`week.${day}`)} onChange={(hours) => onChange({ ...week, [day]: hours })} />
          {day === 'mon' && (
            <Button look="bare" className="week-copy" onPress={() => like('mon')}>
              {m.rules_like_monday()}
            </Button>
          )}
        </div>
      ))}
      {wrong('week') && <p className="field-error">{wrong('week')}</p>}
      <p className="soft small">{m.rules_midnight()}</p>
    </div>
  )
}
