import { expect, test } from '@playwright/test'
import type { Ticket } from '../src/api/tickets'
import { agent, Api, expectClocks, webteam } from './support/desk'
import { mailsAbout } from './support/mail'
import { expectBack, kill9 } from './support/processes'

const SERVICES = ['ticket-service', 'sla-service', 'notification-service', 'billing-allowance-service', 'identity-service', 'gateway']

const client = new Api(webteam, true)
const staff = new Api(agent, true)

/** Tries until the desk is whole again; the key makes trying again harmless. */
async function insist<T>(api: Api, path: string, body: unknown): Promise<T> {
  const key = crypto.randomUUID()
  let answer: { status: number; body: T } | undefined
  await expect
    .poll(
      async () => {
        answer = await api.call<T>('POST', path, body, { 'Idempotency-Key': key }).catch(() => undefined)
        return answer?.status ?? 0
      },
      { message: `POST ${path}`, timeout: 90_000 },
    )
    .toBe(201)
  return answer!.body
}

/** Issue 2, point 5: services fall over in the middle of it; nothing is lost, nothing happens twice, no mail is repeated. */
test('each service is killed in the middle of a ticket, and every ticket ends as if nothing had happened', async () => {
  test.setTimeout(300_000)
  const falls: { service: string; killed: number; reference: string; said: string; work: string }[] = []
  for (const service of SERVICES) {
    await test.step(`${service} falls`, async () => {
      const { reference } = await insist<Ticket>(client, '/tickets', { category: 'CHANGE_REQUEST', subject: `While ${service} falls ${crypto.randomUUID()}`, description: 'Hold on.' })
      const killed = kill9(service)
      const said = await insist<{ id: string }>(staff, `/tickets/${reference}/responses`, { body: 'We hold on.', visibility: 'PUBLIC' })
      const work = crypto.randomUUID()
      await insist(staff, `/tickets/${reference}/work`, { id: work, minutes: 15, workedOn: new Date().toISOString().slice(0, 10), description: `Held on while ${service} fell` })
      falls.push({ service, killed, reference, said: said.id, work })
    })
  }
  for (const { service, killed } of falls) await expectBack(service, killed)
  for (const { service, reference, said, work } of falls) {
    await test.step(`what happened while ${service} fell`, async () => {
      const ticket = await client.ticket(reference)
      expect(ticket.conversation.filter((each) => each.kind === 'RESPONSE').map((each) => each.body)).toEqual(['Hold on.', 'We hold on.'])
      expect(ticket.conversation.filter((each) => each.id === said)).toHaveLength(1)
      await expectClocks(staff, reference, { INITIAL_RESPONSE: 'MET', ASSESSMENT: 'RUNNING' })
      await expect.poll(async () => (await client.ok<{ entries: { id: string }[] }>('GET', '/allowances/harbour-linen')).entries.filter((each) => each.id === work).length).toBe(1)
      const mails = await mailsAbout(webteam, reference, 2)
      expect(new Set(mails.map((mail) => mail.messageId)).size, 'no mail is repeated').toBe(mails.length)
      expect(mails).toHaveLength(2)
    })
  }
})
