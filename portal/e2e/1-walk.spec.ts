import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { choose, expectGood, signedIn } from './support/browser'
import { admin, agent, Api, expectClocks, lead, webteam } from './support/desk'
import { mailsAbout, replyAddress, send } from './support/mail'

const client = new Api(webteam)
const staff = new Api(agent)
const picture = readFileSync(new URL('fixtures/screen.png', import.meta.url))

/** Issue 2, point 2, as people live it: one ticket from the first word to the last, in two browsers and a mailbox. */
test('a ticket goes from its opening to its end', async ({ browser }) => {
  const subject = `Checkout blank at step 3 in Safari, seen ${new Date().toISOString()}`
  const clientSide = await signedIn(browser, webteam)
  const { page } = clientSide
  let reference = ''

  await test.step('a client opens a bug report with a screenshot and an address', async () => {
    await page.getByRole('link', { name: 'New ticket' }).first().click()
    await page.getByRole('radio', { name: 'Bug report' }).check()
    await page.getByLabel('Title').fill(subject)
    await page.getByLabel(/What happens, and what/).fill('Since this morning step 3 is blank in Safari. Chrome works.')
    await page.getByLabel(/^Pages/).fill('https://shop.harbour-linen.example/checkout?step=3')
    await page.getByLabel(/^Order numbers/).fill('100482')
    await choose(page, { name: 'step 3.png', mimeType: 'image/png', buffer: picture })
    await expectGood(page)
    await page.getByRole('button', { name: 'Send ticket' }).click()
    await page.waitForURL(/\/tickets\/HD-\d{5,}$/)
    reference = page.url().split('/').at(-1)!
    await expect(page.getByRole('heading', { name: subject })).toBeVisible()
    await expect(page.getByRole('link', { name: /step 3\.png/ }).first()).toBeVisible()
    await expectGood(page)
  })

  await test.step('it stands in their list, and the confirmation is in their mailbox', async () => {
    await page.getByRole('link', { name: 'Home' }).click()
    await expect(page.getByRole('link', { name: subject })).toBeVisible()
    await expect(page.getByText(reference)).toBeVisible()
    await expectGood(page)
    const [confirmation] = await mailsAbout(webteam, reference)
    expect(confirmation!.headers.find((each) => each.key === 'auto-submitted')?.value).toMatch(/auto-/)
    await expectClocks(client, reference, { INITIAL_RESPONSE: 'RUNNING', ASSESSMENT: 'RUNNING' })
  })

  const staffSide = await signedIn(browser, agent)
  const desk = staffSide.page
  const beforeAssessment = (await client.ticket(reference)).openedAt

  await test.step('an agent sees it in triage with its clock, and assesses P2', async () => {
    await desk.goto('/triage')
    await desk.getByRole('button', { name: new RegExp(reference) }).click()
    await expect(desk.getByRole('button', { name: new RegExp(`${reference}.*Priority`, 's') })).toBeVisible()
    await expect(desk.getByRole('heading', { name: subject })).toBeVisible()
    await expectGood(desk)
    await desk.keyboard.press('y')
    await desk.keyboard.press('y')
    await expect(desk.getByText('Business critical, with a workaround')).toBeVisible()
    await desk.keyboard.press('s')
    await expect(desk.getByRole('button', { name: new RegExp(reference) })).toBeHidden()
    await expectClocks(staff, reference, { ASSESSMENT: 'MET', INITIAL_RESPONSE: 'RUNNING', RESPONSE: 'RUNNING' })
  })

  await test.step('in the queue it counts down; the agent takes it', async () => {
    await desk.goto('/queue')
    const row = desk.getByRole('row', { name: new RegExp(reference) })
    await expect(row).toContainText('P2')
    await expect(row).toContainText(/left|due/)
    await expectGood(desk)
    await row.getByRole('link').focus()
    await desk.keyboard.press('a')
    await expect.poll(async () => (await staff.ticket(reference)).assignee?.email).toBe(agent.email)
    await desk.keyboard.press('o')
    await expect(desk.getByRole('heading', { name: subject })).toBeVisible()
    await expect(desk.getByText('Clocks')).toBeVisible()
    await expectGood(desk)
  })

  await test.step('asking back leaves it with the client, who gets the question by mail', async () => {
    await desk.keyboard.press('b')
    await desk.keyboard.type('Which version of Safari is it?')
    await desk.keyboard.press('Control+Enter')
    await expect(desk.getByText('Waiting for client').first()).toBeVisible()
    await expectClocks(staff, reference, { INITIAL_RESPONSE: 'MET', RESPONSE: 'MET' })
    await page.reload()
    await expect(page.getByText('“Which version of Safari is it?”').or(page.locator('q', { hasText: 'Which version of Safari is it?' })).first()).toBeVisible()
    await expectGood(page)
  })

  await test.step('the client answers that mail, with a file', async () => {
    const mails = await mailsAbout(webteam, reference, 2)
    const question = mails.findLast((mail) => mail.text?.includes('Which version of Safari'))!
    expect(question, 'the mail with the question').toBeTruthy()
    await send({
      from: `Website Team <${webteam.email}>`,
      to: replyAddress(question),
      subject: `Re: ${question.subject}`,
      inReplyTo: question.messageId,
      references: question.messageId,
      text: `It is 17.4, on the iPad too.\n\nOn Monday Support <support@ledgerdesk.example> wrote:\n\n> Which version of Safari is it?\n`,
      attachments: [{ filename: 'ipad.png', content: picture, contentType: 'image/png' }],
    })
    await expect(desk.getByText('It is 17.4, on the iPad too.')).toBeVisible()
    await expect(desk.getByRole('link', { name: /ipad\.png/ }).first()).toBeVisible()
    const ticket = await staff.ticket(reference)
    expect(ticket.status).toBe('OPEN')
    expect(ticket.conversation.findLast((each) => each.kind === 'RESPONSE')?.body).toBe('It is 17.4, on the iPad too.')
    await expectClocks(staff, reference, { RESPONSE: 'RUNNING' })
  })

  await test.step('as of before the assessment, the ticket is unassessed', async () => {
    expect((await staff.ticket(reference, beforeAssessment)).priority).toBeNull()
    await desk.getByRole('slider', { name: 'As it was' }).focus()
    await desk.keyboard.press('Home')
    await expect(desk.getByText('Priority not assessed yet').first()).toBeVisible()
    await expect(desk.getByText('It is 17.4, on the iPad too.')).toBeHidden()
    await expectGood(desk)
    await desk.getByRole('button', { name: 'Back to now' }).click()
    await expect(desk.getByText('It is 17.4, on the iPad too.')).toBeVisible()
  })

  await test.step('the agent resolves it', async () => {
    await desk.getByRole('button', { name: 'Resolve', exact: true }).click()
    await expect(desk.locator('.pill', { hasText: 'Resolved' })).toBeVisible()
    await page.goto(`/tickets/${reference}`)
    await expect(page.locator('.pill', { hasText: 'Resolved' })).toBeVisible()
    await expectGood(page)
  })

  await test.step('thirty minutes on a change request show in the allowance box', async () => {
    const change = await client.ok<{ reference: string }>('POST', '/tickets', { category: 'CHANGE_REQUEST', subject: `A winter banner, wished ${new Date().toISOString()}`, description: 'From the 1st of December, please.' })
    const usedBefore = (await client.ok<{ usedMinutes: number }>('GET', '/allowances/harbour-linen')).usedMinutes
    await desk.goto(`/tickets/${change.reference}`)
    await desk.getByRole('button', { name: 'Log work' }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel('Minutes').fill('30')
    await dialog.getByLabel('What was done').fill('Prepared the banner')
    await expect(dialog.getByRole('checkbox')).toBeChecked()
    await expectGood(desk)
    await dialog.getByRole('button', { name: 'Log work' }).click()
    await expect(dialog).toBeHidden()
    const now = usedBefore + 30
    await page.goto('/')
    const words = now % 60 === 0 ? `${now / 60} h` : now < 60 ? `${now} min` : `${Math.floor(now / 60)} h ${String(now % 60).padStart(2, '0')}`
    await expect(page.getByRole('region', { name: 'Maintenance' })).toContainText(`${words} of 20 h used`)
    await page.getByRole('link', { name: 'Maintenance' }).click()
    await expect(page.getByText('Prepared the banner').first()).toBeVisible()
    await expectGood(page)
  })

  await test.step('the lead sees that its first answer came in time, follows the number, and reads why', async () => {
    const leadSide = await signedIn(browser, lead)
    const figures = leadSide.page
    await figures.getByRole('link', { name: 'SLA', exact: true }).click()
    await expect(figures.getByRole('rowheader', { name: 'First answer' })).toBeVisible()
    await expectGood(figures)
    await figures.getByRole('link', { name: /^First answer: \d+.* kept this week/ }).click()
    await figures.getByRole('link', { name: 'Kept', exact: true }).click()
    const row = figures.getByRole('row', { name: new RegExp(reference) })
    await expect(row).toContainText(subject)
    await expectGood(figures)
    await row.getByRole('link', { name: 'First answer' }).click()
    const life = figures.getByRole('article', { name: 'First answer' })
    await expect(life.getByRole('listitem').filter({ hasText: 'Kept, after' })).toContainText(/answered.*policy v\d/s)
    await life.getByRole('slider').focus()
    await figures.keyboard.press('Home')
    await expect(life.getByRole('slider')).toHaveAttribute('aria-valuetext', /Started, target .* opened the ticket/)
    await expectGood(figures)
    await figures.goBack()
    await expect(figures.getByRole('heading', { name: 'Kept promises' })).toBeVisible()
    expect(leadSide.said.filter((each) => !each.includes('401')), "the lead's console").toEqual([])
  })

  await test.step('the lead asks what would have become of it under stricter promises', async () => {
    const { page: asking, said } = await signedIn(browser, lead)
    await asking.goto('/sla/what-if')
    await asking.getByLabel('Priority: how it is promised').selectOption('not promised')
    await asking.getByLabel('First answer: how it is promised').selectOption('one target')
    await asking.getByRole('spinbutton', { name: 'First answer' }).fill('1')
    await asking.getByLabel('First answer: counted in').selectOption('minutes')
    await expectGood(asking)
    await asking.getByRole('button', { name: 'Work it out' }).click()
    await expect(asking.getByText(/tickets were judged again\. Promises that would have gone otherwise: [1-9]/)).toBeVisible()
    await expect(asking.getByText(/First answer: .* → 1 minute/)).toBeVisible()
    await expect(asking.getByRole('table', { name: /would have been kept/ }).getByRole('rowheader', { name: 'First answer' })).toBeVisible()
    await expectGood(asking)
    expect(said.filter((each) => !each.includes('401')), "the lead's console").toEqual([])
  })

  expect(clientSide.said.filter((each) => !each.includes('401')), "the client's console").toEqual([])
  expect(staffSide.said.filter((each) => !each.includes('401')), "the agent's console").toEqual([])
})

test('an admin makes a calendar, which tells the days it is closed', async ({ browser }) => {
  const { page, said } = await signedIn(browser, admin)
  await page.goto('/sla/rules')
  const calendar = page.getByRole('region', { name: 'walk, The whole desk' })
  await expect(page.getByRole('region', { name: 'desk, The whole desk' })).toBeVisible()
  const there = (await calendar.count()) > 0
  if (there) {
    // An earlier walk's, which this one makes another version of.
    await calendar.getByRole('link', { name: 'Change…' }).click()
    await page.getByRole('button', { name: 'Take these hours off Saturday' }).click()
    await page.getByRole('button', { name: /off the list/ }).click()
  } else {
    await page.getByRole('link', { name: 'New calendar…' }).click()
    await page.getByLabel('Name', { exact: true }).fill('walk')
  }
  await page.getByLabel('By the clock of').selectOption('Europe/Amsterdam')
  await page.getByLabel('Public holidays of').selectOption('Germany')
  await page.getByLabel('Region').selectOption('Bavaria · Augsburg')
  await page.getByRole('button', { name: /Which days are closed/ }).click()
  const closed = page.getByRole('group', { name: /^Closed in/ })
  await expect(closed.getByText(/8 August/)).toBeVisible()
  await page.getByLabel('Public holidays of').selectOption('Netherlands')
  await expect(closed.getByText(/27 April|26 April/)).toBeVisible()
  await expect(closed.getByText(/8 August/)).toBeHidden()
  const saturday = page.getByRole('group', { name: 'Saturday' })
  await saturday.getByRole('button', { name: 'Add hours to Saturday' }).click()
  await saturday.getByLabel('Saturday, closes').fill('24')
  await saturday.getByRole('button', { name: 'Add hours to Saturday' }).click()
  await saturday.getByLabel('Saturday, opens').last().fill('20')
  await saturday.getByLabel('Saturday, closes').last().fill('22')
  await page.getByRole('button', { name: 'Add a day' }).click()
  await page.getByLabel('Date', { exact: true }).fill('2027-12-31')
  await expectGood(page)
  const save = page.getByRole('button', { name: 'Save as a new version' })
  await save.click()
  await expect(saturday.getByText('These hours overlap.')).toBeVisible()
  await expect(saturday.getByLabel('Saturday, opens').first()).toBeFocused()
  await expectGood(page)
  await saturday.getByRole('button', { name: 'Take these hours off Saturday' }).last().click()
  await save.click()
  await expect(calendar.getByText('09:00–24:00')).toBeVisible()
  await expect(calendar.getByText(/public holidays: Netherlands/)).toBeVisible()
  await calendar.getByRole('button', { name: /Which days are closed/ }).click()
  await expect(calendar.getByText(/25 December/)).toBeVisible()
  await expectGood(page)
  expect(said.filter((each) => !each.includes('401') && !each.includes('422'))).toEqual([])
})

test('the same portal speaks Dutch to who speaks Dutch', async ({ browser }) => {
  const { winkel } = await import('./support/desk')
  const { page, said } = await signedIn(browser, winkel)
  await expect(page.getByRole('heading', { name: 'In behandeling' }).or(page.getByText('Nog geen tickets'))).toBeVisible()
  await expectGood(page)
  expect(said.filter((each) => !each.includes('401'))).toEqual([])
})
