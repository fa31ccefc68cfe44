import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Calendar, Policy } from '../src/api/rules'
import type { Me } from '../src/api/session'
import { Desk } from './desk/desk'
import { agent } from './desk/people'
import { rules } from './desk/rules'
import { ago, NOW } from './desk/tickets'
import { openPortal } from './open'

beforeEach(() => void vi.useFakeTimers({ now: NOW, toFake: ['Date'] }))

const admin: Me = { ...agent, roles: ['ADMIN'] }

const [own, desks] = (rules('/sla/policies', new URLSearchParams()).body as { items: [Policy, Policy] }).items
const [calendar] = (rules('/sla/calendars', new URLSearchParams()).body as { items: [Calendar] }).items

const answers = (desk: Desk, what: string, ...items: object[]) => desk.fail(`GET /sla/${what}`, { status: 200, body: { items } })

test('a client’s own rules are taken back: what changes is said, and what would have been can be asked', async () => {
  const desk = new Desk(admin)
  const user = openPortal(desk, '/sla/rules')
  const card = await screen.findByRole('region', { name: 'Harbour Linen, version 2' })
  await user.click(within(card).getByRole('link', { name: 'Back to the desk’s…' }))
  await screen.findByRole('heading', { name: 'Back to the desk’s: Harbour Linen' })
  screen.getByText('Warn at, % of the time: 60 → 75')
  const tried = new URL(screen.getByRole<HTMLAnchorElement>('link', { name: /past tickets/ }).href).searchParams
  expect(JSON.parse(tried.get('own')!)).toMatchObject({ organisation: 'harbour-linen', warnAtPercent: 75, targets: desks.targets })
  await user.click(screen.getByRole('button', { name: 'Take it back' }))
  await screen.findByText('Version 3 is saved.')
  expect(desk.writes('/sla/policies')[0]).toMatchObject({ method: 'PUT', body: { organisation: 'harbour-linen', validFrom: null, takenBack: true } })
  await screen.findByRole('heading', { name: 'What we promise' })
})

test('from a moment on, which is kept when it is refused', async () => {
  const desk = new Desk(admin)
  desk.fail('PUT /sla/policies', { status: 422, type: 'application/problem+json', body: { code: 'nothing-to-take-back', detail: 'x', errors: [{ field: 'organisation', code: 'nothing-to-take-back', message: 'x' }] } })
  const user = openPortal(desk, '/sla/rules/back?version=2')
  const from = await screen.findByLabelText<HTMLInputElement>(/^From when/)
  await user.type(from, '2026-12-01T09:00')
  await user.click(screen.getByRole('button', { name: 'Take it back' }))
  await screen.findByText(/nothing of its own to take back/)
  expect(from.value).toBe('2026-12-01T09:00')
  expect(desk.writes('/sla/policies')[0]!.body).toMatchObject({ validFrom: new Date('2026-12-01T09:00').toISOString() })
})

test('what is still to come is taken back for when it would come', async () => {
  const desk = new Desk(admin)
  const validFrom = new Date(NOW + 86_400_000).toISOString()
  answers(desk, 'policies', { ...own, recomputing: null, validFrom }, desks)
  const user = openPortal(desk, '/sla/rules/back?version=2')
  await user.click(await screen.findByRole('button', { name: 'Take it back' }))
  await waitFor(() => expect(desk.writes('/sla/policies')[0]?.body).toMatchObject({ validFrom, takenBack: true }))
})

test('who went back to the desk’s is told so, and may have its own again', async () => {
  const desk = new Desk(admin)
  answers(desk, 'policies', { ...own, version: 4, takenBack: true, recomputing: null }, desks)
  const user = openPortal(desk, '/sla/rules')
  const card = await screen.findByRole('region', { name: 'Harbour Linen, version 4' })
  within(card).getByText('Goes by the desk’s again.')
  expect(within(card).queryByText('60 minutes')).toBeNull()
  expect(within(card).queryByRole('link', { name: 'Back to the desk’s…' })).toBeNull()
  within(card).getByRole('link', { name: 'Own again…' })
  await user.click(screen.getByRole('link', { name: 'Own rules for a client…' }))
  await user.selectOptions(await screen.findByLabelText('For whom'), await screen.findByRole('option', { name: 'Harbour Linen' }))
  await user.click(screen.getByRole('button', { name: 'Save as a new version' }))
  await waitFor(() => expect(desk.writes('/sla/policies')[0]?.body).toMatchObject({ organisation: 'harbour-linen', warnAtPercent: 75 }))
})

test('a what-if is not about what was taken back', async () => {
  const desk = new Desk(admin)
  answers(desk, 'policies', { ...own, version: 4, takenBack: true }, desks)
  openPortal(desk, '/sla/what-if')
  const whose = await screen.findByLabelText('Under the policy of')
  await screen.findByLabelText('Hours that count')
  expect(within(whose).queryByRole('option', { name: /Harbour Linen/ })).toBeNull()
})

test('hours of a client’s own are taken back, too', async () => {
  const desk = new Desk(admin)
  const itsOwn = { ...calendar, version: 2, organisation: 'harbour-linen' }
  answers(desk, 'calendars', itsOwn, calendar)
  const user = openPortal(desk, '/sla/rules')
  await user.click(within(await screen.findByRole('region', { name: 'desk, Harbour Linen' })).getByRole('link', { name: 'Back to the desk’s…' }))
  await screen.findByText(/counts the desk’s again for this client/)
  await user.click(screen.getByRole('button', { name: 'Take it back' }))
  await waitFor(() => expect(desk.writes('/sla/calendars')[0]?.body).toEqual({ name: 'desk', organisation: 'harbour-linen', validFrom: null, takenBack: true }))
})

test('hours that were taken back are not offered to a policy, and can be the client’s again', async () => {
  const desk = new Desk(admin)
  answers(desk, 'calendars', { ...calendar, name: 'nights', version: 3, organisation: 'harbour-linen', takenBack: true, validFrom: ago(5) }, calendar)
  openPortal(desk, '/sla/rules')
  const card = await screen.findByRole('region', { name: 'nights, Harbour Linen' })
  within(card).getByText(/Taken back/)
  expect(card.textContent).not.toContain('Europe/Amsterdam')
  within(card).getByRole('link', { name: 'Own again…' })
})

test('who is no admin takes nothing back', async () => {
  openPortal(new Desk(agent), '/sla/rules/back?version=2')
  await screen.findByRole('region', { name: 'Harbour Linen, version 2' })
  expect(screen.queryByRole('link', { name: 'Back to the desk’s…' })).toBeNull()
  expect(location.pathname).toBe('/sla/rules')
})
