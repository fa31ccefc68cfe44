import { useQuery } from '@tanstack/react-query'
import { organisationsQuery } from '../../api/queries'
import { m } from '../../paraglide/messages.js'
import { Select } from '../../ui/Field'

interface Props {
  value: string
  /** It is to be a client's own, so one is chosen. */
  own: boolean
  /** Who has one already, which is to be changed instead. */
  taken: (string | null)[]
  error: string | undefined
  onChange: (organisation: string) => void
}

/** The whole desk's, or a client's own. */
export function Whose({ value, own, taken, error, onChange }: Props) {
  const { data } = useQuery(organisationsQuery)
  return (
    <Select label={m.rules_for()} value={value} required={own} error={own && taken.includes(value) ? m.rules_has_own() : error} onChange={(event) => onChange(event.target.value)}>
      <option value="">{own ? m.rules_choose_client() : m.rules_desk()}</option>
      {value && !data?.items.some((each) => each.slug === value) && <option value={value}>{value}</option>}
      {data?.items.map((each) => (
        <option key={each.slug} value={each.slug}>
          {each.name}
        </option>
      ))}
    </Select>
  )
}
