import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Desk } from './desk/desk'
import { agent, webteam } from './desk/people'
import { openPortal } from './open'

const asked = (desk: Desk) => desk.asked.findLast((each) => each.path === '/tickets' && each.query.has('limit') && each.query.get('limit') === '30')!

test('a client looks for a word, narrows it, and the address keeps both', async () => {
  const desk = new Desk(webteam)
  const user = openPortal(desk, '/tickets')
  await user.type(await screen.findByRole('searchbox', { name: 'Look for' }), 'banner')
  const list = await screen.findByRole('list', { name: 'All tickets' })
  await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(1))
  expect(within(list).getByText('Banner').tagName).toBe('MARK')
  await user.selectOptions(screen.getByLabelText('Where it stands'), 'Done')
  await waitFor(() => expect(asked(desk).query.getAll('status')).toEqual(['RESOLVED', 'CLOSED']))
  expect(location.search).toContain('q=banner')
  expect(location.search).toContain('in=done')
})

test('a search that finds nothing says what to try', async () => {
  openPortal(new Desk(webteam), '/tickets?q=giraffe')
  await screen.findByText('Nothing found')
})

test('staff narrow a search to their own tickets', async () => {
  const desk = new Desk(agent)
  const user = openPortal(desk, '/tickets')
  await user.click(await screen.findByLabelText('Mine only'))
  await waitFor(() => expect(asked(desk).query.get('assignee')).toBe('me'))
})

test('an address somebody made up asks for nothing we do not know', async () => {
  const desk = new Desk(webteam)
  openPortal(desk, '/tickets?in=everything&mine=yes&q=%20')
  await screen.findByRole('searchbox')
  await waitFor(() => expect([...asked(desk).query.keys()]).toEqual(['limit']))
})

test('what looks the same is offered while one types, and the words go on there', async () => {
  const desk = new Desk(webteam)
  desk.typedAlike = { items: [{ reference: 'HD-00042', subject: 'Banner for December', status: 'OPEN', score: 0.8, reasons: ['SIMILAR_TITLE', 'SAME_ORDER_NUMBER'] }], shown: 1 }
  const user = openPortal(desk, '/new')
  await user.type(await screen.findByLabelText('Title'), 'Banner for December on home')
  await user.type(screen.getByLabelText(/What happens/), 'Please make it red.')
  await screen.findByText('Is it one of these?')
  await screen.findByText('similar title · same order number')
  await user.click(screen.getByRole('button', { name: 'Add to this one: HD-00042' }))
  await screen.findByRole('heading', { name: 'Banner for December on the home page' })
  await waitFor(() => expect(screen.getByDisplayValue(/Please make it red/)).toBeTruthy())
  expect(desk.writes('/tickets')).toHaveLength(0)
})

test('nothing is offered when the best is not good enough', async () => {
  const desk = new Desk(webteam)
  desk.typedAlike = { items: [{ reference: 'HD-00042', subject: 'Banner for December', status: 'OPEN', score: 0.1, reasons: [] }], shown: 0 }
  const user = openPortal(desk, '/new')
  await user.type(await screen.findByLabelText('Title'), 'Something else entirely')
  await waitFor(() => expect(desk.asked.some((each) => each.path === '/duplicate-suggestions')).toBe(true))
  expect(screen.queryByText('Is it one of these?')).toBeNull()
})
