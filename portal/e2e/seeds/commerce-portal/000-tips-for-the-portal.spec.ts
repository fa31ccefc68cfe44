import { expect, test } from '@playwright/test'
import { signedIn } from '../../support/browser'
import { agent, Api, approver, expectClocks, lead, person, webteam, winkel } from '../../support/desk'
import { mailsAbout } from '../../support/mail'

const client = new Api(webteam)
const staff = new Api(agent)
const accountManager = lead

/** A commerce agency's tips for its clients: what they see when they log in, and what to do instead of asking twice. */
test.describe('Tips for our support portal', () => {
  test('when you log in you see your open tickets with the latest on each, and what awaits your response stands out', async ({ browser }) => {
    const going = await client.open('QUESTION', 'How do gift cards work with a discount code?', 'A customer wants to use both.')
    await staff.answer(going.reference, 'Gift cards are taken off last; I will send you an example.')
    const waiting = await client.open('CHANGE_REQUEST', 'Show the delivery time on the product page', 'Below the price, please.')
    await staff.ok('POST', `/tickets/${waiting.reference}/priority-assessments`, { priority: 'P4', reason: 'A wish' })
    await staff.answer(waiting.reference, 'In days, or as a date?', { asksClient: true })
    expect((await client.ticket(waiting.reference)).status, 'we cannot go on without you').toBe('AWAITING_RESPONSE')
    expect((await staff.queue()).find((each) => each.reference === waiting.reference)?.lane).toBe('WAITING')

    const { page } = await signedIn(browser, webteam)
    const needsYou = page.locator('section', { has: page.getByRole('heading', { name: /^Needs you/ }) })
    await expect(needsYou.locator('li', { hasText: waiting.reference }).getByText('In days, or as a date?')).toBeVisible()
    const inProgress = page.locator('section', { has: page.getByRole('heading', { name: /^In progress/ }) })
    await expect(inProgress.locator('li', { hasText: going.reference })).toContainText(going.subject)
    await page.context().close()
  })

  test('on the right you keep track of your maintenance, and the box is red once the month is used up', async ({ browser }) => {
    const { reference } = await client.open('CHANGE_REQUEST', 'Rebuild the footer', 'With the new address and the opening hours.')
    const { remainingMinutes } = await client.ok<{ remainingMinutes: number }>('GET', '/allowances/harbour-linen')
    await staff.ok('POST', `/tickets/${reference}/work`, { minutes: remainingMinutes, workedOn: new Date().toISOString().slice(0, 10), description: 'The whole footer' })

    const { page } = await signedIn(browser, webteam)
    const box = page.getByRole('region', { name: 'Maintenance' })
    await expect(box).toContainText('20 h of 20 h used')
    await expect(box).toContainText('Reached')
    await expect(box.locator('.allowance-word')).toHaveCSS('color', /rgb\((?!0, 0, 0)/)
    expect((await client.ok<{ items: unknown[] }>('GET', '/allowances/harbour-linen/history?months=12')).items, 'how much you used in the past').not.toHaveLength(0)

    await page.getByRole('link', { name: 'New ticket' }).first().click()
    await page.getByRole('radio', { name: /^Change request/ }).check()
    await expect(page.getByText('This kind of request counts towards your maintenance.'), 'keep the size of your request in mind').toBeVisible()
    await expect(page.getByText('Nothing left this month')).toBeVisible()
    await page.context().close()
  })

  test('opening a ticket you pick one of the categories', async ({ browser }) => {
    const { page } = await signedIn(browser, webteam)
    await page.getByRole('link', { name: 'New ticket' }).first().click()
    await expect(page.locator('.card-label')).toHaveText([/^Change request/, /^Important/, /^Bug report/, /^Business critical/, /^Question/, /^Other/])
    await expect(page.getByText('so that orders cannot be placed or sent out')).toBeVisible()
    await page.context().close()

    const stopped = await client.open('BUSINESS_CRITICAL', 'Nobody can pay since 9 o’clock', 'The payment page stays white.')
    expect((await staff.ticket(stopped.reference)).proposedPriority).toBe('P1')
  })

  test('once the ticket is open you attach spreadsheets and images to it', async () => {
    const { reference } = await client.open('CHANGE_REQUEST', 'Import the spring prices', 'The list follows.')
    const sheet = await client.upload('spring.csv', 'text/csv', 'sku,price\nA-1,12.50\n')
    const picture = await client.upload('label.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    await client.ok('POST', `/tickets/${reference}/attachments`, { attachmentIds: [sheet, picture] })
    const names = (await staff.ticket(reference)).conversation.flatMap((each) => each.attachments.map((file) => file.name))
    expect(names).toEqual(expect.arrayContaining(['spring.csv', 'label.svg']))
  })

  test('you never open a new ticket for an existing issue: you chase it, mail your account manager, or ring and quote the number', async ({ browser }) => {
    const { reference } = await client.open('BUG_REPORT', 'The voucher field forgets what was typed', 'Every time.')
    await staff.ok('PUT', `/tickets/${reference}/assignee`, { email: agent.email })
    await client.ok('POST', `/tickets/${reference}/chases`, { message: 'The sale starts tomorrow.' })
    await mailsAbout(agent, reference, 2)
    await mailsAbout(accountManager, reference)
    expect((await client.call('POST', `/tickets/${reference}/chases`, {})).status, 'at most once an hour').toBe(429)

    const { page } = await signedIn(browser, webteam)
    const manager = page.locator('section', { has: page.getByRole('heading', { name: 'Your account manager' }) })
    await expect(manager.getByRole('link', { name: accountManager.email })).toBeVisible()
    await page.context().close()

    const number = /\d+/.exec(reference)![0]
    expect((await staff.tickets(`&q=${number}`)).map((each) => each.reference), 'the number they read out on the phone').toContain(reference)
  })

  test('we commit to an initial response to all tickets within two working days', async () => {
    for (const category of ['CHANGE_REQUEST', 'IMPORTANT', 'BUG_REPORT', 'BUSINESS_CRITICAL', 'QUESTION', 'OTHER']) {
      const { reference } = await new Api(winkel).open(category, `Een eerste antwoord op ${category}`, 'Wanneer hoor ik iets?')
      await expectClocks(staff, reference, { INITIAL_RESPONSE: 'RUNNING', ASSESSMENT: undefined, RESPONSE: undefined })
      expect((await staff.clocks(reference)).INITIAL_RESPONSE?.targetMinutes, 'two days of eight hours').toBe(2 * 8 * 60)
    }
    const colleague = person(approver.email)
    const { reference } = await new Api(colleague).open('QUESTION', 'How do I export the orders of a month?', 'For the accountant.')
    await staff.answer(reference, 'Orders, then Export, then the month.')
    await expectClocks(staff, reference, { INITIAL_RESPONSE: 'MET' })
  })
})
