import type { Calendar, ClosedBy, Place, Policy } from '../../src/api/rules'
import type { Answer } from './answers'
import { ago } from './tickets'

/** What the made-up desk promises, and one client by rules of their own. */
const desk: Policy = {
  version: 1,
  organisation: null,
  validFrom: ago(90 * 1440),
  savedAt: ago(90 * 1440),
  calendar: 'desk',
  siteDownCalendar: '24x7',
  warnAtPercent: 75,
  targets: { INITIAL_RESPONSE: '2 days', ASSESSMENT: '15 minutes', RESPONSE: { P1: '15 minutes', P2: '60 minutes', P3: '8 hours', P4: '2 days' }, CONTENT_UPDATE: '5 days' },
  categories: { CONTENT_UPDATE: ['CONTENT_UPDATE'] },
  steps: [
    { on: 'WARNED', afterMinutes: 0, tell: ['ASSIGNEE'] },
    { on: 'BREACHED', afterMinutes: 0, tell: ['ASSIGNEE', 'ON_DUTY'] },
    { on: 'BREACHED', afterMinutes: 30, tell: ['LEAD'] },
  ],
  recomputing: null,
}

const policies: Policy[] = [{ ...desk, version: 2, organisation: 'harbour-linen', validFrom: ago(60), savedAt: ago(60), warnAtPercent: 60, recomputing: { done: 40, of: 100 } }, desk]

const hours: [string, string][] = [['09:00', '17:00']]

const calendars: Calendar[] = [{ name: 'desk', version: 1, organisation: null, zone: 'Europe/Amsterdam', dayMinutes: 480, week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours }, overrides: { '2026-12-24': [['09:00', '12:00']] }, country: 'NL', region: null, holidays: ['2026-12-28'], validFrom: ago(90 * 1440) }, { name: '24x7', version: 1, organisation: null, zone: 'UTC', dayMinutes: 1440, week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]])), overrides: {}, country: null, region: null, holidays: [], validFrom: ago(90 * 1440), recomputing: { done: 0, of: 0 } }]

const closed = (year: string) => [`${year}-01-01`, `${year}-04-27`, `${year}-12-25`, `${year}-12-26`]

const place = (code: string, en: string, nl: string, within: string | null = null): Place => ({ code, name: { en, nl }, within })

const countries = [place('DE', 'Germany', 'Duitsland'), place('NL', 'Netherlands', 'Nederland'), place('GB', 'United Kingdom', 'Verenigd Koninkrijk')]

const german = [place('BY', 'Bavaria', 'Beieren'), place('BY-AG', 'Augsburg', 'Augsburg', 'BY'), place('HE', 'Hesse', 'Hessen')]

/** A made-up country has four public holidays, and one more in Bavaria. */
const closedDays = (year: string, { region, holidays = [], overrides = {} }: Partial<ClosedBy>) =>
  [...closed(year), ...(region ? [`${year}-01-06`] : []), ...holidays.filter((day) => day.startsWith(year))].filter((day) => !overrides[day]).toSorted()

export function rules(path: string, query: URLSearchParams, saved?: object): Answer {
  if (path.startsWith('/sla/countries')) return { status: 200, body: { items: path === '/sla/countries' ? countries : path.includes('/DE/') ? german : [] } }
  if (saved && path.endsWith('/holidays')) return { status: 200, body: { items: closedDays(String((saved as { year: number }).year), saved) } }
  if (path.endsWith('/holidays')) return { status: 200, body: { name: 'desk', version: 1, year: Number(query.get('year')), items: closed(query.get('year')!) } }
  const ofCalendars = path.endsWith('/calendars')
  if (saved) return { status: 200, body: { ...(ofCalendars ? calendars[0] : desk), ...saved, version: 3 } }
  return { status: 200, body: { items: ofCalendars ? calendars : policies } }
}
