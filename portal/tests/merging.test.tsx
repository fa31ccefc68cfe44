import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Desk } from './desk/desk'
import { agent, webteam } from './desk/people'
import { openPortal } from './open'

const like = (reference: string, subject: string) => ({ reference, subject, status: 'NEW' as const, score: 0.9, reasons: ['SAME_ORDER_NUMBER'] })

test('m finds the others, shows what joins what, and merges them into the one that stays', async () => {
  const desk = new Desk(agent)
  desk.alike['HD-00051'] = [like('HD-00057', 'Discount code WINTER10 is refused at the till')]
  const user = openPortal(desk, '/tickets/HD-00051')
  await screen.findByRole('textbox', { name: /Write an answer/ })
  await user.keyboard('m')
  const dialog = await screen.findByRole('dialog', { name: 'Merge with' })
  await user.click(await within(dialog).findByRole('checkbox', { name: /HD-00057.*very likely · same order number/s }))
  await user.type(within(dialog).getByRole('searchbox'), 'warehouse')
  await user.click(await within(dialog).findByRole('checkbox', { name: /HD-00049/ }))
  await within(dialog).findByText(/it can be undone/)
  // The oldest stays unless somebody says otherwise.
  expect(within(dialog).getByRole<HTMLInputElement>('radio', { name: /HD-00049/ }).checked).toBe(true)
  await user.click(within(dialog).getByRole('radio', { name: /HD-00051/ }))
  await user.click(within(dialog).getByRole('button', { name: 'Merge these 3' }))
  await screen.findByText('2 merged into HD-00051.')
  expect(desk.writes('/tickets/HD-00051/merges')[0]!.body).toEqual({ duplicates: ['HD-00057', 'HD-00049'] })
  await screen.findByRole('heading', { name: 'Merged into this' })
  expect(screen.getAllByText('Discount code WINTER10 is refused at the till').length).toBeGreaterThan(0)
})

test('a merge is undone from the original, after it says what will happen', async () => {
  const desk = new Desk(agent)
  desk.answer({ method: 'POST', path: '/tickets/HD-00051/merges', query: new URLSearchParams(), headers: {}, body: { duplicates: ['HD-00057'] } })
  const user = openPortal(desk, '/tickets/HD-00051')
  await user.click(await screen.findByRole('button', { name: 'Undo the merge of HD-00057' }))
  const dialog = await screen.findByRole('dialog', { name: /Undo this merge/ })
  await within(dialog).findByText(/HD-00057 stands on its own again/)
  await user.click(within(dialog).getByRole('button', { name: 'Undo the merge' }))
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Merged into this' })).toBeNull())
  expect(desk.writes('/tickets/HD-00051/merges/HD-00057')[0]!.method).toBe('DELETE')
})

test('the page of a merged ticket leads to the original and takes no more words', async () => {
  const desk = new Desk(webteam)
  desk.answer({ method: 'POST', path: '/tickets/HD-00051/merges', query: new URLSearchParams(), headers: {}, body: { duplicates: ['HD-00057'] } })
  const user = openPortal(desk, '/tickets/HD-00057')
  await screen.findByText(/Everything goes on there/)
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull()
  await user.click(screen.getByRole('link', { name: 'Go to HD-00051' }))
  await screen.findByRole('heading', { name: 'Checkout blank at step 3 in Safari' })
})

test('what was absorbed is folded under its reference', async () => {
  const desk = new Desk(webteam)
  desk.answer({ method: 'POST', path: '/tickets/HD-00051/merges', query: new URLSearchParams(), headers: {}, body: { duplicates: ['HD-00057'] } })
  openPortal(desk, '/tickets/HD-00051')
  const talk = await screen.findByRole('list', { name: 'Conversation' })
  const folded = within(talk).getAllByText('HD-00057')[0]!.closest('details')!
  expect(folded.open).toBe(false)
  expect(within(folded).getByText('Discount code WINTER10 is refused at the till')).toBeTruthy()
})

test('in triage those that look the same are merged in one act, and the next ticket is there', async () => {
  const desk = new Desk(agent)
  desk.alike['HD-00056'] = [{ ...like('HD-00058', 'How do I add a second size chart?'), reasons: ['SIMILAR_WORDS'] }]
  const user = openPortal(desk, '/triage')
  await screen.findByRole('heading', { name: 'These 2 look the same' })
  await user.keyboard('m')
  const dialog = await screen.findByRole('dialog', { name: 'Merge into one' })
  await user.click(await within(dialog).findByRole('radio', { name: /HD-00058/ }))
  await user.click(within(dialog).getByRole('button', { name: 'Merge these 2' }))
  await waitFor(() => expect(desk.writes('/tickets/HD-00058/merges')[0]?.body).toEqual({ duplicates: ['HD-00056'] }))
  await screen.findByRole('heading', { name: 'Discount code WINTER10 is refused at the till' })
})

test('what is not the same is said once and not suggested again', async () => {
  const desk = new Desk(agent)
  desk.alike['HD-00056'] = [like('HD-00058', 'How do I add a second size chart?')]
  const user = openPortal(desk, '/triage')
  await user.click(await screen.findByRole('button', { name: 'HD-00058 is not the same' }))
  await waitFor(() => expect(screen.queryByRole('heading', { name: /look the same/ })).toBeNull())
  expect(desk.writes('/tickets/HD-00056/duplicates/HD-00058/judgement')[0]!.body).toEqual({ accepted: false })
})

test('tickets of two clients are never merged', async () => {
  const desk = new Desk(agent)
  const user = openPortal(desk, '/queue')
  await user.click(await screen.findByRole('checkbox', { name: 'Choose HD-00051' }))
  await user.click(screen.getByRole('checkbox', { name: 'Choose HD-00044' }))
  await user.keyboard('m')
  const dialog = await screen.findByRole('dialog', { name: 'Merge into one' })
  await within(dialog).findByText('Only tickets of one client can be merged.')
  expect(within(dialog).getByRole('button', { name: 'Merge these 2' }).getAttribute('data-disabled')).toBe('true')
})

test('x chooses in the queue, a assigns all of them, and what was refused stays chosen', async () => {
  const desk = new Desk(agent)
  const user = openPortal(desk, '/queue')
  await screen.findByText('Orders are not exported to the warehouse')
  desk.fail('PUT /tickets/HD-00051/assignee', { status: 409, body: { code: 'changed' } })
  await user.keyboard('jxjx')
  await screen.findByText('2 chosen')
  await user.keyboard('a')
  await screen.findByText(/Not assigned: HD-00051/)
  await screen.findByText('1 assigned to Joris de Wit.')
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Choose HD-00051' }).checked).toBe(true)
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Chosen tickets' })).toBeNull())
})

test('chosen messages are split off into a ticket of their own, and both say so', async () => {
  const desk = new Desk(agent)
  const user = openPortal(desk, '/tickets/HD-00051')
  await screen.findByRole('textbox', { name: /Write an answer/ })
  await user.keyboard('s')
  await screen.findByText(/Choose the messages/)
  await user.click(screen.getByRole('checkbox', { name: 'Choose the message of Joris de Wit' }))
  await screen.findByText(/at least one message of the client/)
  await user.click(screen.getByRole('checkbox', { name: 'Choose the message of Maya Lindqvist' }))
  await user.click(screen.getByRole('button', { name: /Split these off/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Split off a ticket' })
  await user.type(within(dialog).getByLabelText(/Title of the new/), 'Safari on the iPad')
  await user.click(within(dialog).getByRole('button', { name: 'Open the new ticket' }))
  await screen.findByText('HD-00061 was split off.')
  const ids = desk.ticket('HD-00051').conversation.slice(0, 2).map((entry) => entry.id)
  expect(desk.writes('/tickets/HD-00051/splits')[0]!.body).toEqual({ responseIds: ids, subject: 'Safari on the iPad' })
  expect((await screen.findAllByText(/went on in HD-00061/)).length).toBe(2)
  await user.click(screen.getByRole('button', { name: 'Go there' }))
  await screen.findByRole('heading', { name: 'Safari on the iPad' })
  await screen.findByRole('heading', { name: 'Belongs with' })
})

test('whose handler is away is taken over by a colleague', async () => {
  const desk = new Desk({ ...agent, id: 'p3', name: 'Ada Voss', email: 'content@ledgerdesk.example' })
  desk.ticket('HD-00051').assignee!.absentUntil = new Date(Date.now() + 86_400_000).toISOString()
  const user = openPortal(desk, '/tickets/HD-00051')
  await user.click(await screen.findByRole('button', { name: 'Take over' }))
  await waitFor(() => expect(desk.writes('/tickets/HD-00051/assignee')[0]?.body).toEqual({ email: 'content@ledgerdesk.example' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Take over' })).toBeNull())
})
