import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import type { Ticket } from '../src/api/tickets'
import { agent, Api, approver, expectClocks, webteam, winkel } from './support/desk'

const client = new Api(webteam)
const staff = new Api(agent)

/** The same by REST alone. */
test('a program walks a ticket from its opening to its end', async () => {
  const form = new FormData()
  form.append('file', new Blob([readFileSync(new URL('fixtures/screen.png', import.meta.url))], { type: 'image/png' }), 'step 3.png')
  const file = await client.ok<{ id: string; sha256: string }>('POST', '/attachments', form)
  const wanted = { category: 'BUG_REPORT', subject: `By REST ${new Date().toISOString()}`, description: 'Blank.', urls: ['https://shop.harbour-linen.example/'], attachmentIds: [file.id] }
  const key = crypto.randomUUID()
  const opened = await client.call<Ticket>('POST', '/tickets', wanted, { 'Idempotency-Key': key })
  expect(opened.status).toBe(201)
  const { reference, openedAt } = opened.body
  expect(reference).toMatch(/^HD-\d{5,}$/)
  expect(opened.headers.get('location')).toContain(reference)

  const again = await client.call<Ticket>('POST', '/tickets', wanted, { 'Idempotency-Key': key })
  expect(again.body.reference, 'the same key opens nothing new').toBe(reference)

  expect((await client.tickets()).map((each) => each.reference), 'their own list shows it at once').toContain(reference)
  expect((await staff.queue()).find((each) => each.reference === reference)?.lane).toBe('TRIAGE')
  await expectClocks(staff, reference, { INITIAL_RESPONSE: 'RUNNING', ASSESSMENT: 'RUNNING' })
  await expect.poll(async () => (await staff.queue()).find((each) => each.reference === reference)?.nearestClock?.kind).toBe('ASSESSMENT')

  const assessed = await staff.ok<Ticket>('POST', `/tickets/${reference}/priority-assessments`, { businessCritical: true, workaround: true, reason: 'Chrome works' })
  expect(assessed.priority).toBe('P2')
  await staff.ok('PUT', `/tickets/${reference}/assignee`, { email: agent.email })
  await staff.ok('POST', `/tickets/${reference}/responses`, { body: 'Which version?', visibility: 'PUBLIC', asksClient: true })
  await staff.ok('POST', `/tickets/${reference}/responses`, { body: 'Looks like the old polyfill.', visibility: 'INTERNAL' })
  expect((await client.ticket(reference)).status).toBe('AWAITING_RESPONSE')
  await expectClocks(staff, reference, { ASSESSMENT: 'MET', INITIAL_RESPONSE: 'MET', RESPONSE: 'MET' })

  expect((await client.ticket(reference)).conversation.some((each) => each.body?.includes('polyfill')), 'notes stay inside').toBe(false)
  expect((await new Api(winkel).call('GET', `/tickets/${reference}`)).status, "another organisation's ticket is not there").toBe(404)
  expect((await new Api(approver).ticket(reference)).reference, 'a colleague sees it').toBe(reference)

  await client.ok('POST', `/tickets/${reference}/responses`, { body: '17.4', visibility: 'PUBLIC' })
  expect((await client.ticket(reference)).status).toBe('OPEN')
  const { version } = await staff.ticket(reference)
  expect((await staff.call('POST', `/tickets/${reference}/resolution`, {}, { 'If-Match': `"${version - 1}"` })).status, 'a stale If-Match').toBe(412)
  await staff.ok('POST', `/tickets/${reference}/resolution`, { message: 'The polyfill is gone.' }, { 'If-Match': `"${version}"` })
  expect((await client.ticket(reference)).status).toBe('RESOLVED')

  await client.ok('POST', `/tickets/${reference}/responses`, { body: 'It is blank again since noon.', visibility: 'PUBLIC' })
  expect((await client.ticket(reference)).status, 'new words reopen it').toBe('OPEN')

  const before = await staff.ticket(reference, openedAt)
  expect({ priority: before.priority, status: before.status, words: before.conversation.filter((each) => each.kind !== 'EVENT').length }).toEqual({ priority: null, status: 'NEW', words: 1 })
})

test('work on a change request shows in the allowance, and a correction corrects it', async () => {
  const { reference } = await client.ok<Ticket>('POST', '/tickets', { category: 'CHANGE_REQUEST', subject: `Work by REST ${new Date().toISOString()}`, description: 'A banner.' })
  const used = async () => (await client.ok<{ usedMinutes: number }>('GET', '/allowances/harbour-linen')).usedMinutes
  const before = await used()
  const id = crypto.randomUUID()
  const work = { id, minutes: 30, workedOn: new Date().toISOString().slice(0, 10), description: 'Prepared it' }
  await staff.ok('POST', `/tickets/${reference}/work`, work)
  await staff.call('POST', `/tickets/${reference}/work`, work)
  expect(await used(), 'the same entry twice counts once').toBe(before + 30)
  await staff.ok('POST', `/tickets/${reference}/work/${id}/corrections`, { minutes: 15 })
  expect(await used()).toBe(before + 15)
  await expect.poll(async () => (await staff.ticket(reference)).workMinutes).toBe(15)
})
