import { useMemo } from 'react'
import { m } from '../../paraglide/messages.js'
import { Select } from '../../ui/Field'
import { ProblemNotice } from '../../ui/Notice'
import type { CalendarDraft } from './calendarDraft'
import { useCountries, useRegions, type Choice } from './usePlaces'
import { zones } from './zones'

interface Props {
  draft: CalendarDraft
  wrong: (field: string) => string | undefined
  onChange: (part: Partial<CalendarDraft>) => void
}

const options = (choices: Choice[]) =>
  choices.map(({ code, words }) => (
    <option key={code} value={code}>
      {words}
    </option>
  ))

/** Where the desk is: whose clock it goes by, and whose public holidays. */
export function PlaceFields({ draft, wrong, onChange }: Props) {
  const parts = useMemo(() => zones(draft.zone), [draft.zone])
  const { found: known, countries } = useCountries(draft.country)
  const { found: within, regions } = useRegions(draft.country, draft.region)
  const missing = [known, within].find((each) => each.error && !each.data)
  return (
    <>
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
          {options(countries)}
        </Select>
        {draft.country && regions.length > 0 && (
          <Select label={m.rules_region()} value={draft.region} error={wrong('region')} onChange={(event) => onChange({ region: event.target.value })}>
            <option value="">{m.rules_no_region()}</option>
            {options(regions)}
          </Select>
        )}
      </div>
      {missing && <ProblemNotice problem={missing.error} onRetry={() => void missing.refetch()} />}
    </>
  )
}
