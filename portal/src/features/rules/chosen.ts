/** Which version a form begins from, and whether for a client that has none yet; it stands in the address. */
interface Chosen {
  version?: number | undefined
  own?: boolean | undefined
}

const version = (value: unknown) => (typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined)

export const policyIn = (search: Record<string, unknown>): Chosen => ({ version: version(search.version), own: search.own === true || undefined })

export const calendarIn = (search: Record<string, unknown>): Chosen & { name?: string | undefined } => ({
  ...policyIn(search),
  name: typeof search.name === 'string' && /^[\w-]{1,40}$/.test(search.name) ? search.name : typeof search.name === 'number' ? String(search.name) : undefined,
})
