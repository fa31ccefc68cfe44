import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Desk } from './desk/desk'
import { agent, webteam } from './desk/people'
import { openPortal } from './open'

test('someone not signed in is asked to, and then goes where they wanted', async () => {
  const desk = new Desk(undefined)
  const user = openPortal(desk, '/tickets/HD-00042')
  await user.type(await screen.findByLabelText('Email address'), 'webteam@harbour-linen.example')
  await user.type(screen.getByLabelText('Password'), 'wrong')
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  await screen.findByText(/don't go together/)
  desk.me = webteam
  await user.clear(screen.getByLabelText('Password'))
  await user.type(screen.getByLabelText('Password'), 'correct horse')
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  await screen.findByRole('heading', { name: 'Banner for December on the home page' })
})

test('home shows what waits for the client first, then what goes on, and the month', async () => {
  openPortal(new Desk(webteam), '/')
  const waiting = (await screen.findByRole('heading', { name: /Needs you/ })).closest('section')!
  await within(waiting).findByText('Banner for December on the home page')
  await screen.findByText('17 h 30 of 20 h used')
  await screen.findByText('Nearly used')
})

test('the allowance box says "Reached" when it is', async () => {
  const desk = new Desk(webteam)
  desk.allowance = { usedMinutes: 1200, state: 'REACHED' }
  openPortal(desk, '/')
  expect((await screen.findByText('Reached')).closest('[data-state]')?.getAttribute('data-state')).toBe('REACHED')
})

test('a new ticket is sent as it was written, and its page opens', async () => {
  const desk = new Desk(webteam)
  const user = openPortal(desk, '/new')
  await user.click(await screen.findByRole('radio', { name: /Bug report/ }))
  await user.type(screen.getByLabelText('Title'), 'Checkout blank at step 3 in Safari')
  await screen.findByText(/We know at a glance/)
  await user.type(screen.getByLabelText(/What happens/), 'It is blank.')
  await user.type(screen.getByLabelText(/Pages/), 'shop.example/checkout')
  await user.click(screen.getByRole('button', { name: 'Send ticket' }))
  await screen.findByRole('heading', { name: 'Checkout blank at step 3 in Safari' })
  expect(desk.writes('/tickets')[0]!.body).toEqual({ category: 'BUG_REPORT', subject: 'Checkout blank at step 3 in Safari', description: 'It is blank.', urls: ['https://shop.example/checkout'] })
  expect(localStorage.getItem(`ledgerdesk.draft.opening.${webteam.id}`)).toBeNull()
})

test('an unfinished ticket says what is missing and sends nothing', async () => {
  const desk = new Desk(webteam)
  const user = openPortal(desk, '/new')
  await screen.findByRole('radio', { name: /Question/ })
  await user.click(screen.getByRole('button', { name: 'Send ticket' }))
  await screen.findByText(/Choose what it is about/)
  expect(desk.writes('/tickets')).toHaveLength(0)
})

test('what was typed survives a failure and a reload', async () => {
  const desk = new Desk(webteam)
  const user = openPortal(desk, '/tickets/HD-00042')
  await user.type(await screen.findByRole('textbox'), 'The full width, please')
  desk.fail('POST /tickets/HD-00042/responses', { status: 409, body: { code: 'changed' } })
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(/What you wrote is still here/)
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('The full width, please')
  expect(localStorage.getItem('ledgerdesk.draft.reply.HD-00042')).toContain('The full width, please')
})

test('a bare thank you to a resolved ticket offers to reopen it', async () => {
  const desk = new Desk(webteam)
  const user = openPortal(desk, '/tickets/HD-00042')
  desk.answer({ method: 'POST', path: '/tickets/HD-00042/resolution', query: new URLSearchParams(), headers: {}, body: {} })
  await user.type(await screen.findByRole('textbox'), 'Thank you!')
  await user.click(screen.getByRole('button', { name: /Send answer/ }))
  await user.click(await screen.findByRole('button', { name: 'Reopen' }))
  await waitFor(() => expect(desk.writes('/tickets/HD-00042/courtesy-overrulings')).toHaveLength(1))
})

test('triage answers to y, y and s, and the next ticket is there', async () => {
  const desk = new Desk(agent)
  const user = openPortal(desk, '/triage')
  await screen.findByRole('heading', { name: 'Nobody can reach the shop' })
  await user.keyboard('yy')
  await screen.findByText('Business critical, with a workaround')
  await user.keyboard('s')
  await screen.findByRole('heading', { name: 'Discount code WINTER10 is refused at the till' })
  expect(desk.writes('/tickets/HD-00056/priority-assessments')[0]!.body).toMatchObject({ businessCritical: true, workaround: true })
})

test('in the queue j moves, a takes the ticket, o opens it', async () => {
  const desk = new Desk(agent)
  const user = openPortal(desk, '/queue')
  await screen.findByText('Orders are not exported to the warehouse')
  await user.keyboard('jj')
  expect(document.activeElement?.textContent).toContain('HD-00051')
  await user.keyboard('a')
  await waitFor(() => expect(desk.writes('/tickets/HD-00051/assignee')[0]?.body).toEqual({ email: agent.email }))
  await user.keyboard('o')
  await screen.findByRole('textbox', { name: /Write an answer/ })
})

test('a question back is public and asks the client, a note stays inside', async () => {
  const desk = new Desk(agent)
  const user = openPortal(desk, '/tickets/HD-00051')
  await screen.findByRole('textbox', { name: /Write an answer/ })
  await user.keyboard('b')
  await user.type(screen.getByRole('textbox', { name: /need to know/ }), 'Which version?{Control>}{Enter}{/Control}')
  await waitFor(() => expect(desk.writes('/tickets/HD-00051/responses')[0]?.body).toEqual({ body: 'Which version?', visibility: 'PUBLIC', asksClient: true }))
  await user.click(screen.getByRole('radio', { name: 'Note' }))
  await user.type(screen.getByRole('textbox', { name: /colleagues/ }), 'Seen before.{Control>}{Enter}{/Control}')
  await waitFor(() => expect(desk.writes('/tickets/HD-00051/responses')[1]?.body).toEqual({ body: 'Seen before.', visibility: 'INTERNAL' }))
})

test('work is logged with an id of its own, chargeable as the category says', async () => {
  const desk = new Desk(agent)
  const user = openPortal(desk, '/tickets/HD-00051')
  await screen.findByRole('textbox', { name: /Write an answer/ })
  await user.keyboard('w')
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText('Minutes'), '30')
  await user.type(within(dialog).getByLabelText('What was done'), 'Looked for the cause')
  await user.click(within(dialog).getByRole('button', { name: 'Log work' }))
  await waitFor(() => expect(desk.writes('/tickets/HD-00051/work')[0]?.body).toMatchObject({ minutes: 30, description: 'Looked for the cause', chargeable: false, id: expect.stringMatching(/-/) }))
})

test('the ticket as it was shows no later words and no composer', async () => {
  const desk = new Desk(agent)
  openPortal(desk, '/tickets/HD-00042')
  const slider = await screen.findByRole<HTMLInputElement>('slider')
  const { fireEvent } = await import('@testing-library/react')
  fireEvent.change(slider, { target: { value: '0' } })
  await screen.findByText(/This is how the ticket stood then/)
  await waitFor(() => expect(screen.queryByText(/Which size shall it be/)).toBeNull())
  expect(desk.asked.some((each) => each.query.has('asOf'))).toBe(true)
})

test('a new page takes the focus', async () => {
  const user = openPortal(new Desk(webteam), '/')
  await user.click(await screen.findByRole('link', { name: 'Maintenance' }))
  await screen.findByText('Prepared the winter banner in two sizes')
  expect(document.activeElement?.id).toBe('main')
})

test('clients never reach the staff pages, nor load them', async () => {
  openPortal(new Desk(webteam), '/queue')
  await screen.findByRole('heading', { name: /Hello Maya/ })
})

test('a session that ends brings the sign-in, with the way back', async () => {
  const desk = new Desk(webteam)
  const user = openPortal(desk, '/')
  await screen.findByText('Banner for December on the home page')
  desk.me = undefined
  const said = vi.spyOn(console, 'error')
  const { get } = await import('../src/api/call')
  await Promise.all(['/categories', '/departments'].map((path) => get(path).catch(() => undefined)))
  await screen.findByRole('heading', { name: 'Sign in to Ledgerdesk' })
  expect(location.search).toBe('?to=%2F')
  await user.type(screen.getByLabelText('Email address'), webteam.email)
  desk.me = webteam
  await user.type(screen.getByLabelText('Password'), 'correct horse{Enter}')
  await screen.findByText('Banner for December on the home page')
  expect(said).not.toHaveBeenCalled()
})
