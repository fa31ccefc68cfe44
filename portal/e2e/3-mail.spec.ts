import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import type { Ticket } from '../src/api/tickets'
import { admin, agent, Api, approver, demo, webteam, winkel } from './support/desk'
import { mailbox, mailsAbout, replyAddress, sendRaw } from './support/mail'

const sample = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'latin1')
const run = crypto.randomUUID()
const staff = new Api(agent)

interface MailIn {
  id: string
  state: string
  messageId: string | null
  reference: string | null
}

const mailsIn = async () => (await new Api(admin).ok<{ items: MailIn[] }>('GET', '/mail/inbox?limit=100')).items
const stateOf = async (messageId: string) => (await mailsIn()).filter((each) => each.messageId?.includes(messageId)).map((each) => each.state)

/** Issue 2, point 3: mails as real clients write them. */
test('a mail to the support address opens one ticket with its words, picture and spreadsheet, however often it comes', async () => {
  const messageId = `${run}.16111@harbour-linen.example`
  const raw = sample('1-outlook-new-request.eml').replace('AM0PR04MB1234.16111@harbour-linen.example', messageId)
  const client = new Api(webteam)
  const before = new Set((await client.tickets()).map((each) => each.reference))
  const mine = async () => (await client.tickets()).filter((each) => !before.has(each.reference) && each.subject.startsWith('Checkout – blank page at step 3'))
  await sendRaw(webteam.email, demo.supportAddress, raw)
  await expect.poll(async () => (await mine()).length).toBe(1)
  const { reference } = (await mine())[0]!
  const ticket = await client.ticket(reference)
  expect(ticket.subject).toBe('Checkout – blank page at step 3 (order 100482)')
  const [words] = ticket.conversation
  expect(words!.channel).toBe('MAIL')
  expect(words!.body).toContain('Chrome works, so there’s a way round.')
  expect(words!.body).not.toContain('<p')
  const files = ticket.conversation.flatMap((each) => each.attachments)
  expect(files.some((file) => file.mediaType.startsWith('image/')), 'its picture').toBe(true)
  expect(files.some((file) => /\.(xlsx?|csv)$/i.test(file.name)), 'its spreadsheet').toBe(true)
  await mailsAbout(webteam, reference)

  await sendRaw(webteam.email, demo.supportAddress, raw)
  await expect.poll(() => stateOf(run)).toHaveLength(2)
  await expect.poll(async () => (await stateOf(run)).every((state) => !/^(RECEIVED|PENDING|NEW)$/.test(state))).toBe(true)
  expect(await mine(), 'the same mail again opens nothing').toHaveLength(1)
  expect((await client.ticket(reference)).version).toBe(ticket.version)
})

test('a reply from Gmail lands on its ticket with only the words the person wrote', async () => {
  const client = new Api(winkel)
  const { reference } = await client.ok<Ticket>('POST', '/tickets', { category: 'BUG_REPORT', subject: `Afrekenen leeg bij stap 3 ${run}`, description: 'Sinds vanochtend is stap 3 leeg.' })
  await staff.ok('POST', `/tickets/${reference}/priority-assessments`, { businessCritical: false, workaround: true })
  await staff.ok('POST', `/tickets/${reference}/responses`, { body: 'Welke versie van Safari gebruikt u?', visibility: 'PUBLIC', asksClient: true })
  const mails = await mailsAbout(winkel, reference, 2)
  const question = mails.findLast((mail) => mail.text?.includes('Welke versie'))!
  const to = replyAddress(question)
  await sendRaw(
    winkel.email,
    to,
    sample('2-gmail-reply-nl.eml').replaceAll('{{reply-address}}', to).replaceAll('{{subject}}', asciiSubject(question.subject)).replaceAll('{{message-id}}', question.messageId!).replace('CAJ-x77@', `${run}.77@`),
  )
  await expect.poll(async () => (await client.ticket(reference)).conversation.findLast((each) => each.kind === 'RESPONSE')?.body).toBe('Dat is versie 17.4, en ook op de iPad.\n\nKunt u nog eens naar de prioriteit kijken? Wij kunnen nu niets verkopen.')
  const after = await staff.ticket(reference)
  expect({ status: after.status, toBeAssessed: after.toBeAssessed, priority: after.priority }, 'it contests the priority too').toEqual({ status: 'OPEN', toBeAssessed: true, priority: 'P3' })
})

test('an out-of-office reply changes nothing and calls nobody', async () => {
  const client = new Api(approver)
  const { reference } = await client.ok<Ticket>('POST', '/tickets', { category: 'QUESTION', subject: `How do I add a size chart? ${run}`, description: 'A second one.' })
  const [confirmation] = await mailsAbout(approver, reference)
  await mailsAbout(agent, reference)
  const before = await client.ticket(reference)
  const called = (await mailbox(agent)).length
  const to = replyAddress(confirmation!)
  await sendRaw(
    approver.email,
    to,
    sample('3-out-of-office.eml').replaceAll('{{reply-address}}', to).replaceAll('{{subject}}', asciiSubject(confirmation!.subject)).replaceAll('{{message-id}}', confirmation!.messageId!).replace('oof.88@', `oof.${run}@`),
  )
  await expect.poll(() => stateOf(`oof.${run}`)).toEqual([expect.stringMatching(/IGNORED|AUTOMATIC|STORED/)])
  expect((await client.ticket(reference)).version).toBe(before.version)
  expect((await client.ticket(reference)).status).toBe(before.status)
  expect((await mailbox(agent)).length).toBe(called)
})

/** A header written by hand is ASCII. */
const asciiSubject = (subject: string | undefined) => (subject ?? '').replaceAll(/[^\x20-\x7e]/g, '-')
