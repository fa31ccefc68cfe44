import { expect, test } from '@playwright/test'
import type { Ticket } from '../src/api/tickets'
import { agent, Api, expectClocks, webteam } from './support/desk'
import { mailsAbout } from './support/mail'
import { readTopics, type Event } from './support/topics'

const staff = new Api(agent)
const client = new Api(webteam)
const types = (events: Event[], key: string) => events.filter((each) => each.key === key).map((each) => each.headers.ce_type)

/** Issue 2, point 4: the facts of a ticket on their topics, as design 5 says, read with Kafka's own consumer. */
test('each fact is on its topic, counted without a gap', async () => {
  const { reference } = await client.ok<Ticket>('POST', '/tickets', { category: 'CHANGE_REQUEST', subject: `For the topics ${crypto.randomUUID()}`, description: 'Words that must not leave.' })
  await staff.ok('POST', `/tickets/${reference}/priority-assessments`, { businessCritical: false, workaround: true, minor: true })
  await staff.ok('PUT', `/tickets/${reference}/assignee`, { email: agent.email })
  await staff.ok('POST', `/tickets/${reference}/responses`, { body: 'Words for the client only.', visibility: 'PUBLIC', asksClient: true })
  await staff.ok('POST', `/tickets/${reference}/work`, { id: crypto.randomUUID(), minutes: 15, workedOn: new Date().toISOString().slice(0, 10), description: 'Words of work' })
  await staff.ok('POST', `/tickets/${reference}/resolution`, {})
  await expectClocks(staff, reference, { ASSESSMENT: 'MET', INITIAL_RESPONSE: 'MET' })
  await mailsAbout(webteam, reference, 2)

  const all = await readTopics('ticket.events', 'sla.events', 'allowance.events', 'notification.events')
  const from = (service: string) => all.filter((each) => each.headers.ce_source === `/ledgerdesk/${service}`)
  expect(types(from('ticket-service'), reference)).toEqual(
    ['TicketOpened', 'PriorityAssessed', 'TicketAssigned', 'ResponseAdded', 'AwaitingResponseStarted', 'AwaitingResponseEnded', 'TicketResolved'].map((type) => `ledgerdesk.${type}.v1`),
  )
  expect(types(from('sla-service'), reference)).toEqual(expect.arrayContaining(['ledgerdesk.ClockStarted.v1', 'ledgerdesk.ClockMet.v1']))
  const about = (service: string, type: string) => from(service).filter((each) => each.data.reference === reference && each.headers.ce_type === `ledgerdesk.${type}.v1`)
  expect(about('billing-allowance-service', 'WorkLogged').map((each) => each.key)).toEqual(['harbour-linen'])
  expect(about('notification-service', 'MailSent').length).toBeGreaterThanOrEqual(2)

  for (const event of all) {
    expect(Object.keys(event.headers)).toEqual(expect.arrayContaining(['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_time', 'ce_subject', 'ce_dataschema', 'ce_sequence', 'content-type']))
    expect(event.headers.ce_specversion).toBe('1.0')
    expect(event.headers.ce_subject).toBe(event.key)
    expect(JSON.stringify(event.data)).not.toMatch(/Words that must|Words for the client|Words of work|@harbour-linen/)
  }
  expect(new Set(all.map((each) => each.headers.ce_id)).size, 'ids are unique').toBe(all.length)
  for (const service of ['ticket-service', 'sla-service', 'billing-allowance-service', 'notification-service']) expectNoGap(from(service))
})

/** Per key: 1, 2, 3 … in this order. A relay may repeat after a crash, never skip. */
function expectNoGap(events: Event[]): void {
  const last = new Map<string, number>()
  for (const event of events) {
    const before = last.get(event.key) ?? 0
    const sequence = Number(event.headers.ce_sequence)
    expect(sequence, `${event.headers.ce_type} of ${event.key} after ${before}`).toBeLessThanOrEqual(before + 1)
    last.set(event.key, Math.max(before, sequence))
  }
}
