import { expect, test, type Page } from '@playwright/test'
import { agent, webteam } from '../tests/desk/people'
import { expectAccessible, expectNothingSticksOut, openDesk, type Look } from './open'
import { scenes } from './scenes'

/** What is not a page of its own: what floats, fails, is gone, or is too much. */
const looks: Look[] = [
  { theme: 'light', language: 'en', width: 1440 },
  { theme: 'dark', language: 'nl', width: 360, height: 740 },
]

async function look(page: Page, name: string, { theme, language, width }: Look): Promise<void> {
  await page.screenshot({ path: `looks/pictures/state-${name}-${theme}-${language}-${width}.png` })
  await expectNothingSticksOut(page)
  await expectAccessible(page)
}

for (const each of looks) {
  const title = `${each.theme} ${each.language} ${each.width}`

  test(`the palette and the keys, ${title}`, async ({ page }) => {
    await openDesk(page, agent, each)
    await page.goto('/queue')
    await page.locator('.row').first().waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('42')
    await expect(page.getByRole('option', { name: /HD-00042/ })).toBeVisible()
    await look(page, 'palette', each)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await look(page, 'keys', each)
  })

  test(`logging work and the menu, ${title}`, async ({ page }) => {
    await openDesk(page, agent, each)
    await page.goto('/tickets/HD-00042')
    await page.locator('.promise').first().waitFor()
    await page.keyboard.press('w')
    await page.getByRole('dialog').waitFor()
    await look(page, 'log-work', each)
    await page.keyboard.press('Escape')
    await page.locator('.me').click()
    await page.getByRole('menu').waitFor()
    await look(page, 'menu', each)
  })

  test(`acts on a ticket, ${title}`, async ({ page }) => {
    const desk = await openDesk(page, agent, each)
    scenes.alike(desk)
    await page.goto('/tickets/HD-00051')
    await page.locator('.promise').first().waitFor()
    await page.locator('.acts [aria-haspopup=menu]').last().click()
    await page.getByRole('menu').waitFor()
    await look(page, 'more', each)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toBeHidden()
    for (const [key, name] of [['t', 'transfer'], ['d', 'promise-day'], ['q', 'quote-form']] as const) {
      await page.keyboard.press(key)
      await page.getByRole('dialog').waitFor()
      await look(page, name, each)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    await page.keyboard.press('m')
    await page.locator('.picker-row input').first().check()
    await page.locator('.merge-ticket').nth(1).waitFor()
    await look(page, 'merge', each)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.keyboard.press('s')
    await page.locator('.pick input').first().check()
    await look(page, 'split', each)
  })

  test(`many tickets at once, ${title}`, async ({ page }) => {
    await openDesk(page, agent, each)
    await page.goto('/queue')
    await page.locator('.row-pick input').nth(0).check()
    await page.locator('.row-pick input').nth(1).check()
    await look(page, 'bulk', each)
  })

  test(`an allowance that is reached, a desk that rests, no connection, ${title}`, async ({ page, context }) => {
    const desk = await openDesk(page, webteam, each)
    desk.allowance = { usedMinutes: 1260, state: 'EXCEEDED' }
    const resting = { status: 503, type: 'application/problem+json', body: { code: 'service-unavailable' } }
    await page.goto('/')
    await page.locator('.allowance[data-state=EXCEEDED]').waitFor()
    await page.locator('.line').first().waitFor()
    await look(page, 'reached', each)
    desk.fail('POST /tickets/HD-00042/responses', resting, resting, resting)
    await page.goto('/tickets/HD-00042')
    await page.getByRole('textbox').fill('The full width, please. 上 · إلى اليمين · Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').waitFor()
    await context.setOffline(true)
    await expect(page.locator('.connection p')).toBeVisible()
    await look(page, 'resting', each)
    expect(new Set(desk.writes('/tickets/HD-00042/responses').map((write) => write.headers['idempotency-key'])).size).toBe(1)
  })
}
