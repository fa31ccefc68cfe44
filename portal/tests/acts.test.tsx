import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { dayFromNow } from '../src/ui/times'
import { Desk } from './desk/desk'
import { tell } from './desk/acts'
import { agent, webteam } from './desk/people'
import { openPortal } from './open'

const staffOn = async (reference: string, desk = new Desk(agent)) => {
  const user = openPortal(desk, `/tickets/${reference}`)
  await screen.findByRole('textbox', { name: /Write an answer/ })
  return { desk, user }
}

test('t moves a ticket to another department, with the reason, and the conversation says so', async () => {
  const { desk, user } = await staffOn('HD-00051')
  await user.keyboard('t')
  const dialog = await screen.findByRole('dialog', { name: /another department/ })
  await user.selectOptions(await within(dialog).findByLabelText('Department'), 'BILLING')
  await user.type(within(dialog).getByLabelText(/Why/), 'It is about the invoice')
  await user.click(within(dialog).getByRole('button', { name: 'Move' }))
  await screen.findByText(/moved this to Billing/)
  expect(desk.writes('/tickets/HD-00051/department')[0]).toMatchObject({ method: 'PUT', body: { department: 'BILLING', reason: 'It is about the invoice' }, headers: { 'idempotency-key': expect.stringMatching(/-/) } })
})

test('a refused act keeps the words and says what stands in the way', async () => {
  const { desk, user } = await staffOn('HD-00051')
  desk.fail('POST /tickets/HD-00051/escalation', { status: 409, type: 'application/problem+json', body: { code: 'already-escalated' } })
  await user.keyboard('x')
  const dialog = await screen.findByRole('dialog', { name: /Escalate/ })
  await user.type(within(dialog).getByLabelText(/Why/), 'Only the code can tell{Control>}{Enter}{/Control}')
  await within(dialog).findByText(/Development has it already.*still here/)
  await user.keyboard('{Escape}')
  await user.keyboard('x')
  expect((await screen.findByLabelText<HTMLTextAreaElement>(/Why/)).value).toBe('Only the code can tell')
})

test('an escalated ticket shows it, and can be taken back without a reason', async () => {
  const { desk, user } = await staffOn('HD-00051')
  await user.keyboard('x')
  await user.type(await screen.findByLabelText(/Why/), 'Deep in the till{Control>}{Enter}{/Control}')
  await screen.findByText('With development')
  await user.keyboard('x')
  await user.click(await screen.findByRole('button', { name: 'Take back' }))
  await waitFor(() => expect(screen.queryByText('With development')).toBeNull())
  expect(desk.writes('/tickets/HD-00051/escalation').map((each) => each.method)).toEqual(['POST', 'DELETE'])
})

test('a promised day is seen by staff and client, and a past one is not sent', async () => {
  const { desk, user } = await staffOn('HD-00051')
  await user.keyboard('d')
  const dialog = await screen.findByRole('dialog', { name: /Promise a day/ })
  expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Promise it' }).getAttribute('data-disabled')).toBe('true')
  await user.click(within(within(dialog).getByRole('group')).getAllByRole('button')[2]!)
  await user.click(within(dialog).getByRole('button', { name: 'Promise it' }))
  await screen.findByText(/Promised for/)
  expect(desk.writes('/tickets/HD-00051/estimate')[0]!.body).toEqual({ date: dayFromNow(7) })
})

test('the menu and the palette offer the same acts as the keys', async () => {
  const { user } = await staffOn('HD-00051')
  await user.click(screen.getByRole('button', { name: /More/ }))
  const menu = await screen.findByRole('menu', { name: 'More acts' })
  expect(within(menu).getByRole('menuitem', { name: /Escalate/ })).toBeTruthy()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox'), 'category{Enter}')
  await screen.findByRole('dialog', { name: /Change the category/ })
})

test('a client nudges once, and is told when again', async () => {
  const desk = new Desk(webteam)
  const user = openPortal(desk, '/tickets/HD-00051')
  await user.click(await screen.findByRole('button', { name: 'Nudge us' }))
  const dialog = await screen.findByRole('dialog', { name: 'Nudge us' })
  await user.type(within(dialog).getByLabelText(/Anything/), 'Customers are calling')
  await user.click(within(dialog).getByRole('button', { name: 'Nudge us' }))
  await screen.findByText(/Maya Lindqvist nudged us/)
  expect(desk.writes('/tickets/HD-00051/chases')[0]!.body).toEqual({ message: 'Customers are calling' })
})

test('who was chased less than an hour ago says from when on it may be done again', async () => {
  const desk = new Desk(webteam)
  const ticket = desk.ticket('HD-00051')
  tell({ me: webteam, ticket }, 'TicketChased')
  ticket.conversation.at(-1)!.at = new Date(Date.now() - 5 * 60_000).toISOString()
  openPortal(desk, '/tickets/HD-00051')
  await screen.findByText(/nudge us again from/)
  expect(screen.queryByRole('button', { name: 'Nudge us' })).toBeNull()
})

test('a courtesy is shown for what it is, and its writer reopens the ticket through it', async () => {
  const desk = new Desk(webteam)
  const ticket = desk.ticket('HD-00051')
  ticket.status = 'RESOLVED'
  tell({ me: agent, ticket }, 'TicketResolved')
  ticket.conversation.push({ ...ticket.conversation[0]!, id: 'thanks', body: 'Thank you!', courtesy: true })
  const user = openPortal(desk, '/tickets/HD-00051')
  await user.click(await screen.findByRole('button', { name: 'Reopen it' }))
  await waitFor(() => expect(desk.writes('/tickets/HD-00051/courtesy-overrulings')[0]?.body).toEqual({ responseId: 'thanks' }))
  await screen.findByText(/It is our turn/)
})

test('people are involved by address and taken out again, whoever asked stays', async () => {
  const desk = new Desk(webteam)
  desk.ticket('HD-00051').people[0]!.part = 'REQUESTER'
  const user = openPortal(desk, '/tickets/HD-00051')
  await user.click(await screen.findByRole('button', { name: /Involve/ }))
  const dialog = await screen.findByRole('dialog', { name: /Involve/ })
  await user.type(within(dialog).getByLabelText('Email address'), 'ceo@harbour-linen.example')
  await user.click(within(dialog).getByRole('button', { name: 'Involve' }))
  await user.click(await screen.findByRole('button', { name: 'Take ceo out' }))
  await screen.findByText('ceo is no longer involved.')
  expect(desk.writes('/tickets/HD-00051/followers/ceo%40harbour-linen.example')[0]!.method).toBe('DELETE')
  expect(screen.queryByRole('button', { name: /Take Maya/ })).toBeNull()
})
