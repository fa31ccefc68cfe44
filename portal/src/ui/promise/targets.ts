import { CLOCK_KINDS, type ClockKind } from '../../api/clocks'
import type { PolicyBody, Target } from '../../api/rules'
import type { Priority } from '../../api/tickets'
import { getLocale } from '../../paraglide/runtime.js'

/** A target taken apart, so that it is said and entered in the reader's language. */
export const UNITS = ['minute', 'hour', 'day'] as const
export type Unit = (typeof UNITS)[number]

export interface Amount {
  amount: string
  unit: Unit
}

export const PRIORITIES: Priority[] = ['P1', 'P2', 'P3', 'P4']

/** What is promised about some categories only. */
export const OF_CATEGORIES: readonly ClockKind[] = ['TRAINING_ANSWER', 'CONTENT_UPDATE']

export function amountOf(words: string): Amount {
  const [, amount = '', unit = 'minute'] = /^(\d+) (minute|hour|day)s?$/.exec(words) ?? []
  return { amount, unit: unit as Unit }
}

export const written = ({ amount, unit }: Amount) => `${amount} ${unit}${amount === '1' ? '' : 's'}`

export function targetWords(words: string): string {
  const { amount, unit } = amountOf(words)
  return new Intl.NumberFormat(getLocale() === 'nl' ? 'nl-NL' : 'en-GB', { style: 'unit', unit, unitDisplay: 'long' }).format(Number(amount))
}

export interface Line {
  kind: ClockKind
  priority: Priority | undefined
  words: string
}

/** Each single target of a policy, in the order in which the desk lists them. */
export function linesOf({ targets }: Pick<PolicyBody, 'targets'>): Line[] {
  return CLOCK_KINDS.flatMap((kind): Line[] => {
    const target = targets[kind]
    if (!target) return []
    if (typeof target === 'string') return [{ kind, priority: undefined, words: target }]
    return (Object.entries(target) as [Priority, string][]).toSorted().map(([priority, words]) => ({ kind, priority, words }))
  })
}

/** A promise while it is being changed: what one would enter stays when one looks at the other ways of promising. */
export interface Promised {
  how: 'NONE' | 'ALL' | 'EACH'
  all: Amount
  each: Record<Priority, Amount>
  categories: string[]
}

export type Promises = Record<ClockKind, Promised>

const fourOf = (amount: Amount) => ({ P1: amount, P2: amount, P3: amount, P4: amount })

function promisedBy(target: Target | undefined): Omit<Promised, 'categories'> {
  if (!target) return { how: 'NONE', all: { amount: '', unit: 'day' }, each: fourOf({ amount: '', unit: 'day' }) }
  if (typeof target === 'string') return { how: 'ALL', all: amountOf(target), each: fourOf(amountOf(target)) }
  const each = fourOf({ amount: '', unit: 'day' })
  for (const priority of PRIORITIES) each[priority] = amountOf(target[priority] ?? '')
  return { how: 'EACH', all: each.P4, each }
}

export const promisesOf = ({ targets, categories }: Pick<PolicyBody, 'targets' | 'categories'>) =>
  Object.fromEntries(CLOCK_KINDS.map((kind) => [kind, Object.assign(promisedBy(targets[kind]), { categories: categories[kind] ?? [] })])) as Promises

/** And together again. */
export function targetsOf(promises: Promises): Pick<PolicyBody, 'targets' | 'categories'> {
  const targets: PolicyBody['targets'] = {}
  const categories: PolicyBody['categories'] = {}
  for (const kind of CLOCK_KINDS) {
    const { how, all, each, categories: some } = promises[kind]
    if (how === 'NONE') continue
    targets[kind] = how === 'ALL' ? written(all) : Object.fromEntries(PRIORITIES.map((priority) => [priority, written(each[priority])]))
    if (some.length > 0) categories[kind] = some
  }
  return { targets, categories }
}
