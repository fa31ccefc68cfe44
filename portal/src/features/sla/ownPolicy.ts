import { CLOCK_KINDS, type ClockKind } from '../../api/clocks'
import type { Policy, PolicyBody, Target } from '../../api/rules'
import type { OwnPolicy } from '../../api/sla'
import { promisesOf, targetsOf, type Promises } from '../../ui/promise/targets'

/** A policy that somebody would like to try, as its form holds it. */
export interface OwnDraft {
  calendar: string
  siteDownCalendar: string
  warn: string
  promises: Promises
}

export const draftOf = (policy: OwnPolicy | Policy): OwnDraft => ({ calendar: policy.calendar, siteDownCalendar: policy.siteDownCalendar, warn: String(policy.warnAtPercent), promises: promisesOf(policy) })

export const ownOf = (organisation: string | null, { calendar, siteDownCalendar, warn, promises }: OwnDraft): OwnPolicy => ({ organisation, calendar, siteDownCalendar, warnAtPercent: Number(warn), ...targetsOf(promises) })

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 80

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const isTarget = (value: unknown): value is Target => isText(value) || (isRecord(value) && Object.values(value).every(isText))

const isCategories = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)

function ofKinds<T>(value: unknown, is: (one: unknown) => one is T): Partial<Record<ClockKind, T>> {
  const some: Partial<Record<ClockKind, T>> = {}
  for (const kind of CLOCK_KINDS) {
    const one = isRecord(value) ? value[kind] : undefined
    if (is(one)) some[kind] = one
  }
  return some
}

/** One that stands in an address, which anybody may have written; whether it makes sense is for the desk to say. */
export function ownIn(value: unknown): OwnPolicy | undefined {
  if (!isRecord(value)) return undefined
  const { organisation, calendar, siteDownCalendar, warnAtPercent } = value
  if (!isText(calendar) || !isText(siteDownCalendar) || typeof warnAtPercent !== 'number') return undefined
  const policy: Pick<PolicyBody, 'targets' | 'categories'> = { targets: ofKinds(value.targets, isTarget), categories: ofKinds(value.categories, isCategories) }
  return { organisation: isText(organisation) ? organisation : null, calendar, siteDownCalendar, warnAtPercent, ...policy }
}
