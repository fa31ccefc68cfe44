import { expect, type Browser, type Page } from '@playwright/test'
import { expectAccessible, expectNothingSticksOut, watchConsole } from '../../looks/open'
import { base, type DemoPerson } from './desk'

/** A browser of a person's own, whose console must stay empty. */
export async function signedIn(browser: Browser, who: DemoPerson): Promise<{ page: Page; said: string[] }> {
  const context = await browser.newContext({ baseURL: base, locale: 'en-GB', viewport: { width: 1360, height: 900 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const said = watchConsole(page)
  await page.goto('/')
  await page.getByLabel('Email address').fill(who.email)
  await page.getByLabel('Password').fill(who.password)
  await expectGood(page)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('navigation', { name: /Main|Hoofdmenu/ }).waitFor()
  return { page, said }
}

export async function expectGood(page: Page): Promise<void> {
  await expectNothingSticksOut(page)
  await expectAccessible(page)
}

export async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Attach files' }).click()
  await (await chooser).setFiles(file)
  await expect(page.getByText('✓ ready')).toBeVisible()
}
