import { expect, test, type Page } from '@playwright/test'
import { agent, webteam } from '../tests/desk/people'
import { whatIf } from '../tests/desk/sla'
import { expectAccessible, expectNothingSticksOut, openDesk, type Look } from './open'
import { scenes } from './scenes'

/** What is not a page of its own: what floats, fails, is gone, or is too much. */
const looks: Look[] = [
  { theme: 'light', language: 'en', width: 1440 },
  { theme: 'dark', language: 'nl', width: 360, height: 740 },
]

async function look(page: Page, name: string, { theme, language, width }: Look, fullPage = false): Promise<void> {
  await page.screenshot({ path: `looks/pictures/state-${name}-${theme}-${language}-${width}.png`, fullPage })
  await expectNothingSticksOut(page)
  await expectAccessible(page)
}

const refused = (...errors: string[][]) => ({ status: 422, type: 'application/problem+json', body: { code: 'validation-failed', errors: errors.map(([field, code]) => ({ field, code, message: '' })) } })

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

  test(`rules that are refused, the days of a year, a what-if at work, ${title}`, async ({ page }) => {
    const desk = await openDesk(page, { ...agent, roles: ['ADMIN'] }, each)
    desk.fail('PUT /sla/policies', refused(['targets.RESPONSE.P3', 'target-order'], ['categories.CONTENT_UPDATE', 'missing-categories'], ['steps[1].tell', 'required'], ['calendar', 'unknown-calendar']))
    await page.goto('/sla/rules/policy?version=1')
    await page.locator('.tick').first().waitFor()
    await page.locator('.save-bar button[type=submit]').click()
    await page.locator('.field-error').nth(3).waitFor()
    await look(page, 'policy-refused', each, true)
    desk.fail('PUT /sla/calendars', refused(['week.mon', 'overlapping-intervals'], ['country', 'unknown-country']))
    await page.goto('/sla/rules/calendar?name=desk&version=1')
    await page.locator('.hours-span').first().waitFor()
    await page.locator('.save-bar button[type=submit]').click()
    await page.locator('.field-error').nth(1).waitFor()
    await look(page, 'calendar-refused', each, true)
    await page.goto('/sla/rules')
    await page.locator('.holidays-open').click()
    await page.locator('.holidays li').first().waitFor()
    await look(page, 'holidays', each, true)
    const part = whatIf({ preset: 'web-agency', from: '2026-08-25T22:00:00Z', to: '2026-10-12T09:30:00Z' })
    desk.fail('POST /sla/what-if', { ...part, body: { ...(part.body as object), complete: false } })
    await page.route('**/what-if', (route, request) => (desk.writes('/sla/what-if').length > 0 && request.method() === 'POST' ? undefined : route.fallback()))
    await page.goto(`/sla/what-if?own=${encodeURIComponent(JSON.stringify({ organisation: null, calendar: '24x7', siteDownCalendar: '24x7', warnAtPercent: 75, targets: { RESPONSE: '4 hours' }, categories: {} }))}`)
    await page.locator('.whatif-working progress[value]').waitFor()
    await look(page, 'what-if-at-work', each, true)
    await page.locator('.whatif-working .button').click()
    await page.locator('.whatif-working').waitFor({ state: 'hidden' })
    await look(page, 'what-if-stopped', each, true)
  })
}
