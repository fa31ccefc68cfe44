import { Link } from '@tanstack/react-router'
import type { Policy, Reminder } from '../../api/rules'
import { m } from '../../paraglide/messages.js'
import { useHalfMinutes } from '../../ui/now'
import { isToCome } from '../../ui/promise/isToCome'
import { linesOf, targetWords } from '../../ui/promise/targets'
import { dateAndTime, minutesInWords } from '../../ui/times'
import { clockWords } from '../../ui/words'
import { Recomputed } from './Recomputed'
import { useOwner } from './useOwner'
import { whomWords } from './whom'

interface Props {
  policy: Policy
  changes: boolean
  /** Whether it is in force, or will be. */
  holds: boolean
}

/** One version of what is promised: to whom, since when, how fast, and who is told when it presses. */
export function PolicyCard({ policy, changes, holds }: Props) {
  const now = useHalfMinutes()
  const owner = useOwner()
  const toCome = isToCome(policy, now)
  return (
    <section className="rule" aria-label={`${owner(policy.organisation)}, ${m.rules_version({ version: policy.version })}`}>
      <div className="rule-head">
        <h2 dir="auto">{owner(policy.organisation)}</h2>
        <p className="soft">
          {m.rules_version({ version: policy.version })} · {toCome ? m.rules_from({ time: dateAndTime(policy.validFrom) }) : m.rules_since({ time: dateAndTime(policy.validFrom) })}
        </p>
        {changes && <Acts policy={policy} holds={holds} />}
      </div>
      <Recomputed by={policy.recomputing} />
      {policy.takenBack ? <p>{m.rules_back_holds()}</p> : <Promised policy={policy} />}
    </section>
  )
}

function Acts({ policy, holds }: Omit<Props, 'changes'>) {
  return (
    <p className="rule-acts">
      {policy.organisation !== null && holds && !policy.takenBack && (
        <Link to="/sla/rules/back" search={{ version: policy.version }} className="button button-bare">
          {m.rules_back()}
        </Link>
      )}
      <Link to="/sla/rules/policy" search={{ version: policy.version }} className="button button-quiet">
        {policy.takenBack ? m.rules_own_again() : m.rules_change()}
      </Link>
    </p>
  )
}

function Promised({ policy }: { policy: Policy }) {
  return (
    <>
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
          <li key={`${step.on} ${step.afterMinutes} ${step.tell.join()}`}>{stepWords(step)}</li>
        ))}
      </ul>
    </>
  )
}

function stepWords({ on, afterMinutes, tell }: Reminder): string {
  const whom = tell.map(whomWords).join(', ')
  if (afterMinutes === 0) return on === 'WARNED' ? m.rules_on_warning({ whom }) : m.rules_on_miss({ whom })
  const time = minutesInWords(afterMinutes)
  return on === 'WARNED' ? m.rules_after_warning({ time, whom }) : m.rules_after_miss({ time, whom })
}
