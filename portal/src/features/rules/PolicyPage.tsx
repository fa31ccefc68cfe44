import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { policiesQuery } from '../../api/queries'
import { m } from '../../paraglide/messages.js'
import { useHalfMinutes } from '../../ui/now'
import { hasOwn } from '../../ui/promise/inForce'
import { ChangePage } from './ChangePage'
import { PolicyForm } from './PolicyForm'
import { useOwner } from './useOwner'

/** An admin promises otherwise, beginning from a version that is there. */
export default function PolicyPage() {
  const { version, own = false } = useSearch({ from: '/inside/sla/rules/policy' })
  const policies = useQuery(policiesQuery(true))
  const current = useQuery(policiesQuery(false))
  const owner = useOwner()
  const now = useHalfMinutes()
  const policy = policies.data?.items.find((each) => each.version === version)
  const title = own ? m.rules_own_title() : policy ? m.rules_change_title({ owner: owner(policy.organisation) }) : m.rules_title()
  return (
    <ChangePage title={title} says={own ? m.rules_own_says() : undefined} found={policies} missing={policies.data !== undefined && !policy}>
      {policies.data && policy && <PolicyForm key={`${policy.version} ${own}`} policy={policy} own={own} taken={policies.data.items.map((each) => each.organisation).filter((each) => hasOwn(current.data?.items ?? [], each, now))} />}
    </ChangePage>
  )
}
