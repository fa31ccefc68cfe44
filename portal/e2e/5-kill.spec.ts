import { expect, test } from '@playwright/test'
import type { Ticket } from '../src/api/tickets'
import { agent, Api, base, expectClocks, webteam } from './support/desk'
import { mailsAbout } from './support/mail'
import { expectBack, kill9 } from './support/processes'

const SERVICES = ['ticket-service', 'sla-service', 'notification-service', 'billing-allowance-service', 'identity-service', 'gateway']

const client = new Api(webteam)
const staff = new Api(agent)

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

/** Issue 2, point 5: any one service falls over in the middle of it; nothing is lost, nothing happens twice, no mail is repeated. */
for (const service of SERVICES) {
  test(`${service} is killed in the middle of it and comes back`, async () => {
    const opened = await insist<Ticket>(client, '/tickets', { category: 'CHANGE_REQUEST', subject: `While ${service} falls ${crypto.randomUUID()}`, description: 'Hold on.' })
    const killed = kill9(service)
    const path = `/tickets/${opened.reference}`
    const said = await insist<{ id: string }>(staff, `${path}/responses`, { body: 'We hold on.', visibility: 'PUBLIC' })
    const id = crypto.randomUUID()
    await insist(staff, `${path}/work`, { id, minutes: 15, workedOn: new Date().toISOString().slice(0, 10), description: `Held on while ${service} fell` })
    await expectBack(service, killed)
    await expect.poll(async () => (await fetch(`${base}/healthz`).catch(() => undefined))?.status).toBe(200)

    await expect.poll(async () => (await client.call<Ticket>('GET', path).catch(() => undefined))?.status).toBe(200)
    const ticket = await client.ticket(opened.reference)
    expect(ticket.conversation.filter((each) => each.kind === 'RESPONSE').map((each) => each.body)).toEqual(['Hold on.', 'We hold on.'])
    expect(ticket.conversation.filter((each) => each.id === said.id)).toHaveLength(1)
    await expectClocks(staff, opened.reference, { INITIAL_RESPONSE: 'MET', ASSESSMENT: 'RUNNING' })
    await expect.poll(async () => (await client.ok<{ entries: { id: string }[] }>('GET', '/allowances/harbour-linen')).entries.filter((each) => each.id === id).length).toBe(1)
    const mails = await mailsAbout(webteam, opened.reference, 2)
    expect(new Set(mails.map((mail) => mail.messageId)).size, 'no mail is repeated').toBe(mails.length)
    expect(mails).toHaveLength(2)
  })
}
