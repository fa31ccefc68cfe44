import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { choose, signedIn } from '../../support/browser'
import { agent, Api, approver, demo, expectClocks, webteam } from '../../support/desk'
import { mailsAbout, replyAddress, send } from '../../support/mail'

const client = new Api(webteam)
const staff = new Api(agent)
const picture = readFileSync(new URL('../../fixtures/screen.png', import.meta.url))

/** The same agency's help page on tickets: opening one, answering, attaching, and doing all of it by mail. */
test.describe('Managing tickets', () => {
  test('tickets are how we work: press the button, follow the instructions, and everything stays in one place', async ({ browser }) => {
    const subject = `Sort the colours as in the catalogue ${crypto.randomUUID().slice(0, 8)}`
    const { page } = await signedIn(browser, webteam)
    let reference = ''

    await test.step('open a ticket', async () => {
      await page.getByRole('link', { name: 'New ticket' }).first().click()
      await page.getByRole('radio', { name: /^Change request/ }).check()
      await expect(page.getByText('An example says more than a description.')).toBeVisible()
      await page.getByLabel('Title').fill(subject)
      await page.getByLabel(/What happens, and what/).fill('For example: white before cream before sand.')
      await page.getByRole('button', { name: 'Send ticket' }).click()
      await page.waitForURL(/\/tickets\/HD-\d{5,}$/)
      reference = page.url().split('/').at(-1)!
    })

    await test.step('a response is visible in the portal, and a mail tells of it', async () => {
      await staff.answer(reference, 'We take the order of the printed catalogue.')
      await page.reload()
      await expect(page.getByText('We take the order of the printed catalogue.')).toBeVisible()
      const told = (await mailsAbout(webteam, reference, 2)).at(-1)!
      expect(told.from?.address, 'the address to mark as not spam').toBe(demo.supportAddress)
    })

    await test.step('add a response, with a file', async () => {
      await page.getByLabel('Write an answer…').fill('Page 12 shows it best.')
      await choose(page, { name: 'page 12.png', mimeType: 'image/png', buffer: picture })
      await page.getByRole('button', { name: 'Send answer' }).click()
      await expect(page.getByText('Page 12 shows it best.')).toBeVisible()
      await expect(page.getByRole('link', { name: /page 12\.png/ }).first()).toBeVisible()
    })
    await page.context().close()
  })

  test('changes and what is flagged important cost maintenance, bugs and questions do not', async () => {
    const { items } = await client.ok<{ items: { code: string; chargeable: boolean }[] }>('GET', '/categories')
    expect(Object.fromEntries(items.map((each) => [each.code, each.chargeable]))).toEqual({
      CHANGE_REQUEST: true,
      IMPORTANT: true,
      BUG_REPORT: false,
      BUSINESS_CRITICAL: false,
      QUESTION: false,
      OTHER: true,
    })
  })

  test('a reply to a notification is added to its ticket, along with its attachments', async () => {
    const { reference } = await client.open('BUG_REPORT', 'Prices without VAT in the basket', 'Since the update.')
    const [confirmation] = await mailsAbout(webteam, reference)
    await send({
      from: webteam.email,
      to: replyAddress(confirmation!),
      subject: `Re: ${confirmation!.subject}`,
      inReplyTo: confirmation!.messageId,
      references: confirmation!.messageId,
      text: 'Only for customers from Norway, it seems.',
      attachments: [{ filename: 'basket.png', content: picture, contentType: 'image/png' }],
    })
    await expect
      .poll(async () => {
        const words = (await client.ticket(reference)).conversation.findLast((each) => each.kind === 'RESPONSE')
        return { body: words?.body, files: words?.attachments.map((file) => file.name) }
      })
      .toEqual({ body: 'Only for customers from Norway, it seems.', files: ['basket.png'] })
  })

  test('a mail to the support address becomes a ticket, with its attachments, viewable in the portal', async ({ browser }) => {
    const subject = `Stock list of the Bristol warehouse ${crypto.randomUUID().slice(0, 8)}`
    await send({ from: approver.email, to: demo.supportAddress, subject, text: 'Attached is the list. Where does it go?', attachments: [{ filename: 'stock.csv', content: 'sku,stock\nA-1,40\n', contentType: 'text/csv' }] })
    const mine = new Api(approver)
    await expect.poll(async () => (await mine.tickets()).find((each) => each.subject === subject)?.category, { timeout: 60_000 }).toBe('OTHER')
    const { reference } = (await mine.tickets()).find((each) => each.subject === subject)!
    const { page } = await signedIn(browser, approver)
    await page.goto(`/tickets/${reference}`)
    await expect(page.getByText('Attached is the list. Where does it go?')).toBeVisible()
    await expect(page.getByRole('link', { name: /stock\.csv/ }).first()).toBeVisible()
    await page.context().close()
  })

  test('the first answer comes within two working days; the ticket itself may take weeks', async () => {
    const { reference } = await client.open('CHANGE_REQUEST', 'A second shop for wholesale customers', 'With prices of its own.')
    await staff.answer(reference, 'That is a large one; we come back with a plan.')
    await expectClocks(staff, reference, { INITIAL_RESPONSE: 'MET' })
    const inWeeks = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
    await staff.ok('PUT', `/tickets/${reference}/estimate`, { date: inWeeks, note: 'Four weeks of work.' })
    expect((await client.ticket(reference)).estimate).toMatchObject({ date: inWeeks, note: 'Four weeks of work.' })
    expect((await client.ticket(reference)).status).toBe('OPEN')
  })
})
