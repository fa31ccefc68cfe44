import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { dayInFull } from '../../ui/times'
import { isTwice, type CalendarDraft, type OtherDay } from './calendarDraft'
import { HoursOf } from './HoursOf'

interface Props {
  draft: CalendarDraft
  wrong: (field: string) => string | undefined
  onChange: (days: OtherDay[]) => void
}

/** Single dates that go by hours of their own, or are closed. */
export function OtherDays({ draft, wrong, onChange }: Props) {
  const { days } = draft
  const change = (id: string, part: Partial<OtherDay>) => onChange(days.map((day) => (day.id === id ? Object.assign({}, day, part) : day)))
  return (
    <div className="week-fields">
      {days.map((day) => {
        const name = day.date ? dayInFull(day.date) : m.rules_day_new()
        return (
          <div key={day.id} role="group" aria-label={name} className="week-field">
            <Field type="date" label={m.rules_day_date()} labelUnseen required value={day.date} error={isTwice(draft, day) ? m.rules_day_twice() : undefined} onChange={(event) => change(day.id, { date: event.target.value })} />
            <HoursOf name={name} hours={day.hours} error={wrong(`overrides.${day.date}`)} onChange={(hours) => change(day.id, { hours })} />
            <Button look="bare" className="week-copy" aria-label={m.rules_day_remove({ day: name })} onPress={() => onChange(days.filter((each) => each.id !== day.id))}>
              ✕
            </Button>
          </div>
        )
      })}
      {(wrong('overrides') ?? wrong('holidays')) && <p className="field-error">{wrong('overrides') ?? wrong('holidays')}</p>}
      <Button onPress={() => onChange([...days, { id: crypto.randomUUID(), date: '', hours: [] }])}>{m.rules_day_add()}</Button>
    </div>
  )
}
