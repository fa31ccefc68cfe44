import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Desk } from './desk/desk'
import { agent, webteam } from './desk/people'
import { openPortal } from './open'

const person = { id: 'p3', name: 'Ada Voss', email: 'content@ledgerdesk.example' }
const hours = (from: number, to: number) => ({ from: new Date(Date.now() + from * 3_600_000).toISOString(), to: new Date(Date.now() + to * 3_600_000).toISOString() })

test('whoever is on duty now stands out, and an agent makes no turns', async () => {
  const desk = new Desk(agent)
  desk.rota = [{ id: 's1', person, department: null, ...hours(-1, 7) }]
  openPortal(desk, '/duty')
  const turn = (await screen.findByText('Ada Voss')).closest('li')!
  within(turn).getByText('now')
  within(turn).getByText('The whole desk')
  expect(screen.queryByRole('button', { name: 'Add a turn…' })).toBeNull()
})

test('whoever is away is not on duty, whatever the rota says', async () => {
  const desk = new Desk(agent)
  desk.rota = [{ id: 's1', person, department: null, ...hours(-1, 7) }]
  desk.absences = [{ id: 'a1', person, reason: 'HOLIDAY', ...hours(-20, 100) }]
  openPortal(desk, '/duty')
  await waitFor(() => expect(screen.getAllByText('away now')).toHaveLength(2))
  expect(screen.queryByText('now')).toBeNull()
})

test('a lead puts a colleague on duty for some weeks', async () => {
  const desk = new Desk({ ...agent, roles: ['LEAD'] })
  const user = openPortal(desk, '/duty')
  await user.click(await screen.findByRole('button', { name: 'Add a turn…' }))
  await screen.findByRole('option', { name: 'Ada Voss' })
  await user.selectOptions(screen.getByLabelText('Who'), 'Ada Voss')
  await user.clear(screen.getByLabelText('Weeks'))
  await user.type(screen.getByLabelText('Weeks'), '4')
  await user.click(screen.getByRole('button', { name: 'Add the turn' }))
  await waitFor(() => expect(desk.writes('/rota')).toHaveLength(1))
  expect(desk.writes('/rota')[0]!.body).toMatchObject({ person: 'content@ledgerdesk.example', weeks: 4 })
})

test('an agent enters an absence of their own, without saying more than needed', async () => {
  const desk = new Desk(agent)
  const user = openPortal(desk, '/duty')
  await user.click(await screen.findByRole('button', { name: 'Enter an absence…' }))
  expect(screen.queryByLabelText('Who')).toBeNull()
  await user.selectOptions(screen.getByLabelText('Why'), 'Not available')
  await user.click(screen.getByRole('button', { name: 'Enter it' }))
  await waitFor(() => expect(desk.writes('/absences')).toHaveLength(1))
  expect(desk.writes('/absences')[0]!.body).toMatchObject({ reason: 'UNAVAILABLE' })
})

test('only an approver sees the people of the organisation, and invites one', async () => {
  const desk = new Desk({ ...webteam, roles: ['APPROVER'] })
  const user = openPortal(desk, '/people')
  await screen.findByText('Wim Bakker')
  await user.click(screen.getByRole('button', { name: 'Invite a colleague…' }))
  await user.type(screen.getByLabelText('Name'), 'Sam de Vries')
  await user.type(screen.getByLabelText('Email address'), 'sam@harbour-linen.example')
  await user.click(screen.getByRole('button', { name: 'Send the invitation' }))
  await waitFor(() => expect(desk.writes('/people')).toHaveLength(1))
  expect(desk.writes('/people')[0]!.body).toEqual({ name: 'Sam de Vries', email: 'sam@harbour-linen.example', roles: ['MEMBER'] })
})

test('a member who goes to the people page is sent home', async () => {
  openPortal(new Desk(webteam), '/people')
  await screen.findByRole('heading', { name: /Needs you/ })
  expect(location.pathname).toBe('/')
})
