import { CLOCK_KINDS, type ClockKind } from '../../api/clocks'
import type { Policy, Target } from '../../api/rules'
import type { Priority } from '../../api/tickets'
import { getLocale } from '../../paraglide/runtime.js'

/** A target taken apart, so that it is said and entered in the reader's language. */
export const UNITS = ['minute', 'hour', 'day'] as const
export type Unit = (typeof UNITS)[number]

export interface Amount {
  amount: string
  unit: Unit
}

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
export function linesOf({ targets }: Pick<Policy, 'targets'>): Line[] {
  return CLOCK_KINDS.flatMap((kind): Line[] => {
    const target = targets[kind]
    if (!target) return []
    if (typeof target === 'string') return [{ kind, priority: undefined, words: target }]
    return (Object.entries(target) as [Priority, string][]).toSorted().map(([priority, words]) => ({ kind, priority, words }))
  })
}

/** And together again. */
export function targetsOf(lines: Line[]): Partial<Record<ClockKind, Target>> {
  const targets: Partial<Record<ClockKind, Target>> = {}
  for (const { kind, priority, words } of lines) targets[kind] = priority ? Object.assign({}, targets[kind], { [priority]: words }) : words
  return targets
}
