import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { organisationsQuery, policiesQuery } from '../../api/queries'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { Field, Select } from '../../ui/Field'
import { ProblemNotice, Skeleton } from '../../ui/Notice'
import { useHalfMinutes } from '../../ui/now'
import { inForce } from '../../ui/promise/inForce'
import { useLookAgain, wrongIn } from '../../ui/Refused'
import type { Tried } from './asked'
import { OwnFields } from './OwnFields'
import { draftOf, ownOf, type OwnDraft } from './ownPolicy'
import { useNames } from './useNames'
import { firstDay, PRESETS, today } from './whatIf'

/** What a choice begins with that is a policy of ours, followed by whose. */
const OURS = 'ours:'

interface Props {
  tried: Tried
  pending: boolean
  problem: unknown
}

/** Which policy, on which tickets: one that comes with the desk, or what is in force with something changed. */
export function Question({ tried, pending, problem }: Props) {
  const navigate = useNavigate({ from: '/sla/what-if' })
  const names = useNames()
  const now = useHalfMinutes()
  const organisations = useQuery(organisationsQuery)
  const policies = useQuery(policiesQuery(false))
  const [basis, setBasis] = useState(tried.preset ?? `${OURS}${tried.own?.organisation ?? ''}`)
  const [changed, setChanged] = useState<OwnDraft | undefined>(() => tried.own && draftOf(tried.own))
  const [from, setFrom] = useState(tried.from ?? firstDay())
  const [to, setTo] = useState(tried.to ?? today())
  const [organisation, setOrganisation] = useState(tried.organisation ?? '')
  const form = useLookAgain(problem)
  const whose = basis.startsWith(OURS) ? basis.slice(OURS.length) || null : undefined
  const policy = whose === undefined ? undefined : inForce(policies.data?.items ?? [], whose, now)
  const draft = changed ?? (policy && draftOf(policy))
  const own = (policies.data?.items ?? []).filter((each) => inForce(policies.data?.items ?? [], each.organisation, now)).map((each) => each.organisation)
  // Also one that has none of its own (any more), where an address asks for it.
  const ours = [...new Set([...own, tried.own?.organisation ?? null])].filter((each) => each !== null)
  const backwards = from !== '' && to !== '' && to < from
  const nameOf = (slug: string | null) => (slug === null ? m.rules_desk() : names('organisation', slug))
  const onBasis = (chosen: string) => {
    setBasis(chosen)
    setChanged(undefined)
    if (chosen.startsWith(OURS)) setOrganisation(chosen.slice(OURS.length))
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (backwards || !from || !to || pending) return
    const what = whose === undefined ? { preset: basis } : draft && { own: ownOf(whose, draft) }
    if (what) void navigate({ search: { ...what, from, to, organisation: organisation || undefined } })
  }
  return (
    <form className="whatif-question" ref={form} onSubmit={onSubmit}>
      <div className="whatif-form">
        <Select label={m.whatif_policy()} value={basis} onChange={(event) => onBasis(event.target.value)}>
          <optgroup label={m.whatif_ours()}>
            {[null, ...ours].map((each) => (
              <option key={each} value={`${OURS}${each ?? ''}`}>
                {m.whatif_changed({ owner: nameOf(each) })}
              </option>
            ))}
          </optgroup>
          <optgroup label={m.whatif_presets()}>
            {[...new Set([...PRESETS, ...(tried.preset ? [tried.preset] : [])])].map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </optgroup>
        </Select>
        <Field type="date" label={m.whatif_from()} value={from} max={to} required onChange={(event) => setFrom(event.target.value)} />
        <Field type="date" label={m.whatif_to()} value={to} min={from} max={today()} required error={backwards ? m.whatif_backwards() : undefined} onChange={(event) => setTo(event.target.value)} />
        <Select label={m.column_client()} value={organisation} onChange={(event) => setOrganisation(event.target.value)}>
          <option value="">{m.sla_all_clients()}</option>
          {organisations.data?.items.map((each) => (
            <option key={each.slug} value={each.slug}>
              {each.name}
            </option>
          ))}
        </Select>
        <Button type="submit" look="loud" isPending={pending}>
          {m.whatif_send()}
        </Button>
      </div>
      {whose !== undefined && draft && <OwnFields owner={nameOf(whose)} organisation={whose} policy={policy} draft={draft} open={!tried.own || Boolean(problem)} wrong={wrongIn(problem)} onChange={setChanged} />}
      {whose !== undefined && !draft && (policies.error ? <ProblemNotice problem={policies.error} onRetry={() => void policies.refetch()} /> : <Skeleton lines={6} />)}
    </form>
  )
}
