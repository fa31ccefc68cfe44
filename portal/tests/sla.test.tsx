import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { percent, pointsBetween } from '../src/features/sla/figures'
import { spanOf, weeksUntil } from '../src/features/sla/weeks'
import { Desk } from './desk/desk'
import { agent, webteam } from './desk/people'
import { NOW } from './desk/tickets'
import { openPortal } from './open'

const open = (desk: Desk, path: string) => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
  return openPortal(desk, path)
}

const asked = (desk: Desk, path: string) => desk.asked.findLast((each) => each.path === path)!.query

test('each kind of promise has one number this week, and its trend', async () => {
  open(new Desk(agent), '/sla')
  const number = (await screen.findByRole('heading', { name: 'Content update' })).closest('li')!
  within(number).getByText('87 %')
  within(number).getByText('14 of 16 kept')
  within(number).getByText(/87 pts up on last week/)
})

test('the weeks are a table whose rows and columns have heads, and whose shades are said in numbers', async () => {
  open(new Desk(agent), '/sla')
  const table = await screen.findByRole('table', { name: 'Kept over 12 weeks' })
  expect(within(table).getAllByRole('columnheader').slice(1).map((each) => each.textContent)).toEqual(expect.arrayContaining(['Wk 3631 Aug', 'Wk 4716 Nov']))
  const row = within(table).getByRole('rowheader', { name: 'Response' }).closest('tr')!
  expect(within(row).getAllByRole('cell').at(-1)!.textContent).toContain('80 %')
})

test('a number leads to the tickets behind it, and back goes to the figures', async () => {
  const desk = new Desk(agent)
  const user = open(desk, '/sla?department=SUPPORT')
  const table = await screen.findByRole('table', { name: 'Kept over 12 weeks' })
  const row = within(table).getByRole('rowheader', { name: 'Response' }).closest('tr')!
  await user.click(within(row).getAllByRole('link').at(-1)!)
  await screen.findByRole('heading', { name: 'Missed promises' })
  const list = await screen.findByRole('table', { name: 'Ticket' })
  await within(list).findByText('Nobody can reach the shop')
  expect(Object.fromEntries(asked(desk, '/sla/clocks'))).toMatchObject({ outcome: 'BREACHED', kind: 'RESPONSE', department: 'SUPPORT', from: '2026-11-15T23:00:00.000Z', to: '2026-11-22T23:00:00.000Z' })
  const before = within(list).getAllByRole('row').length
  await user.click(screen.getByRole('button', { name: 'Show more' }))
  await waitFor(() => expect(within(list).getAllByRole('row').length).toBeGreaterThan(before))
  expect(asked(desk, '/sla/clocks').get('cursor')).toBe('more')
  history.back()
  await screen.findByRole('heading', { name: 'What burns next' })
  expect(location.search).toContain('department=SUPPORT')
})

test('figures are held side by side by client, and by week with how long it took', async () => {
  const desk = new Desk(agent)
  const user = open(desk, '/sla')
  await user.click(await screen.findByRole('link', { name: 'By client' }))
  await screen.findByRole('rowheader', { name: 'Noordzee Fietsen' })
  screen.getByRole('rowheader', { name: 'No client yet' })
  await user.click(screen.getByRole('link', { name: 'By week' }))
  await screen.findByRole('rowheader', { name: /Week 47, 16 Nov to 22 Nov/ })
  expect(screen.getAllByRole('columnheader').map((each) => each.textContent)).toContain('90 % within')
  expect(asked(desk, '/sla/attainment').get('groupBy')).toBe('week')
})

test('what burns next stands in the order of its time, and counts down', async () => {
  open(new Desk(agent), '/sla')
  const list = (await screen.findByRole('heading', { name: 'What burns next' })).closest('section')!
  const burning = await within(list).findAllByRole('listitem')
  await within(burning[0]!).findByText(/Orders are not exported/)
  within(burning[0]!).getByText(/6:00 overdue/)
  within(burning[2]!).getByText(/3:00 left/)
})

test('ages are numbers before they are bars, and lead to their tickets', async () => {
  const desk = new Desk(agent)
  const user = open(desk, '/sla?organisation=harbour-linen&kind=RESPONSE')
  await user.click(await screen.findByRole('link', { name: /under a day: 9\sopen · 2\snot\sassessed · 1\swaiting/ }))
  await screen.findByRole('heading', { name: 'Open tickets, under a day old' })
  await screen.findByText('Nobody can reach the shop')
  expect(Object.fromEntries(asked(desk, '/sla/ageing/tickets'))).toMatchObject({ bucket: 'UNDER_1_DAY', organisation: 'harbour-linen' })
})

test('what the tickets of a page are about is asked for at once, and of the next page only what is new', async () => {
  const desk = new Desk(agent)
  const user = open(desk, '/sla/tickets?outcome=BREACHED')
  const list = await screen.findByRole('table', { name: 'Ticket' })
  await within(list).findByText('Nobody can reach the shop')
  const questions = () => desk.asked.filter((each) => each.query.has('references'))
  expect(questions()).toHaveLength(1)
  expect(questions()[0]!.query.get('references')!.split(',').length).toBeGreaterThan(3)
  const rows = within(list).getAllByRole('row').length
  await user.click(screen.getByRole('button', { name: 'Show more' }))
  await waitFor(() => expect(within(list).getAllByRole('row').length).toBeGreaterThan(rows))
  expect(questions()).toHaveLength(1)
  expect(desk.asked.filter((each) => /^\/tickets\/HD-\d+$/.test(each.path))).toEqual([])
})

test('a ticket that nobody may see keeps its number, and the others what they are about', async () => {
  const desk = new Desk(agent)
  delete desk.tickets['HD-00051']
  open(desk, '/sla/tickets?outcome=BREACHED')
  const list = await screen.findByRole('table', { name: 'Ticket' })
  await within(list).findByText('Nobody can reach the shop')
  expect(within(list).getAllByRole('link', { name: /^HD-00051\s*$/ }).length).toBeGreaterThan(0)
})

test('filters stand in the address, and an address somebody made up asks for nothing we do not know', async () => {
  const desk = new Desk(agent)
  const user = open(desk, '/sla?by=everything&kind=%20drop%20table&organisation=harbour-linen')
  await user.selectOptions(await screen.findByLabelText('Department'), await screen.findByRole('option', { name: 'Billing' }))
  await waitFor(() => expect(asked(desk, '/sla/attainment').get('department')).toBe('BILLING'))
  expect(asked(desk, '/sla/attainment').get('kind')).toBeNull()
  expect(location.search).toContain('department=BILLING')
  expect(location.search).toContain('organisation=harbour-linen')
})

test('figures that cannot be had say so, and the rest of the page stays', async () => {
  const desk = new Desk(agent)
  const resting = { status: 503, type: 'application/problem+json', body: { code: 'service-unavailable' } }
  desk.fail('GET /sla/ageing', resting, resting, resting)
  open(desk, '/sla')
  await screen.findByText(/A part of the desk is resting/)
  await screen.findByRole('table', { name: 'Kept over 12 weeks' })
})

test('a desk without promises teaches what will stand there', async () => {
  open(new Desk(agent, true), '/sla')
  await screen.findByText('No promise has ended yet')
  await screen.findByText('Nothing burns')
  await screen.findByText('Nothing is open')
})

test('clients have no figures of the desk', async () => {
  open(new Desk(webteam), '/sla')
  await screen.findByRole('heading', { name: /Needs you/ })
})

test('weeks are those of the desk: through a change of the clock, and over the turn of the year', () => {
  expect(weeksUntil(Date.parse('2027-01-02T12:00:00Z'), 2, 'Europe/Amsterdam')).toEqual(['2026-W52', '2026-W53'])
  expect(weeksUntil(Date.parse('2026-11-15T23:30:00Z'), 1, 'Europe/Amsterdam')).toEqual(['2026-W47'])
  expect(weeksUntil(Date.parse('2026-11-15T23:30:00Z'), 1, 'UTC')).toEqual(['2026-W46'])
  expect(spanOf('2026-W43', '2026-W43', 'Europe/Amsterdam')).toEqual({ from: '2026-10-18T22:00:00.000Z', to: '2026-10-25T23:00:00.000Z' })
  expect(spanOf('2026-W10', '2026-W10', 'America/New_York')).toEqual({ from: '2026-03-02T05:00:00.000Z', to: '2026-03-09T04:00:00.000Z' })
})

test('one missed promise in a thousand is never called all of them', () => {
  expect([1, 0.9995, 0.991, 0.98999, 0].map(percent)).toEqual(['100 %', '99.9 %', '99.1 %', '98 %', '0 %'])
  expect(pointsBetween(0.93, 0.89)).toBe(4)
})
