import type { Policy } from '../../api/rules'
import { m } from '../../paraglide/messages.js'
import { HoursFields } from '../../ui/promise/HoursFields'
import { TargetFields } from '../../ui/promise/TargetFields'
import { clockWords } from '../../ui/words'
import { linesOf, targetWords } from '../../ui/promise/targets'
import { ownOf, type OwnDraft } from './ownPolicy'

interface Props {
  owner: string
  organisation: string | null
  /** What is in force; none while it is not known. */
  policy: Policy | undefined
  draft: OwnDraft
  /** Nothing has been asked yet, or something has to be mended. */
  open: boolean
  wrong: (field: string) => string | undefined
  onChange: (draft: OwnDraft) => void
}

/** What is in force, to be changed as one likes: nothing of it is saved. Once it is asked, only what was changed stays in sight. */
export function OwnFields({ owner, organisation, policy, draft, open, wrong, onChange }: Props) {
  const changes = policy ? changesIn(policy, draft) : []
  return (
    <details className="whatif-own" open={open}>
      <summary>
        <h2>{m.whatif_own_title({ owner })}</h2>
        <span className="soft small">{changes.length > 0 ? changes.join(' · ') : m.whatif_own_says()}</span>
      </summary>
      <HoursFields organisation={organisation} calendar={draft.calendar} siteDownCalendar={draft.siteDownCalendar} warn={draft.warn} wrong={wrong} onChange={(part) => onChange({ ...draft, ...part })} />
      <TargetFields promises={draft.promises} wrong={wrong} onChange={(promises) => onChange({ ...draft, promises })} />
    </details>
  )
}

/** What differs from the policy in force, each in a few words. */
function changesIn(policy: Policy, draft: OwnDraft): string[] {
  const own = ownOf(policy.organisation, draft)
  const [was, would] = [policy, own].map((each) => new Map(linesOf(each).map(({ kind, priority, words }) => [`${clockWords(kind, true)}${priority ? ` ${priority}` : ''}`, targetWords(words)])))
  const lines = [...new Set([...was!.keys(), ...would!.keys()])].filter((name) => was!.get(name) !== would!.get(name)).map((name) => `${name}: ${was!.get(name) ?? m.rules_how_none()} → ${would!.get(name) ?? m.rules_how_none()}`)
  const other = [
    [m.rules_calendar(), policy.calendar, own.calendar],
    [m.rules_alarm_calendar(), policy.siteDownCalendar, own.siteDownCalendar],
    [m.rules_warn_at(), String(policy.warnAtPercent), draft.warn],
  ]
  return [...other.filter(([, before, after]) => before !== after).map(([name, before, after]) => `${name}: ${before} → ${after}`), ...lines]
}
