import type { Policy } from '../../api/rules'
import { isToCome } from './isToCome'

/** The version of somebody's own that holds now: none while they go by the desk's. */
export function inForce<T extends Pick<Policy, 'organisation' | 'validFrom' | 'version' | 'takenBack'>>(versions: T[], organisation: string | null, now: number): T | undefined {
  const [word] = versions.filter((each) => each.organisation === organisation && !isToCome(each, now)).toSorted((one, other) => Date.parse(other.validFrom) - Date.parse(one.validFrom) || other.version - one.version)
  return word?.takenBack ? undefined : word
}

/** Whether it has been said already that somebody's own holds, now or from some moment on. */
export const hasOwn = (versions: Pick<Policy, 'organisation' | 'validFrom' | 'version' | 'takenBack'>[], organisation: string | null, now: number) =>
  inForce(versions, organisation, now) !== undefined || versions.some((each) => each.organisation === organisation && !each.takenBack && isToCome(each, now))
