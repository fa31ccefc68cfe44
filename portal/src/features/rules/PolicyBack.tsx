import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { policiesQuery } from '../../api/queries'
import { takePolicyBack } from '../../api/rules'
import { m } from '../../paraglide/messages.js'
import { useHalfMinutes } from '../../ui/now'
import { changesIn } from '../../ui/promise/changes'
import { inForce } from '../../ui/promise/inForce'
import { BackForm } from './BackForm'
import { ChangePage } from './ChangePage'
import { useOwner } from './useOwner'

/** Promises of a client's own end; what that changes is said before. */
export function PolicyBack({ version }: { version: number | undefined }) {
  const policies = useQuery(policiesQuery(false))
  const owner = useOwner()
  const now = useHalfMinutes()
  const all = policies.data?.items ?? []
  const policy = all.find((each) => each.version === version && each.organisation !== null && !each.takenBack)
  const desk = inForce(all, null, now)
  const name = owner(policy?.organisation ?? null)
  return (
    <ChangePage title={policy ? m.rules_back_title({ owner: name }) : m.rules_title()} says={m.rules_back_says()} found={policies} missing={policies.data !== undefined && !policy}>
      {policy && desk && (
        <BackForm version={policy} save={(validFrom) => takePolicyBack(policy.organisation!, validFrom)} said={(saved) => m.rules_saved({ version: saved.version })}>
          <section aria-labelledby="back-changes">
            <h2 id="back-changes">{m.rules_back_changes()}</h2>
            <ul>
              {changesIn(policy, desk).map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
            {changesIn(policy, desk).length === 0 && <p className="soft">{m.rules_back_same()}</p>}
            <p>
              <Link to="/sla/what-if" search={{ own: { organisation: policy.organisation, calendar: desk.calendar, siteDownCalendar: desk.siteDownCalendar, warnAtPercent: desk.warnAtPercent, targets: desk.targets, categories: desk.categories }, organisation: policy.organisation! }}>
                {m.rules_back_try()}
              </Link>
            </p>
          </section>
        </BackForm>
      )}
    </ChangePage>
  )
}
