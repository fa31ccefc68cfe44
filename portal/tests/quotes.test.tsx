import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { dayFromNow } from '../src/ui/times'
import { Desk } from './desk/desk'
import { agent, approver, webteam } from './desk/people'
import { openPortal } from './open'

const quoted = (desk: Desk) => {
  desk.ticket('HD-00051').quote = { id: 'quote-1', state: 'PROVIDED', amount: '1250.00', currency: 'EUR', minutes: 960, workingDays: 8, validUntil: dayFromNow(20), note: 'Wrapping, a card, and both in the mails.', requestedAt: null, providedAt: new Date().toISOString(), decidedAt: null, decidedBy: null, version: 1 }
  return desk
}

test('staff make a quote, and see it in words before it goes out', async () => {
  const desk = new Desk(agent)
  const user = openPortal(desk, '/tickets/HD-00051')
  await screen.findByRole('textbox', { name: /Write an answer/ })
  await user.keyboard('q')
  const dialog = await screen.findByRole('dialog', { name: 'Make the quote' })
  await user.type(within(dialog).getByLabelText('Amount'), '12,5x')
  await within(dialog).findByText(/Only figures/)
  await user.clear(within(dialog).getByLabelText('Amount'))
  await user.type(within(dialog).getByLabelText('Amount'), '1250,50')
  await user.type(within(dialog).getByLabelText(/hours/), '16')
  await user.type(within(dialog).getByLabelText(/working days/), '8')
  await within(dialog).findByText(/€1,250.50 for 16 h of work/)
  await user.click(within(dialog).getByRole('button', { name: 'Send the quote' }))
  await screen.findByText('Waiting for approval')
  expect(desk.writes('/tickets/HD-00051/quotes')[0]!.body).toEqual({ amount: '1250.50', currency: 'EUR', minutes: 960, workingDays: 8, validUntil: dayFromNow(30) })
})

test('only the approver is asked to decide, and once more what they agree to', async () => {
  const desk = quoted(new Desk(approver))
  const user = openPortal(desk, '/tickets/HD-00051')
  const card = await screen.findByRole('region', { name: /waits for your decision/ })
  within(card).getByText('€1,250.00')
  await user.click(within(card).getByRole('button', { name: 'Approve' }))
  const dialog = await screen.findByRole('dialog', { name: 'Approve this quote?' })
  await within(dialog).findByText(/You agree to €1,250.00/)
  await user.click(within(dialog).getByRole('button', { name: 'Approve' }))
  await waitFor(() => expect(screen.queryByRole('region', { name: /waits for your decision/ })).toBeNull())
  expect(desk.writes('/tickets/HD-00051/quotes/quote-1/approval')).toHaveLength(1)
  await screen.findByText('Ines Okafor approved the quote')
})

test('a member sees the quote and whose decision it is, but no buttons', async () => {
  openPortal(quoted(new Desk(webteam)), '/tickets/HD-00051')
  await screen.findByText(/waits for your colleague/)
  await screen.findByText('€1,250.00')
  expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull()
})

test('a decision that comes too late says so', async () => {
  const desk = quoted(new Desk(approver))
  desk.fail('POST /tickets/HD-00051/quotes/quote-1/decline', { status: 409, type: 'application/problem+json', body: { code: 'quote-expired' } })
  const user = openPortal(desk, '/tickets/HD-00051')
  await user.click(await screen.findByRole('button', { name: 'Decline' }))
  const dialog = await screen.findByRole('dialog', { name: 'Decline this quote?' })
  await user.type(within(dialog).getByLabelText(/What did not fit/), 'Too much')
  await user.click(within(dialog).getByRole('button', { name: 'Decline' }))
  await within(dialog).findByText(/not valid any more.*still here/)
})

test('on the approver\'s home a quote is among what needs them', async () => {
  const desk = quoted(new Desk(approver))
  desk.ticket('HD-00051').category = 'NEW_FEATURE'
  openPortal(desk, '/')
  const part = (await screen.findByRole('heading', { name: /Needs you/ })).closest('section')!
  await within(part).findByText('€1,250.00')
  within(part).getByRole('link', { name: 'Checkout blank at step 3 in Safari' })
})
