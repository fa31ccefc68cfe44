import { expect, test } from '@playwright/test'
import { expectGood, signedIn } from './support/browser'
import { agent, Api, approver, webteam } from './support/desk'

const client = new Api(webteam)
const staff = new Api(agent)

const open = async (category: string, subject: string, description: string) => (await client.ok<{ reference: string }>('POST', '/tickets', { category, subject, description })).reference

const about = (words: string) => `${words}, ${new Date().toISOString()}`

const quiet = (said: string[]) => expect(said.filter((each) => !each.includes('401')), 'the console').toEqual([])

test('seven tickets of one issue become one, and one of them comes out again', async ({ browser }) => {
  const subject = about('The gift card field rejects every code')
  const original = await open('BUG_REPORT', subject, 'Every gift card code is refused in the checkout.')
  const duplicate = await open('BUG_REPORT', `Again: ${subject}`, 'Gift card codes are refused in the checkout.')
  const other = await open('BUG_REPORT', `Still: ${subject}`, 'The checkout refuses gift card codes.')
  const { page, said } = await signedIn(browser, agent)

  await test.step('found by their numbers, previewed, merged in one act', async () => {
    await page.goto(`/tickets/${original}`)
    await expect(page.getByRole('textbox', { name: /Write an answer/ })).toBeVisible()
    await page.keyboard.press('m')
    const dialog = page.getByRole('dialog', { name: 'Merge with' })
    for (const each of [duplicate, other]) {
      await dialog.getByRole('searchbox').fill(each)
      await dialog.getByRole('checkbox', { name: new RegExp(each) }).check()
    }
    await expect(dialog.getByRole('radio', { name: new RegExp(original) })).toBeChecked()
    await expect(dialog.getByText(/it can be undone/)).toBeVisible()
    await expectGood(page)
    await dialog.getByRole('button', { name: 'Merge these 3' }).click()
    await expect(page.getByRole('heading', { name: 'Merged into this' })).toBeVisible()
    await expectGood(page)
    const merged = await staff.ticket(original)
    expect(merged.absorbed?.map((each) => each.reference).toSorted()).toEqual([duplicate, other].toSorted())
  })

  await test.step('their words are folded in the conversation', async () => {
    const folded = page.locator('details', { hasText: duplicate }).first()
    await folded.locator('summary').click()
    await expect(folded.getByText('Gift card codes are refused in the checkout.').last()).toBeVisible()
    await expectGood(page)
  })

  const clientSide = await signedIn(browser, webteam)
  await test.step('who opens the duplicate is led to the original', async () => {
    await clientSide.page.goto(`/tickets/${duplicate}`)
    await expect(clientSide.page.getByRole('link', { name: `Go to ${original}` })).toBeVisible()
    await expect(clientSide.page.getByRole('textbox')).toBeHidden()
    await expectGood(clientSide.page)
    await clientSide.page.getByRole('link', { name: `Go to ${original}` }).click()
    await expect(clientSide.page.getByRole('heading', { name: subject, exact: true })).toBeVisible()
  })

  await test.step('undone: it stands on its own again', async () => {
    await page.getByRole('button', { name: `Undo the merge of ${duplicate}` }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Undo the merge' }).click()
    await expect(page.getByRole('button', { name: `Undo the merge of ${duplicate}` })).toBeHidden()
    expect((await staff.ticket(duplicate)).status).not.toBe('MERGED')
    expect((await staff.ticket(other)).mergedInto).toBe(original)
    await expectGood(page)
  })
  quiet(said)
  quiet(clientSide.said)
})

test('what is a matter of its own is split off', async ({ browser }) => {
  const reference = await open('QUESTION', about('Two things at once'), 'How do I change the opening hours? And the invoice shows our old address.')
  await client.ok('POST', `/tickets/${reference}/responses`, { body: 'The invoice is the urgent one of the two.', visibility: 'PUBLIC' })
  const { page, said } = await signedIn(browser, agent)
  await page.goto(`/tickets/${reference}`)
  await expect(page.getByText('The invoice is the urgent one of the two.')).toBeVisible()
  await page.keyboard.press('s')
  await page.getByRole('checkbox', { name: /Choose the message/ }).last().check()
  await expectGood(page)
  await page.getByRole('button', { name: /Split these off/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Split off a ticket' })
  const subject = about('The invoice shows our old address')
  await dialog.getByLabel('Title of the new ticket').fill(subject)
  await expectGood(page)
  await dialog.getByRole('button', { name: 'Open the new ticket' }).click()
  await expect(page.getByText(/was split off\./)).toBeVisible()
  await page.getByRole('button', { name: 'Go there' }).click()
  await expect(page.getByRole('heading', { name: subject })).toBeVisible()
  await expect(page.getByText(`from ${reference}`).first()).toBeVisible()
  await expectGood(page)
  const [split] = (await staff.ticket(reference)).splits ?? []
  expect((await staff.ticket(split!)).splitFrom).toBe(reference)
  quiet(said)
})

test('a feature is quoted, and only the approver says yes', async ({ browser }) => {
  const reference = await open('NEW_FEATURE', about('Gift wrapping in the checkout'), 'Customers ask for it every December.')
  const { page, said } = await signedIn(browser, agent)
  await page.goto(`/tickets/${reference}`)
  await expect(page.getByText('Being made')).toBeVisible()
  await expect(page.getByText('With development')).toBeVisible()
  await page.keyboard.press('q')
  const dialog = page.getByRole('dialog', { name: 'Make the quote' })
  await dialog.getByLabel('Amount').fill('1250,00')
  await dialog.getByLabel('Work, in hours').fill('16')
  await dialog.getByLabel('Ready in working days').fill('8')
  await expect(dialog.getByText(/€1,250.00 for 16 h of work/)).toBeVisible()
  await expectGood(page)
  await dialog.getByRole('button', { name: 'Send the quote' }).click()
  await expect(page.getByText('Waiting for approval')).toBeVisible()
  await expectGood(page)

  const member = await signedIn(browser, webteam)
  await member.page.goto(`/tickets/${reference}`)
  await expect(member.page.getByText(/waits for your colleague/)).toBeVisible()
  await expect(member.page.getByRole('button', { name: 'Approve' })).toBeHidden()
  await expectGood(member.page)

  const decider = await signedIn(browser, approver)
  await decider.page.goto(`/tickets/${reference}`)
  await decider.page.getByRole('region', { name: /waits for your decision/ }).getByRole('button', { name: 'Approve' }).click()
  await expectGood(decider.page)
  await decider.page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click()
  await expect(decider.page.locator('.pill', { hasText: 'Approved' })).toBeVisible()
  await expectGood(decider.page)
  expect((await staff.ticket(reference)).quote?.state).toBe('APPROVED')
  for (const each of [said, member.said, decider.said]) quiet(each)
})
