import type { Policy } from '../../api/rules'
import { m } from '../../paraglide/messages.js'
import { changesIn } from '../../ui/promise/changes'
import { HoursFields } from '../../ui/promise/HoursFields'
import { TargetFields } from '../../ui/promise/TargetFields'
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
  const changes = policy ? changesIn(policy, ownOf(organisation, draft)) : []
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
