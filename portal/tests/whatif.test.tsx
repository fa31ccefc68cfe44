import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Me } from '../src/api/session'
import { Desk } from './desk/desk'
import { agent } from './desk/people'
import { NOW } from './desk/tickets'
import { openPortal } from './open'

const lead: Me = { ...agent, roles: ['LEAD'] }

const open = (desk: Desk, path: string) => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
  return openPortal(desk, path)
}

test('a lead tries another policy: figures beside the live ones, and the tickets that differ', async () => {
  const desk = new Desk(lead)
  const user = open(desk, '/sla')
  await user.click(await screen.findByRole('link', { name: 'What if…' }))
  await user.selectOptions(await screen.findByLabelText('Under the policy of'), 'web-agency')
  expect(desk.writes('/sla/what-if')).toHaveLength(0)
  await user.click(screen.getByRole('button', { name: 'Work it out' }))
  await screen.findByText(/312 tickets were judged again.*otherwise: 4/)
  const [asked] = desk.writes('/sla/what-if')
  expect(asked!.body).toEqual({ preset: 'web-agency', from: new Date('2026-08-26T00:00:00').toISOString(), to: new Date('2026-11-19T00:00:00').toISOString() })
  expect(asked!.headers['idempotency-key']).toBeUndefined()
  const figures = screen.getByRole('table', { name: /would have been kept/ })
  const row = within(figures).getByRole('rowheader', { name: 'Response' }).closest('tr')!
  expect(within(row).getAllByRole('cell').map((each) => each.textContent)).toEqual(['85 % 34 of 40 kept', '77 % 31 of 40 kept', '▼ 8 pts'])
  const list = screen.getByRole('table', { name: 'What would have gone otherwise' })
  const differs = within(list).getByRole('link', { name: /HD-00051/ }).closest('tr')!
  within(differs).getByText('✓ kept · 45 min of 1 h')
  within(differs).getByText('✕ missed · 45 min of 30 min')
  within(list).getByText('still open, target 24 h')
  expect(location.search).toContain('preset=web-agency')
})

test('the same policy changes nothing, and that is said', async () => {
  open(new Desk(lead), '/sla/what-if?preset=complete')
  await screen.findByText(/nothing would have gone otherwise/)
  expect(screen.queryByRole('table', { name: 'What would have gone otherwise' })).toBeNull()
})

test('too much at once says what to do, and the question stays', async () => {
  const desk = new Desk(lead)
  desk.fail('POST /sla/what-if', { status: 422, type: 'application/problem+json', body: { code: 'what-if-too-long', detail: 'x' } })
  open(desk, '/sla/what-if?preset=web-agency&from=2020-01-01')
  await screen.findByText(/too many tickets for one answer/)
  expect(screen.getByLabelText<HTMLInputElement>('Tickets opened from').value).toBe('2020-01-01')
})

test('agents do not weigh policies', async () => {
  open(new Desk(agent), '/sla/what-if?preset=web-agency')
  await screen.findByRole('heading', { name: 'What burns next' })
  await waitFor(() => expect(location.pathname).toBe('/sla'))
  expect(screen.queryByRole('link', { name: 'What if…' })).toBeNull()
})
