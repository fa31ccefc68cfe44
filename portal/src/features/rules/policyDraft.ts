import type { Policy, PolicyBody, Reminder, Whom } from '../../api/rules'
import { promisesOf, targetsOf, type Promises } from '../../ui/promise/targets'

/** A step while it is being changed. */
export interface StepDraft {
  id: string
  on: Reminder['on']
  after: string
  tell: Whom[]
}

/** A policy while it is being changed, as its form holds it. */
export interface PolicyDraft {
  organisation: string
  from: string
  warn: string
  calendar: string
  siteDownCalendar: string
  promises: Promises
  steps: StepDraft[]
}

export const draftOf = (policy: Policy, organisation: string | null): PolicyDraft => ({
  organisation: organisation ?? '',
  from: '',
  warn: String(policy.warnAtPercent),
  calendar: policy.calendar,
  siteDownCalendar: policy.siteDownCalendar,
  promises: promisesOf(policy),
  steps: policy.steps.map(({ on, afterMinutes, tell }, place) => ({ id: `step-${place}`, on, after: String(afterMinutes), tell })),
})

export const instantOf = (local: string) => (local ? new Date(local).toISOString() : null)

export const bodyOf = ({ organisation, from, warn, calendar, siteDownCalendar, promises, steps }: PolicyDraft): PolicyBody => ({
  organisation: organisation || null,
  validFrom: instantOf(from),
  calendar,
  siteDownCalendar,
  warnAtPercent: Number(warn),
  ...targetsOf(promises),
  steps: steps.map(({ on, after, tell }) => ({ on, afterMinutes: Number(after), tell })),
})
