import { useMemo } from 'react'
import { m } from '../../paraglide/messages.js'
import { Field, Select } from '../../ui/Field'
import type { CalendarDraft } from './calendarDraft'
import { countries, zones } from './places'

interface Props {
  draft: CalendarDraft
  wrong: (field: string) => string | undefined
  onChange: (part: Partial<CalendarDraft>) => void
}

/** Where the desk is: whose clock it goes by, and whose public holidays. */
export function PlaceFields({ draft, wrong, onChange }: Props) {
  const parts = useMemo(() => zones(draft.zone), [draft.zone])
  return (
    <div className="hours-fields">
      <Select label={m.rules_zone()} value={draft.zone} required error={wrong('zone')} onChange={(event) => onChange({ zone: event.target.value })}>
        {parts.map(([part, all]) => (
          <optgroup key={part} label={part}>
            {all.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <Select label={m.rules_country()} value={draft.country} error={wrong('country')} onChange={(event) => onChange({ country: event.target.value, region: '' })}>
        <option value="">{m.rules_no_country()}</option>
        {countries(draft.country).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      {draft.country && <Field label={m.rules_region()} hint={m.rules_region_hint()} value={draft.region} maxLength={10} error={wrong('region')} onChange={(event) => onChange({ region: event.target.value })} optional />}
    </div>
  )
}
