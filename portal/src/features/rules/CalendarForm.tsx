import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { askHolidays, saveCalendar, type Calendar } from '../../api/rules'
import { m } from '../../paraglide/messages.js'
import { useDraft } from '../../ui/draft'
import { Field } from '../../ui/Field'
import '../../ui/promise/promise.css'
import { Refused, useLookAgain, wrongIn } from '../../ui/Refused'
import { minutesInWords } from '../../ui/times'
import { say } from '../../ui/toast/say'
import { bodyOf, closedBy, draftOf, fresh, isTwice } from './calendarDraft'
import { Holidays } from './Holidays'
import { OtherDays } from './OtherDays'
import { PlaceFields } from './PlaceFields'
import { SaveBar } from './SaveBar'
import { WeekFields } from './WeekFields'
import { Whose } from './Whose'

const MARKED = /^(name|organisation|validFrom|zone|dayMinutes|country|region|overrides.*|holidays|week.*)$/

interface Props {
  /** Which one it begins from; a new one from none. */
  calendar: Calendar | undefined
  own: boolean
  others: Calendar[]
}

/** When the desk is open, or is for one client, from some moment on. */
export function CalendarForm({ calendar, own, others }: Props) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [before] = useState(() => (calendar ? draftOf(calendar, own) : fresh()))
  const [draft, change, clear] = useDraft(calendar ? `calendar.${calendar.name}.${calendar.version}${own ? '.own' : ''}` : 'calendar', before)
  const saving = useMutation({
    mutationFn: () => saveCalendar(bodyOf(draft)),
    onSuccess: async (saved) => {
      clear()
      say(m.rules_calendar_saved({ name: saved.name, version: saved.version }))
      await queries.invalidateQueries({ queryKey: ['rules'] })
      await navigate({ to: '/sla/rules' })
    },
  })
  const wrong = wrongIn(saving.error)
  const form = useLookAgain(saving.error)
  const taken = others.filter((each) => each.name === draft.name.trim() && !each.takenBack).map((each) => each.organisation)
  const nameTaken = calendar === undefined && taken.includes(draft.organisation || null)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const another = nameTaken || (own && taken.includes(draft.organisation)) || draft.days.some((day) => isTwice(draft, day))
    if (!saving.isPending && !another) saving.mutate()
  }
  const closing = closedBy(draft)
  return (
    <form className="rule-form" ref={form} onSubmit={onSubmit}>
      <section aria-labelledby="calendar-whom">
        <h2 id="calendar-whom">{m.rules_whom_when()}</h2>
        <div className="hours-fields">
          <Field label={m.rules_calendar_name()} hint={own ? m.rules_calendar_name_own() : undefined} required maxLength={40} readOnly={calendar !== undefined} value={draft.name} error={nameTaken ? m.rules_name_taken() : wrong('name')} onChange={(event) => change({ name: event.target.value })} />
          <Whose value={draft.organisation} own={own} taken={taken} error={wrong('organisation')} onChange={(organisation) => change({ organisation })} />
          <Field type="datetime-local" label={m.rules_valid_from()} hint={m.rules_valid_from_hint()} value={draft.from} error={wrong('validFrom')} onChange={(event) => change({ from: event.target.value })} optional />
        </div>
      </section>
      <section aria-labelledby="calendar-place">
        <h2 id="calendar-place">{m.rules_place()}</h2>
        <PlaceFields draft={draft} wrong={wrong} onChange={change} />
        {(draft.country || draft.days.length > 0) && <Holidays of={['draft', closing]} read={(year, signal) => askHolidays(closing, year, signal)} />}
      </section>
      <section aria-labelledby="calendar-week">
        <h2 id="calendar-week">{m.rules_week()}</h2>
        <WeekFields week={draft.week} wrong={wrong} onChange={(week) => change({ week })} />
        <div className="day-length">
          <Field type="number" label={m.rules_day_length()} hint={m.rules_day_length_hint({ time: minutesInWords(Number(draft.dayMinutes)) })} min={1} max={1440} required value={draft.dayMinutes} error={wrong('dayMinutes')} onChange={(event) => change({ dayMinutes: event.target.value })} />
        </div>
      </section>
      <section aria-labelledby="calendar-days">
        <h2 id="calendar-days">{m.rules_other_days()}</h2>
        <p className="soft small">{m.rules_other_days_say()}</p>
        <OtherDays draft={draft} wrong={wrong} onChange={(days) => change({ days })} />
      </section>
      <p className="soft small">{m.rules_change_says()}</p>
      {saving.error && <Refused problem={saving.error} marked={MARKED} />}
      <SaveBar pending={saving.isPending} changed={JSON.stringify(draft) !== JSON.stringify(before)} onReset={clear} />
    </form>
  )
}
