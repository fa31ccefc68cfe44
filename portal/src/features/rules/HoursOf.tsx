import type { Interval } from '../../api/rules'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { OFFICE } from './calendarDraft'
import { timeIn } from './timeIn'

interface Props {
  /** Of which day. */
  name: string
  hours: Interval[]
  error: string | undefined
  onChange: (hours: Interval[]) => void
}

/** The hours of a day, none when it is closed. */
export function HoursOf({ name, hours, error, onChange }: Props) {
  const change = (place: number, interval: Interval) => onChange(hours.map((each, index) => (index === place ? interval : each)))
  return (
    <div className="hours-of" data-wrong={error ? '' : undefined}>
      {hours.length === 0 && <span className="soft hours-closed">{m.rules_closed()}</span>}
      {hours.map(([from, to], place) => (
        // Stretches of a day have no names of their own, and keep their places while they are changed.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={place} className="hours-span">
          <Time label={m.rules_opens({ day: name })} value={from} wrong={error !== undefined} onChange={(time) => change(place, [time, to])} />
          <span aria-hidden="true">–</span>
          <Time label={m.rules_closes({ day: name })} value={to} wrong={error !== undefined} onChange={(time) => change(place, [from, time])} />
          <Button look="bare" aria-label={m.rules_hours_remove({ day: name })} onPress={() => onChange(hours.filter((_, index) => index !== place))}>
            ✕
          </Button>
        </span>
      ))}
      <Button look="bare" aria-label={m.rules_hours_add_to({ day: name })} onPress={() => onChange([...hours, hours.length === 0 ? OFFICE : ['', '']])}>
        + {m.rules_hours_add()}
      </Button>
      {error && <p className="field-error">{error}</p>}
    </div>
  )
}

/** A line of text: the browser's own field of this kind knows no 24:00, and shows half of the world its hours twice. */
function Time({ label, value, wrong, onChange }: { label: string; value: string; wrong: boolean; onChange: (time: string) => void }) {
  return (
    <input
      className="field-input"
      inputMode="numeric"
      aria-label={label}
      aria-invalid={wrong || undefined}
      title={m.rules_time()}
      pattern="([01][0-9]|2[0-3]):[0-5][0-9]|24:00"
      placeholder="00:00"
      maxLength={5}
      required
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={(event) => onChange(timeIn(event.target.value))}
    />
  )
}
