import { useState } from 'react'
import type { Policy, Reminder, Whom } from '../../api/rules'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { useHalfMinutes } from '../../ui/now'
import { Sheet } from '../../ui/Sheet'
import { dateAndTime, minutesInWords } from '../../ui/times'
import { clockWords } from '../../ui/words'
import { PolicyForm } from './PolicyForm'
import { linesOf, targetWords } from './targets'
import { useOwner } from './useOwner'

/** One version of what is promised: to whom, since when, how fast, and who is told when it presses. */
export function PolicyCard({ policy, changes }: { policy: Policy; changes: boolean }) {
  const now = useHalfMinutes()
  const owner = useOwner()
  const [changing, setChanging] = useState(false)
  const { recomputing } = policy
  const toCome = Date.parse(policy.validFrom) > now
  return (
    <section className="rule" aria-label={`${owner(policy.organisation)}, ${m.rules_version({ version: policy.version })}`}>
      <div className="rule-head">
        <h2 dir="auto">{owner(policy.organisation)}</h2>
        <p className="soft">
          {m.rules_version({ version: policy.version })} · {toCome ? m.rules_from({ time: dateAndTime(policy.validFrom) }) : m.rules_since({ time: dateAndTime(policy.validFrom) })}
        </p>
        {changes && <Button onPress={() => setChanging(true)}>{m.rules_change()}</Button>}
      </div>
      {recomputing && recomputing.done < recomputing.of && (
        <p role="status" className="notice">
          {m.rules_recomputing({ done: recomputing.done, of: recomputing.of })}
        </p>
      )}
      <dl className="rule-targets">
        {linesOf(policy).map(({ kind, priority, words }) => (
          <div key={`${kind} ${priority}`}>
            <dt>
              {clockWords(kind, true)} {priority && <span className="soft">{priority}</span>}
            </dt>
            <dd>{targetWords(words)}</dd>
          </div>
        ))}
      </dl>
      <p className="small">
        {m.rules_hours({ calendar: policy.calendar, alarm: policy.siteDownCalendar })} {m.rules_warns({ percent: policy.warnAtPercent })}
      </p>
      <ul className="small soft">
        {policy.steps.map((step) => (
          <li key={`${step.on} ${step.afterMinutes}`}>{stepWords(step)}</li>
        ))}
      </ul>
      <Sheet title={m.rules_change_title({ owner: owner(policy.organisation) })} open={changing} onClose={() => setChanging(false)} wide>
        <PolicyForm policy={policy} onClose={() => setChanging(false)} />
      </Sheet>
    </section>
  )
}

const whomWords = (whom: Whom) => ({ ASSIGNEE: m.rules_assignee, ON_DUTY: m.rules_on_duty, LEAD: m.rules_lead })[whom]()

function stepWords({ on, afterMinutes, tell }: Reminder): string {
  const whom = tell.map(whomWords).join(', ')
  if (afterMinutes === 0) return on === 'WARNED' ? m.rules_on_warning({ whom }) : m.rules_on_miss({ whom })
  const time = minutesInWords(afterMinutes)
  return on === 'WARNED' ? m.rules_after_warning({ time, whom }) : m.rules_after_miss({ time, whom })
}
