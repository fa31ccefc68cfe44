import { getLocale } from '../../paraglide/runtime.js'

/** A Monday, to name the days of the week from. */
const MONDAY = Date.UTC(2026, 10, 16)

export const dayOfWeek = (place: number) => new Intl.DateTimeFormat(getLocale() === 'nl' ? 'nl-NL' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(MONDAY + place * 86_400_000)
