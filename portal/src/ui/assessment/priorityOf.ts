import type { Assessment, Priority } from '../../api/tickets'

/** Two answers give a priority: critical without a way round P1, with one P2; otherwise broken P3, minor P4. */
export interface Answers {
  critical?: boolean
  second?: boolean
}

export function priorityOf({ critical, second }: Answers): Priority | undefined {
  if (critical === undefined || second === undefined) return undefined
  if (critical) return second ? 'P2' : 'P1'
  return second ? 'P3' : 'P4'
}

/** The second question after "critical" is the workaround; after "not critical" it is whether a feature is really broken. */
export function assessmentOf({ critical, second }: Required<Answers>, reason: string): Assessment {
  const why = reason === '' ? {} : { reason }
  return critical ? { businessCritical: true, workaround: second, ...why } : { businessCritical: false, workaround: true, minor: !second, ...why }
}
