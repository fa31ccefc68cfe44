import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import type { Ticket } from '../../../src/api/tickets'
import { signedIn } from '../../support/browser'
import { agent, Api, approver, content, demo, developer, expectClocks, owner, webteam, winkel } from '../../support/desk'
import { mailsAbout, replyAddress, send } from '../../support/mail'

const client = new Api(webteam)
const staff = new Api(agent)
const picture = readFileSync(new URL('../../fixtures/screen.png', import.meta.url))
const tell = async (who: Api, words: string) => (await who.open('OTHER', 'Discount not applied to an account', words)).reference
const place = async (reference: string) => (await staff.queue()).findIndex((each) => each.reference === reference)

/** An agency's letter to a client: which tickets go first, who gets them, and why one issue is one ticket. */
test.describe('How we prioritize your tickets', () => {
  test('clear titles, full screenshots, addresses and order numbers help us most, and are kept as such', async ({ browser }) => {
    const screenshot = await client.upload('whole screen.png', 'image/png', picture)
    const { reference } = await client.open('OTHER', 'Discounts of a group do not apply to Rachel’s account', 'She sees the full price.', {
      urls: ['https://harbour-linen.example/account'],
      orderNumbers: ['100517'],
      attachmentIds: [screenshot],
    })
    expect(await staff.ticket(reference)).toMatchObject({ urls: ['https://harbour-linen.example/account'], orderNumbers: ['100517'] })

    const { page } = await signedIn(browser, webteam)
    await page.getByRole('link', { name: 'New ticket' }).first().click()
    await expect(page.locator('.card-label')).toHaveText([/^Site down/, /^Key function not working/, /^New feature/, /^Training request/, /^Content update/, /^Anything else/])
    await page.getByRole('textbox', { name: 'Title' }).fill('help')
    await expect(page.getByText('Say what it is about: which page, which product, which step?')).toBeVisible()
    await page.getByRole('textbox', { name: 'Title' }).fill('Checkout blank at step 3 in Safari')
    await expect(page.getByText('Clear. We know at a glance what this is about.')).toBeVisible()
    await page.context().close()
  })

  test('whoever is on duty looks at a new ticket first and decides where it goes', async () => {
    const { reference } = await client.open('OTHER', 'Pictures for the autumn page', 'Here are five new ones.')
    expect((await staff.queue()).find((each) => each.reference === reference)?.lane).toBe('TRIAGE')
    await expectClocks(staff, reference, { ASSESSMENT: 'RUNNING' })
    await staff.ok('POST', `/tickets/${reference}/priority-assessments`, { priority: 'P4', reason: 'No hurry' })
    await staff.ok('PUT', `/tickets/${reference}/category`, { category: 'CONTENT_UPDATE', reason: 'New pictures' })
    await staff.ok('PUT', `/tickets/${reference}/department`, { department: 'CONTENT', reason: 'New pictures' })
    expect(await client.ticket(reference)).toMatchObject({ category: 'CONTENT_UPDATE', department: 'CONTENT', priority: 'P4' })
    await mailsAbout(content, reference)
  })

  test('site down gets immediate attention regardless of the day, the time, or any other work for any client', async () => {
    const before = await new Api(winkel).open('KEY_FUNCTION', 'Inloggen lukt niet meer', 'Sinds vanochtend.')
    await staff.ok('POST', `/tickets/${before.reference}/priority-assessments`, { businessCritical: true, workaround: false })
    const { reference } = await client.open('SITE_DOWN', 'No customer anywhere can place an order', 'And we cannot see ours.')
    expect(await staff.ticket(reference)).toMatchObject({ siteDown: true, priority: 'P1' })
    await expectClocks(staff, reference, { RESPONSE: 'RUNNING', INITIAL_RESPONSE: 'RUNNING', ASSESSMENT: 'RUNNING' })
    const { items } = await staff.ok<{ items: { kind: string; calendar: string; targetMinutes: number }[] }>('GET', `/tickets/${reference}/clocks`)
    expect(new Set(items.map((clock) => clock.calendar)), 'every clock runs day and night').toEqual(new Set(['24x7']))
    expect(items.find((clock) => clock.kind === 'RESPONSE')?.targetMinutes).toBe(15)
    expect(await place(reference), 'before an earlier, critical ticket of another client').toBeLessThan(await place(before.reference))
    expect(await place(reference)).toBe(0)
  })

  test('a key function that fails goes before all other work for your site; you hear from us when it is escalated', async () => {
    const other = await new Api(owner).open('CONTENT_UPDATE', 'Nieuwe foto’s van de bakfiets', 'Zie bijlage.')
    await staff.ok('POST', `/tickets/${other.reference}/priority-assessments`, { businessCritical: true, workaround: false })
    const { reference } = await new Api(owner).open('KEY_FUNCTION', 'Zoeken vindt niets', 'Wat je ook intikt.')
    await staff.ok('POST', `/tickets/${reference}/priority-assessments`, { businessCritical: true, workaround: true })
    expect(await place(reference), 'before a more urgent ticket of the same client').toBeLessThan(await place(other.reference))

    await staff.answer(reference, 'We zijn er meteen naar gaan kijken; het zit in de zoekindex.')
    await staff.ok('POST', `/tickets/${reference}/escalation`, { reason: 'The index has to be rebuilt in code' })
    expect((await new Api(owner).ticket(reference)).escalated, 'developers dig deeper').toBe(true)
    await new Api(developer).answer(reference, 'We zijn nog bezig: de index is half klaar.')
    const update = (await mailsAbout(owner, reference, 3)).at(-1)!
    expect(update.text, 'a status update').toContain('de index is half klaar')
  })

  test('a new feature goes to development, gets a quote, and starts when your approver says yes', async () => {
    const { reference } = await client.open('NEW_FEATURE', 'Let customers order swatches', 'Three for free, then a euro each.')
    const asked = await staff.ticket(reference)
    expect(asked).toMatchObject({ department: 'DEVELOPMENT', escalated: true, quote: { state: 'REQUESTED' } })
    await mailsAbout(developer, reference)

    const until = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)
    const developers = new Api(developer)
    const quoted = await developers.ok<Ticket>('POST', `/tickets/${reference}/quotes`, { amount: '1850.00', currency: 'EUR', minutes: 1200, workingDays: 8, validUntil: until, note: 'Swatches as products of their own.' })
    const { id } = quoted.quote!
    expect((await developers.call<{ code: string }>('POST', `/tickets/${reference}/resolution`, {})).body, 'nothing is done before it is approved').toMatchObject({ code: 'quote-undecided' })
    expect((await client.call('POST', `/tickets/${reference}/quotes/${id}/approval`, {})).status, 'a colleague may not approve').toBe(403)
    await new Api(approver).ok('POST', `/tickets/${reference}/quotes/${id}/approval`, {})
    expect((await client.ticket(reference)).quote).toMatchObject({ state: 'APPROVED', amount: '1850.00', workingDays: 8 })
    await developers.answer(reference, 'It is live.', { resolve: true })
    expect((await client.ticket(reference)).status).toBe('RESOLVED')
  })

  test('a training request is answered in two to three business days, in writing, by screencast, or both', async () => {
    const { reference } = await client.open('TRAINING', 'How do we put a product on sale?', 'For one weekend only.')
    await expectClocks(staff, reference, { INITIAL_RESPONSE: 'RUNNING' })
    expect((await staff.clocks(reference)).INITIAL_RESPONSE?.targetMinutes, 'three days of eight hours').toBe(3 * 8 * 60)
    const screencast = await staff.upload('sale.webm', 'video/webm', new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 0x01]))
    await staff.answer(reference, '1. Open the product. 2. Choose Sale. 3. Set both dates.', { attachmentIds: [screencast] })
    const answer = (await client.ticket(reference)).conversation.findLast((each) => each.kind === 'RESPONSE')!
    expect(answer.attachments.map((file) => file.name)).toEqual(['sale.webm'])
    await expectClocks(staff, reference, { INITIAL_RESPONSE: 'MET' })
  })

  test('content updates join the content queue and are answered with the day they will be there', async () => {
    const { reference } = await client.open('CONTENT_UPDATE', 'The story behind the mill', 'Text and two pictures.')
    expect((await new Api(content).ok<{ items: { reference: string }[] }>('GET', '/queue?department=CONTENT&limit=200')).items.map((each) => each.reference)).toContain(reference)
    const day = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10)
    await new Api(content).ok('PUT', `/tickets/${reference}/estimate`, { date: day, note: 'With the pictures, too.' })
    expect((await client.ticket(reference)).estimate).toMatchObject({ date: day })
    await new Api(content).answer(reference, 'It is on the page About us.', { resolve: true })
    expect((await client.ticket(reference)).status).toBe('RESOLVED')
  })

  test('seven tickets about one issue are consolidated into the one that was opened first', async () => {
    const original = await tell(client, 'Rachel’s account does not get its ten per cent.')
    const again: string[] = []
    for (const words of ['Still no discount.', 'Order 100518 has the full price.', 'It happens on the phone as well.', 'Friday it was fine.', 'A customer complains.']) again.push(await tell(client, words))
    const byColleague = await tell(new Api(approver), 'Why does Rachel pay full price?')
    again.push(byColleague)

    await staff.ok('POST', `/tickets/${original}/merges`, { duplicates: again })
    const whole = await staff.ticket(original)
    expect(whole.absorbed?.map((each) => each.reference).toSorted()).toEqual(again.toSorted())
    expect(whole.conversation.filter((each) => each.kind === 'RESPONSE').map((each) => each.body), 'all the information is in one place').toEqual(
      expect.arrayContaining(['Order 100518 has the full price.', 'Why does Rachel pay full price?']),
    )
    expect(whole.people.map((each) => each.email)).toEqual(expect.arrayContaining([webteam.email, approver.email]))
    expect(await client.ticket(byColleague)).toMatchObject({ status: 'MERGED', mergedInto: original })
    const working = await staff.queue()
    expect(working.filter((each) => again.includes(each.reference)), 'only the original is worked on').toEqual([])

    const [confirmation] = await mailsAbout(approver, byColleague)
    await send({ from: approver.email, to: replyAddress(confirmation!), subject: `Re: ${confirmation!.subject}`, inReplyTo: confirmation!.messageId, references: confirmation!.messageId, text: 'Any news for Rachel?' })
    await expect.poll(async () => (await staff.ticket(original)).conversation.findLast((each) => each.kind === 'RESPONSE'), { message: `a reply to the mail about ${byColleague}, sent by ${demo.supportAddress}` }).toMatchObject({ body: 'Any news for Rachel?', addressedTo: byColleague })
  })
})
