import { expect, test, type Browser } from '@playwright/test'
import type { Ticket } from '../../../src/api/tickets'
import { forField } from '../../../src/features/duty/hours'
import { signedIn } from '../../support/browser'
import { agent, Api, approver, billing, demo, expectClocks, lead, owner, webteam, winkel, type DemoPerson } from '../../support/desk'
import { mailbox, mailsAbout, replyAddress, send } from '../../support/mail'

const client = new Api(webteam)
const staff = new Api(agent)
const wordsOf = (ticket: Ticket) => ticket.conversation.filter((each) => each.kind === 'RESPONSE').map((each) => each.body)

/** They enter it in the portal themselves; whatever happens meanwhile, they come back to work. */
async function whileAway(browser: Browser, who: DemoPerson, meanwhile: () => Promise<void>): Promise<void> {
  const { page } = await signedIn(browser, who)
  await page.goto('/duty')
  await page.getByRole('button', { name: 'Enter an absence…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Enter an absence…' })
  await dialog.getByLabel('From').fill(forField(new Date(Date.now() - 60_000)))
  await dialog.getByLabel('Why').selectOption('Not available')
  await dialog.getByRole('button', { name: 'Enter it' }).click()
  const back = page.getByRole('button', { name: /^Back already/ })
  await expect(back).toBeVisible()
  try {
    await meanwhile()
  } finally {
    await back.click()
    await expect(page.getByText('Everybody is there')).toBeVisible()
    await page.context().close()
  }
}

/** A hosting company explains to its clients why it insists on tickets, and how to write good ones. */
test.describe('Why support tickets, and how', () => {
  test('tickets are closed, never deleted: months later you find the answer again by yourself', async () => {
    const { reference } = await client.open('SUPPORT', 'How do I add a picture to my homepage?', 'I found the editor, but no button for pictures.')
    await staff.answer(reference, 'Press the plus sign beside the paragraph, then choose Figure and upload it.', { resolve: true })
    await staff.ok('POST', `/tickets/${reference}/closure`, {})
    expect((await client.ticket(reference)).status).toBe('CLOSED')
    expect((await client.tickets('&q=plus%20sign%20figure')).map((each) => each.reference), 'found by the words of the answer').toContain(reference)
    expect((await client.tickets('&q=homepage%20pictures')).map((each) => each.reference)).toContain(reference)
    expect((await new Api(winkel).tickets('&q=plus%20sign%20figure')).map((each) => each.reference), 'yours only').not.toContain(reference)
    expect((await client.call('DELETE', `/tickets/${reference}`)).status).toBeGreaterThanOrEqual(404)
  })

  test('all the staff of a department are told of a new ticket, and only they', async () => {
    const { reference } = await client.open('SUPPORT', 'My mail programme asks for the password again and again', 'Since I changed it.')
    await mailsAbout(agent, reference)
    await mailsAbout(lead, reference)
    expect((await mailbox(billing)).filter((mail) => `${mail.subject} ${mail.text}`.includes(reference))).toEqual([])
  })

  test('who answers first deals with your request; when they are ill, the others know that it is not complete and jump in', async ({ browser }) => {
    const { reference } = await client.open('SUPPORT', 'A mailbox for our new colleague', 'She starts on Monday.')
    await staff.answer(reference, 'I will see whether your plan has room for one more.')
    expect((await client.ticket(reference)).assignee?.name).toBe((await staff.ok<{ name: string }>('GET', '/me')).name)

    await whileAway(browser, agent, async () => {
      await expect.poll(async () => (await staff.ticket(reference)).assignee?.absentUntil).toBeTruthy()
      await client.answer(reference, 'Is there? She would like to choose a password.')
      const [, told] = await mailsAbout(lead, reference, 2)
      expect(told!.text, 'the department is told instead').toContain('She would like to choose a password.')
      expect((await mailsAbout(agent, reference)).map((mail) => mail.text).join()).not.toContain('She would like to choose a password.')

      const { page } = await signedIn(browser, lead)
      await page.goto(`/tickets/${reference}`)
      await expect(page.getByText(/is away until .* What arrives here reaches the whole department\./)).toBeVisible()
      await page.getByRole('button', { name: 'Take over' }).click()
      await expect(page.getByText(/is away until/)).toBeHidden()
      await page.context().close()
      const colleague = new Api(lead)
      expect((await colleague.ticket(reference)).assignee).toMatchObject({ email: lead.email })
      await colleague.answer(reference, 'There is: info2@ is ready, the password is set at the first visit.', { resolve: true })
      expect(await client.ticket(reference)).toMatchObject({ status: 'RESOLVED' })
    })
  })

  test('tickets are dealt with in the order they arrive, and the urgent ones before', async () => {
    const opened: string[] = []
    for (const subject of ['A new address for the imprint', 'A second mailbox', 'My whole site is gone']) {
      const { reference } = await client.open('SUPPORT', subject, 'As it says.')
      opened.push(reference)
    }
    const [first, second, gone] = opened as [string, string, string]
    for (const each of [second, first]) await staff.ok('POST', `/tickets/${each}/priority-assessments`, { priority: 'P4', reason: 'Can wait' })
    await staff.ok('POST', `/tickets/${gone}/priority-assessments`, { businessCritical: true, workaround: false })
    const order = (await staff.queue()).map((each) => each.reference).filter((each) => opened.includes(each))
    expect(order).toEqual([gone, first, second])
  })

  test('a ticket shows one conversation, reply by reply, the same for you and for the staff', async ({ browser }) => {
    const { reference } = await client.open('SUPPORT', 'The contact form sends nothing', 'I pressed Send on /contact and got an error.', { urls: ['https://harbour-linen.example/contact'] })
    await staff.answer(reference, 'Which error does it show?', { asksClient: true })
    await client.answer(reference, 'It says 500.')
    await staff.ok('POST', `/tickets/${reference}/responses`, { body: 'The mail relay was full.', visibility: 'INTERNAL' })
    await staff.answer(reference, 'Mended; the relay was full.')
    const said = ['I pressed Send on /contact and got an error.', 'Which error does it show?', 'It says 500.', 'Mended; the relay was full.']
    expect(wordsOf(await client.ticket(reference))).toEqual(said)
    expect(wordsOf(await staff.ticket(reference))).toEqual(said)
    const { page } = await signedIn(browser, webteam)
    await page.goto(`/tickets/${reference}`)
    for (const words of said) await expect(page.getByText(words, { exact: true })).toBeVisible()
    await expect(page.getByText('The mail relay was full.')).toBeHidden()
    await page.context().close()
    expect((await new Api(winkel).call('GET', `/tickets/${reference}`)).status, 'and nobody reads it on the way').toBe(404)
  })

  test('you choose a department; in the wrong one the ticket is flagged to the right one', async ({ browser }) => {
    const { page } = await signedIn(browser, webteam)
    await page.getByRole('link', { name: 'New ticket' }).first().click()
    await expect(page.locator('.card-label')).toHaveText([/^Billing/, /^Work request/, /^Support/, /^Data protection/, /^Before you become a client/])
    await page.context().close()

    for (const department of ['BILLING', 'WORK_REQUEST', 'SUPPORT', 'DATA_PROTECTION']) {
      expect((await client.open(department, `A ticket for ${department}`, 'As an example.')).department).toBe(department)
    }
    const { reference } = await client.open('SUPPORT', 'Invoice 2026-118 charges two domains', 'We have one.')
    await staff.ok('PUT', `/tickets/${reference}/category`, { category: 'BILLING', reason: 'About an invoice' })
    await staff.ok('PUT', `/tickets/${reference}/department`, { department: 'BILLING', reason: 'About an invoice' })
    await mailsAbout(billing, reference)
    expect(wordsOf(await new Api(billing).ticket(reference)), 'nothing has to be said again').toEqual(['We have one.'])
    expect(await client.ticket(reference)).toMatchObject({ department: 'BILLING', category: 'BILLING' })
  })

  test('one ticket for each question: two in one are split, so that each answer is found under its own title', async ({ browser }) => {
    const image = 'And how do I put a new image on my homepage?'
    const { reference } = await client.open('SUPPORT', 'Email setup', 'How do I set up my email programme to fetch the mail of my site?')
    await client.answer(reference, image)

    const { page } = await signedIn(browser, agent)
    await page.goto(`/tickets/${reference}`)
    await expect(page.getByText(image)).toBeVisible()
    await page.keyboard.press('s')
    await page.getByRole('checkbox', { name: /^Choose the message of/ }).last().check()
    await page.getByRole('button', { name: 'Split these off…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Split off a ticket' })
    await dialog.getByLabel('Title of the new ticket').fill('Change the homepage image')
    await dialog.getByRole('button', { name: 'Open the new ticket' }).click()
    await expect(page.getByText(/was split off\./)).toBeVisible()
    await page.context().close()

    const split = (await staff.ticket(reference)).splits![0]!
    expect(await client.ticket(split)).toMatchObject({ splitFrom: reference, subject: 'Change the homepage image', status: 'NEW', requester: { email: webteam.email } })
    expect(wordsOf(await client.ticket(split))).toEqual([image])
    await expectClocks(staff, split, { INITIAL_RESPONSE: 'RUNNING' })
    await staff.answer(reference, 'Choose IMAP and the server mail.3001.example.', { resolve: true })
    await staff.answer(split, 'Click the old image on the page, then Replace.', { resolve: true })

    const [found] = await client.tickets('&q=homepage%20image%20replace')
    expect(found, 'two months later').toMatchObject({ reference: split, subject: 'Change the homepage image' })
    const reader = await signedIn(browser, webteam)
    for (const [here, there] of [[reference, split], [split, reference]] as const) {
      await reader.page.goto(`/tickets/${here}`)
      await expect(reader.page.locator('section', { has: reader.page.getByRole('heading', { name: 'Belongs with' }) }).getByRole('link', { name: there })).toBeVisible()
    }
    await reader.page.context().close()
  })

  test('who is no client yet writes to pre-sales', async () => {
    const subject = `Do you move sites from elsewhere? ${crypto.randomUUID().slice(0, 8)}`
    await send({ from: `curious-${crypto.randomUUID().slice(0, 8)}@elsewhere.example`, to: demo.supportAddress, subject, text: 'I have a shop and no patience.' })
    const arrived = async () => (await staff.tickets()).find((each) => each.subject === subject)
    await expect.poll(async () => (await arrived())?.department, { timeout: 60_000 }).toBe('PRE_SALES')
    expect(await arrived()).toMatchObject({ organisation: null })
    expect((await client.tickets()).map((each) => each.subject)).not.toContain(subject)
  })

  test('a thank you neither reopens the ticket nor calls anybody', async () => {
    const mine = new Api(approver)
    const { reference } = await mine.open('SUPPORT', 'Where do I see my disk space?', 'I was told it is nearly full.')
    await staff.answer(reference, 'In your client area, under Hosting.', { resolve: true })
    const answer = (await mailsAbout(approver, reference, 2)).at(-1)!
    const called = async () => (await mailbox(agent)).filter((mail) => `${mail.subject} ${mail.text}`.includes(reference)).length
    const before = await called()
    await send({ from: approver.email, to: replyAddress(answer), subject: `Re: ${answer.subject}`, inReplyTo: answer.messageId, references: answer.messageId, text: 'Thank you!' })
    await expect.poll(async () => (await staff.ticket(reference)).conversation.findLast((each) => each.kind === 'RESPONSE')).toMatchObject({ body: 'Thank you!', courtesy: true })
    expect((await staff.ticket(reference)).status).toBe('RESOLVED')
    expect(await called()).toBe(before)

    const more = await mine.answer(reference, 'Thank you! And how do I get more of it?')
    expect(more, 'a question does').toMatchObject({ courtesy: false, status: 'OPEN' })
  })

  test('what has waited too long is seen, although no times are promised', async () => {
    const { reference } = await new Api(owner).open('DATA_PROTECTION', 'Welke gegevens bewaren jullie van onze klanten?', 'Voor ons register.')
    await expectClocks(staff, reference, { INITIAL_RESPONSE: 'RUNNING', ASSESSMENT: 'RUNNING' })
  })
})
