import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Me } from '../src/api/session'
import type { Answer } from './desk/answers'
import { Desk } from './desk/desk'
import { agent } from './desk/people'
import { NOW } from './desk/tickets'
import { openPortal } from './open'

beforeEach(() => void vi.useFakeTimers({ now: NOW, toFake: ['Date'] }))

const admin: Me = { ...agent, roles: ['ADMIN'] }

const refused = (...errors: { field: string; code: string }[]): Answer => ({
  status: 422,
  type: 'application/problem+json',
  body: { code: errors[0]!.code, detail: 'x', errors: errors.map((each) => Object.assign(each, { message: 'x' })) },
})

const change = async (desk: Desk) => {
  const user = openPortal(desk, '/sla/rules')
  await user.click(within(await screen.findByRole('region', { name: 'The whole desk, version 1' })).getByRole('link', { name: 'Change…' }))
  await screen.findByRole('heading', { name: 'Promise otherwise: The whole desk' })
  await screen.findByRole('heading', { name: 'How fast' })
  return user
}

const save = () => screen.getByRole('button', { name: 'Save as a new version' })

test('staff read what is promised, to whom, and who is told', async () => {
  const user = openPortal(new Desk(agent), '/sla/rules')
  const policy = await screen.findByRole('region', { name: 'The whole desk, version 1' })
  within(policy).getByText('60 minutes')
  within(policy).getByText('On a miss: assignee, whoever is on duty')
  within(policy).getByText('30 min after a miss: lead')
  const calendar = await screen.findByRole('region', { name: /^desk,/ })
  expect(within(calendar).getAllByText('09:00–17:00')).toHaveLength(5)
  expect(screen.queryByRole('link', { name: 'Change…' })).toBeNull()
  const own = await screen.findByRole('region', { name: 'Harbour Linen, version 2' })
  within(own).getByText(/brought up to date: 40 of 100/)
  expect(within(own).getByRole('progressbar').getAttribute('value')).toBe('40')
  within(screen.getByRole('region', { name: /^24x7,/ })).getByText(/about to be brought up to date/)
  await user.click(within(calendar).getByRole('button', { name: /Which days are closed in/ }))
  await within(calendar).findByText(/27 April/)
})

test('who is no admin is sent back from the forms', async () => {
  openPortal(new Desk(agent), '/sla/rules/policy?version=1')
  await screen.findByRole('heading', { name: 'What we promise' })
  expect(location.pathname).toBe('/sla/rules')
})

test('an admin promises otherwise: a new version of the whole, with what was changed', async () => {
  const desk = new Desk(admin)
  const user = await change(desk)
  await user.selectOptions(screen.getByLabelText('For whom'), await screen.findByRole('option', { name: 'Noordzee Fietsen' }))
  await user.clear(screen.getByLabelText('Response P3'))
  await user.type(screen.getByLabelText('Response P3'), '1')
  await user.selectOptions(screen.getByLabelText('Response P3: counted in'), 'working days')
  await user.click(save())
  await screen.findByText('Version 3 is saved.')
  const [saved] = desk.writes('/sla/policies')
  expect(saved!.method).toBe('PUT')
  expect(saved!.body).toEqual({
    organisation: 'noordzee-fietsen',
    validFrom: null,
    warnAtPercent: 75,
    calendar: 'desk',
    siteDownCalendar: '24x7',
    targets: { INITIAL_RESPONSE: '2 days', ASSESSMENT: '15 minutes', RESPONSE: { P1: '15 minutes', P2: '60 minutes', P3: '1 day', P4: '2 days' }, CONTENT_UPDATE: '5 days' },
    categories: { CONTENT_UPDATE: ['CONTENT_UPDATE'] },
    steps: [
      { on: 'WARNED', afterMinutes: 0, tell: ['ASSIGNEE'] },
      { on: 'BREACHED', afterMinutes: 0, tell: ['ASSIGNEE', 'ON_DUTY'] },
      { on: 'BREACHED', afterMinutes: 30, tell: ['LEAD'] },
    ],
  })
  await screen.findByRole('heading', { name: 'What we promise' })
})

test('kinds, priorities, categories, hours and steps can all be promised otherwise', async () => {
  const desk = new Desk(admin)
  const user = await change(desk)
  await user.selectOptions(screen.getByLabelText('Hours that count'), '24x7')
  await user.selectOptions(screen.getByLabelText('Priority: how it is promised'), 'not promised')
  await user.selectOptions(screen.getByLabelText('Response: how it is promised'), 'one target')
  await user.selectOptions(screen.getByLabelText('First answer: how it is promised'), 'by priority')
  await user.clear(screen.getByLabelText('First answer P1'))
  await user.type(screen.getByLabelText('First answer P1'), '1')
  await user.selectOptions(screen.getByLabelText('Training answer: how it is promised'), 'one target')
  await user.type(screen.getByRole('spinbutton', { name: 'Training answer' }), '3')
  await user.click(await within(screen.getByRole('group', { name: 'Training answer: of these categories' })).findByLabelText('Training'))
  await user.click(screen.getByRole('button', { name: 'Take out step 2' }))
  await user.click(screen.getByRole('button', { name: 'Add a step' }))
  const step = screen.getByRole('listitem', { name: 'Step 3' })
  await user.selectOptions(within(step).getByLabelText('When'), 'On a warning')
  await user.clear(within(step).getByLabelText('Minutes after'))
  await user.type(within(step).getByLabelText('Minutes after'), '15')
  await user.click(within(step).getByLabelText('assignee'))
  await user.click(save())
  await waitFor(() => expect(desk.writes('/sla/policies')).toHaveLength(1))
  expect(desk.writes('/sla/policies')[0]!.body).toMatchObject({
    calendar: '24x7',
    targets: { INITIAL_RESPONSE: { P1: '1 day', P2: '2 days', P3: '2 days', P4: '2 days' }, RESPONSE: '2 days', TRAINING_ANSWER: '3 days', CONTENT_UPDATE: '5 days' },
    categories: { TRAINING_ANSWER: ['TRAINING'], CONTENT_UPDATE: ['CONTENT_UPDATE'] },
    steps: [
      { on: 'WARNED', afterMinutes: 0, tell: ['ASSIGNEE'] },
      { on: 'BREACHED', afterMinutes: 30, tell: ['LEAD'] },
      { on: 'WARNED', afterMinutes: 15, tell: ['ASSIGNEE', 'LEAD'] },
    ],
  })
  expect((desk.writes('/sla/policies')[0]!.body as { targets: object }).targets).not.toHaveProperty('ASSESSMENT')
})

test('a client’s own rules begin with the desk’s, for a client that has none yet', async () => {
  const desk = new Desk(admin)
  const user = openPortal(desk, '/sla/rules')
  await user.click(await screen.findByRole('link', { name: 'Own rules for a client…' }))
  const whom = await screen.findByLabelText('For whom')
  await user.selectOptions(whom, await screen.findByRole('option', { name: 'Harbour Linen' }))
  screen.getByText(/has its own already/)
  await user.click(save())
  expect(desk.writes('/sla/policies')).toHaveLength(0)
  await user.selectOptions(whom, 'Noordzee Fietsen')
  await user.click(save())
  await waitFor(() => expect(desk.writes('/sla/policies')[0]?.body).toMatchObject({ organisation: 'noordzee-fietsen', targets: { INITIAL_RESPONSE: '2 days' } }))
})

test('a refused promise says why where it is, and what was entered stays, also after a reload', async () => {
  const desk = new Desk(admin)
  desk.fail('PUT /sla/policies', refused({ field: 'targets.RESPONSE.P4', code: 'target-order' }, { field: 'steps[0].tell', code: 'required' }))
  const user = await change(desk)
  const amount = screen.getByLabelText<HTMLInputElement>('Response P4')
  await user.clear(amount)
  await user.type(amount, '1')
  await user.click(within(screen.getByRole('listitem', { name: 'Step 1' })).getByLabelText('assignee'))
  await user.click(save())
  await screen.findByText(/This was not accepted/)
  expect(amount.closest('.field')!.textContent).toContain('less urgent priority cannot')
  within(screen.getByRole('listitem', { name: 'Step 1' })).getByText('This is still missing.')
  await waitFor(() => expect(document.activeElement).toBe(amount))
  await user.click(screen.getByRole('link', { name: /What we promise/ }))
  await user.click(within(await screen.findByRole('region', { name: 'The whole desk, version 1' })).getByRole('link', { name: 'Change…' }))
  expect((await screen.findByLabelText<HTMLInputElement>('Response P4')).value).toBe('1')
  await user.click(screen.getByRole('button', { name: 'Throw changes away' }))
  expect(screen.getByLabelText<HTMLInputElement>('Response P4').value).toBe('2')
})

test('a refusal of the whole says why, below the form', async () => {
  const desk = new Desk(admin)
  desk.fail('PUT /sla/policies', { status: 422, type: 'application/problem+json', body: { code: 'something-new', detail: 'Not on a Sunday.' } })
  const user = await change(desk)
  await user.click(save())
  await screen.findByText(/Not on a Sunday.*still here/)
})
