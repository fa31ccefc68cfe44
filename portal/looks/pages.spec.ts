import { expect, test } from '@playwright/test'
import { agent, webteam } from '../tests/desk/people'
import { expectAccessible, expectNothingSticksOut, openDesk, watchConsole, type Look } from './open'

const looks: Look[] = [
  { theme: 'light', language: 'en', width: 1440 },
  { theme: 'dark', language: 'nl', width: 1440 },
  { theme: 'dark', language: 'en', width: 360, height: 740 },
  { theme: 'light', language: 'nl', width: 360, height: 740 },
]

const pages = [
  { name: 'sign-in', me: undefined, path: '/sign-in', ready: 'form' },
  { name: 'home', me: webteam, path: '/', ready: '.line' },
  { name: 'home-empty', me: webteam, path: '/', ready: '.empty', empty: true },
  { name: 'new-ticket', me: webteam, path: '/new', ready: '.card' },
  { name: 'ticket-client', me: webteam, path: '/tickets/HD-00042', ready: '.promise' },
  { name: 'allowance', me: webteam, path: '/allowance', ready: '.entries' },
  { name: 'triage', me: agent, path: '/triage', ready: '.said' },
  { name: 'triage-empty', me: agent, path: '/triage', ready: '.empty', empty: true },
  { name: 'queue', me: agent, path: '/queue', ready: '.row' },
  { name: 'ticket-staff', me: agent, path: '/tickets/HD-00042', ready: '.promise' },
  { name: 'not-found', me: agent, path: '/tickets/HD-99999', ready: '[role=alert]' },
]

for (const look of looks) {
  for (const { name, me, path, ready, empty } of pages) {
    const title = `${name} ${look.theme} ${look.language} ${look.width}`
    test(title, async ({ page }) => {
      const said = watchConsole(page)
      await openDesk(page, me, look, empty)
      await page.goto(path)
      await page.locator(ready).first().waitFor()
      await page.waitForLoadState('networkidle')
      await page.screenshot({ path: `looks/pictures/${title.replaceAll(' ', '-')}.png`, fullPage: true })
      await expectNothingSticksOut(page)
      await expectAccessible(page)
      expect(said.filter((each) => name !== 'not-found' || !each.includes('404'))).toEqual([])
    })
  }
}
