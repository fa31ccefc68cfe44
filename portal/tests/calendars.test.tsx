import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Calendar } from '../src/api/rules'
import type { Me } from '../src/api/session'
import { Desk } from './desk/desk'
import { agent } from './desk/people'
import { rules } from './desk/rules'
import { NOW } from './desk/tickets'
import { openPortal } from './open'
import { timeIn } from '../src/features/rules/timeIn'

beforeEach(() => void vi.useFakeTimers({ now: NOW, toFake: ['Date'] }))

const admin: Me = { ...agent, roles: ['ADMIN'] }

const change = async (desk: Desk, link: string) => {
  const user = openPortal(desk, '/sla/rules')
  await user.click(within(await screen.findByRole('region', { name: /^desk,/ })).getByRole('link', { name: link }))
  await screen.findByRole('heading', { name: 'Each week' })
  return user
}

const day = (name: string | RegExp) => screen.getByRole('group', { name })

const enter = async (user: Awaited<ReturnType<typeof change>>, field: HTMLElement, value: string) => {
  await user.clear(field)
  await user.type(field, value)
}

test('an admin opens the desk at other hours: the week, single days, zone and holidays', async () => {
  const desk = new Desk(admin)
  const user = await change(desk, 'Change…')
  expect(screen.getByLabelText<HTMLInputElement>('Name').readOnly).toBe(true)
  await user.selectOptions(screen.getByLabelText('By the clock of'), 'Europe/Berlin')
  await user.selectOptions(screen.getByLabelText('Public holidays of'), await screen.findByRole('option', { name: 'Germany' }))
  await user.selectOptions(await screen.findByLabelText('Region'), 'Bavaria · Augsburg')
  await user.click(within(day('Monday')).getByRole('button', { name: 'Add hours to Monday' }))
  await enter(user, within(day('Monday')).getAllByLabelText('Monday, closes')[0]!, '12:30')
  await enter(user, within(day('Monday')).getAllByLabelText('Monday, opens')[1]!, '13')
  await enter(user, within(day('Monday')).getAllByLabelText('Monday, closes')[1]!, '24.00')
  await user.click(screen.getByRole('button', { name: 'Same until Friday' }))
  await user.click(within(day('Friday')).getAllByRole('button', { name: 'Take these hours off Friday' })[1]!)
  await user.click(screen.getByRole('button', { name: 'Take Monday 28 December off the list' }))
  await user.click(screen.getByRole('button', { name: 'Add a day' }))
  await user.type(within(day('New day')).getByLabelText('Date'), '2026-12-31')
  await enter(user, screen.getByLabelText('One working day, in minutes'), '450')
  await user.click(screen.getByRole('button', { name: 'Save as a new version' }))
  await screen.findByText('Version 3 of “desk” is saved.')
  const long = [['09:00', '12:30'], ['13:00', '24:00']]
  expect(desk.writes('/sla/calendars')[0]).toMatchObject({ method: 'PUT' })
  expect(desk.writes('/sla/calendars')[0]!.body).toEqual({
    name: 'desk',
    organisation: null,
    validFrom: null,
    zone: 'Europe/Berlin',
    dayMinutes: 450,
    week: { mon: long, tue: long, wed: long, thu: long, fri: [['09:00', '12:30']], sat: [], sun: [] },
    overrides: { '2026-12-24': [['09:00', '12:00']] },
    country: 'DE',
    region: 'BY-AG',
    holidays: ['2026-12-31'],
  })
})

test('the closed days of a year are those of what is entered, before it is saved', async () => {
  const desk = new Desk(admin)
  const user = await change(desk, 'Change…')
  await user.click(screen.getByRole('button', { name: 'Which days are closed in 2026?' }))
  const days = await screen.findByRole('group', { name: 'Closed in 2026' })
  await within(days).findByText(/28 December/)
  expect(within(days).queryByText(/6 January/)).toBeNull()
  await user.selectOptions(screen.getByLabelText('Public holidays of'), await screen.findByRole('option', { name: 'Germany' }))
  await user.selectOptions(await screen.findByLabelText('Region'), 'Bavaria')
  await within(days).findByText(/6 January/)
  await user.click(within(day('Monday 28 December')).getByRole('button', { name: /Add hours/ }))
  await waitFor(() => expect(within(days).queryByText(/28 December/)).toBeNull())
  const asked = desk.writes('/sla/calendars/holidays')
  expect(asked.at(-1)!.body).toEqual({ year: 2026, country: 'DE', region: 'BY', holidays: [], overrides: { '2026-12-24': [['00:00', '24:00']], '2026-12-28': [['00:00', '24:00']] } })
  expect(asked.at(-1)!.headers['idempotency-key']).toBeUndefined()
  await user.click(within(days).getByRole('button', { name: '2027' }))
  await screen.findByRole('group', { name: 'Closed in 2027' })
  expect(desk.writes('/sla/calendars')).toHaveLength(0)
})

test('a country without regions asks for none, another country forgets the region', async () => {
  const user = await change(new Desk(admin), 'Change…')
  expect(screen.queryByLabelText('Region')).toBeNull()
  const country = screen.getByLabelText('Public holidays of')
  await user.selectOptions(country, await screen.findByRole('option', { name: 'Germany' }))
  const region = await screen.findByLabelText<HTMLSelectElement>('Region')
  await user.selectOptions(region, 'Hesse')
  await user.selectOptions(country, 'United Kingdom')
  await waitFor(() => expect(screen.queryByLabelText('Region')).toBeNull())
  await user.selectOptions(country, 'Germany')
  expect((await screen.findByLabelText<HTMLSelectElement>('Region')).value).toBe('')
})

test('countries that cannot be read leave what is chosen, and can be asked for again', async () => {
  const desk = new Desk(admin)
  desk.fail('GET /sla/countries', ...Array.from({ length: 8 }, () => ({ status: 503, type: 'application/problem+json', body: { code: 'unavailable', detail: 'x' } })))
  const user = await change(desk, 'Change…')
  expect(screen.getByLabelText<HTMLSelectElement>('Public holidays of').value).toBe('NL')
  await screen.findByRole('alert', undefined, { timeout: 20_000 })
  await user.click(screen.getByRole('button', { name: 'Save as a new version' }))
  await waitFor(() => expect(desk.writes('/sla/calendars')[0]?.body).toMatchObject({ country: 'NL', region: null }))
})

test('what was saved a moment ago is in force, and tells its days', async () => {
  const desk = new Desk(admin)
  vi.setSystemTime(Math.floor(NOW / 30_000) * 30_000 + 20_000)
  const saved = { ...(rules('/sla/calendars', new URLSearchParams()).body as { items: Calendar[] }).items[0]!, validFrom: new Date().toISOString() }
  desk.fail('GET /sla/calendars', { status: 200, body: { items: [saved] } })
  openPortal(desk, '/sla/rules')
  const card = await screen.findByRole('region', { name: /^desk,/ })
  within(card).getByRole('button', { name: /Which days are closed/ })
  expect(card.textContent).not.toContain('from Wed')
})

test('a client’s own calendar takes the place of the desk’s of that name', async () => {
  const desk = new Desk(admin)
  const user = await change(desk, 'For a client…')
  await user.selectOptions(screen.getByLabelText('For whom'), await screen.findByRole('option', { name: 'Noordzee Fietsen' }))
  await user.click(screen.getByRole('button', { name: 'Save as a new version' }))
  await waitFor(() => expect(desk.writes('/sla/calendars')[0]?.body).toMatchObject({ name: 'desk', organisation: 'noordzee-fietsen' }))
})

test('a new calendar begins with office hours, and takes no name that is taken', async () => {
  const desk = new Desk(admin)
  const user = openPortal(desk, '/sla/rules/calendar')
  await user.type(await screen.findByLabelText('Name'), '24x7')
  screen.getByText(/of this name already/)
  await user.click(screen.getByRole('button', { name: 'Save as a new version' }))
  expect(desk.writes('/sla/calendars')).toHaveLength(0)
  await enter(user, screen.getByLabelText('Name'), 'warehouse')
  await user.click(screen.getByRole('button', { name: 'Save as a new version' }))
  await waitFor(() => expect(desk.writes('/sla/calendars')[0]?.body).toMatchObject({ name: 'warehouse', organisation: null, week: { mon: [['09:00', '17:00']], sun: [] }, dayMinutes: 480 }))
})

test('a day that is on the list twice is not sent', async () => {
  const desk = new Desk(admin)
  const user = await change(desk, 'Change…')
  await user.click(screen.getByRole('button', { name: 'Add a day' }))
  await user.type(within(day('New day')).getByLabelText('Date'), '2026-12-24')
  screen.getByText('This day is on the list already.')
  await user.click(screen.getByRole('button', { name: 'Save as a new version' }))
  expect(desk.writes('/sla/calendars')).toHaveLength(0)
})

test('hours that make no sense are refused where they stand', async () => {
  const desk = new Desk(admin)
  desk.fail('PUT /sla/calendars', { status: 422, type: 'application/problem+json', body: { code: 'overlapping-intervals', detail: 'x', errors: [{ field: 'week.tue', code: 'overlapping-intervals', message: 'x' }] } })
  const user = await change(desk, 'Change…')
  await user.click(screen.getByRole('button', { name: 'Save as a new version' }))
  await within(await screen.findByRole('group', { name: 'Tuesday' })).findByText('These hours overlap.')
  await waitFor(() => expect(document.activeElement).toBe(within(day('Tuesday')).getByLabelText('Tuesday, opens')))
})

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['17.30', '17:30'],
  ['24:00', '24:00'],
  ['noon', 'noon'],
])('"%s" is entered as %s', (entered, written) => expect(timeIn(entered)).toBe(written))
