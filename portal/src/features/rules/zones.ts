/** Time zones by the part of the world they are of. */
export function zones(chosen: string): [string, string[]][] {
  const byPart = new Map<string, string[]>()
  for (const zone of [...new Set(['UTC', chosen, ...Intl.supportedValuesOf('timeZone')])].filter(Boolean).toSorted()) {
    const part = zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : 'UTC'
    byPart.set(part, [...(byPart.get(part) ?? []), zone])
  }
  return [...byPart]
}
