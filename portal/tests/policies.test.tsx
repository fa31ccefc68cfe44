import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Me } from '../src/api/session'
import { Desk } from './desk/desk'
import { agent } from './desk/people'
import { openPortal } from './open'

const admin: Me = { ...agent, roles: ['ADMIN'] }

test('staff read what is promised, to whom, and who is told', async () => {
  openPortal(new Desk(agent), '/sla/rules')
  const policy = await screen.findByRole('region', { name: 'The whole desk, version 1' })
  within(policy).getByText('60 minutes')
  within(policy).getByText('On a miss: assignee, whoever is on duty')
  within(policy).getByText('30 min after a miss: lead')
  expect(within(await screen.findByRole('region', { name: /^desk,/ })).getAllByText('09:00–17:00')).toHaveLength(5)
  expect(screen.queryByRole('button', { name: 'Change…' })).toBeNull()
  await screen.findByRole('region', { name: 'Harbour Linen, version 2' })
  screen.getByText(/brought up to date: 40 of 100/)
})

test('an admin promises otherwise: a new version of the whole, with what was changed', async () => {
  const desk = new Desk(admin)
  const user = openPortal(desk, '/sla/rules')
  const policy = await screen.findByRole('region', { name: 'The whole desk, version 1' })
  await user.click(within(policy).getByRole('button', { name: 'Change…' }))
  const form = await screen.findByRole('dialog', { name: /Promise otherwise/ })
  await user.selectOptions(within(form).getByLabelText('For whom'), await within(form).findByRole('option', { name: 'Noordzee Fietsen' }))
  await user.clear(within(form).getByLabelText('Response P3'))
  await user.type(within(form).getByLabelText('Response P3'), '1')
  await user.selectOptions(within(form).getByLabelText('Response P3: counted in'), 'working days')
  await user.click(within(form).getByRole('button', { name: 'Save as a new version' }))
  await screen.findByText('Version 3 is saved.')
  const [saved] = desk.writes('/sla/policies')
  expect(saved!.method).toBe('PUT')
  expect(saved!.body).toMatchObject({ organisation: 'noordzee-fietsen', validFrom: null, warnAtPercent: 75, calendar: 'desk', targets: { INITIAL_RESPONSE: '2 days', RESPONSE: { P1: '15 minutes', P2: '60 minutes', P3: '1 day', P4: '2 days' } }, categories: { CONTENT_UPDATE: ['CONTENT_UPDATE'] } })
  expect(Object.keys(saved!.body as object)).not.toContain('version')
})

test('a refused promise says why, and what was entered stays', async () => {
  const desk = new Desk(admin)
  desk.fail('PUT /sla/policies', { status: 422, type: 'application/problem+json', body: { code: 'target-order', detail: 'x' } })
  const user = openPortal(desk, '/sla/rules')
  await user.click(within(await screen.findByRole('region', { name: 'The whole desk, version 1' })).getByRole('button', { name: 'Change…' }))
  const amount = await screen.findByLabelText<HTMLInputElement>('Response P4')
  await user.clear(amount)
  await user.type(amount, '7')
  await user.click(screen.getByRole('button', { name: 'Save as a new version' }))
  await screen.findByText(/less urgent priority cannot/)
  await waitFor(() => expect(amount.value).toBe('7'))
})
