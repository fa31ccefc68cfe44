import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { CLOCK_KINDS } from '../../api/clocks'
import { departmentsQuery, organisationsQuery } from '../../api/queries'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { CodeOptions } from '../../ui/CodeOptions'
import { Select } from '../../ui/Field'
import { clockWords } from '../../ui/words'
import type { Asked } from './asked'
import { useNames } from './useNames'

/** Whose promises, and which: one choice for the whole page, kept in its address. */
export function Filters({ asked, page = '/sla', ages = false }: { asked: Asked; page?: '/sla' | '/sla/tickets'; ages?: boolean }) {
  const navigate = useNavigate({ from: page })
  const names = useNames()
  const departments = useQuery(departmentsQuery)
  const organisations = useQuery(organisationsQuery)
  const change = (part: Asked) => void navigate({ to: page, search: (now: object) => ({ ...now, ...part }), replace: true })
  const unlisted = asked.organisation && !organisations.data?.items.some((each) => each.slug === asked.organisation)
  return (
    <div className="sla-filters" role="group" aria-label={m.sla_filters()}>
      {!ages && (
        <Select label={m.sla_kind()} labelUnseen value={asked.kind ?? ''} onChange={(event) => change({ kind: event.target.value || undefined })}>
          <option value="">{m.sla_all_kinds()}</option>
          {CLOCK_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {clockWords(kind, true)}
            </option>
          ))}
        </Select>
      )}
      <Select label={m.transfer_to()} labelUnseen value={asked.department ?? ''} onChange={(event) => change({ department: event.target.value || undefined })}>
        <option value="">{m.sla_all_departments()}</option>
        <CodeOptions of={departments.data?.items} />
      </Select>
      <Select label={m.column_client()} labelUnseen value={asked.organisation ?? ''} onChange={(event) => change({ organisation: event.target.value || undefined })}>
        <option value="">{m.sla_all_clients()}</option>
        {unlisted && <option value={asked.organisation}>{names('organisation', asked.organisation)}</option>}
        {organisations.data?.items.map((each) => (
          <option key={each.slug} value={each.slug}>
            {each.name}
          </option>
        ))}
      </Select>
      {(asked.kind ?? asked.department ?? asked.organisation) !== undefined && (
        <Button look="bare" onPress={() => change({ kind: undefined, department: undefined, organisation: undefined })}>
          {m.sla_no_filters()}
        </Button>
      )}
    </div>
  )
}
