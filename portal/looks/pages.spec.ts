import { expect, test } from '@playwright/test'
import type { Me } from '../src/api/session'
import type { Desk } from '../tests/desk/desk'
import { agent, approver, webteam } from '../tests/desk/people'
import { expectAccessible, expectNothingSticksOut, openDesk, watchConsole, type Look } from './open'
import { scenes } from './scenes'

const looks: Look[] = [
  { theme: 'light', language: 'en', width: 1440 },
  { theme: 'dark', language: 'nl', width: 1440 },
  { theme: 'dark', language: 'en', width: 360, height: 740 },
  { theme: 'light', language: 'nl', width: 360, height: 740 },
]

interface Seen {
  name: string
  me: Me | undefined
  path: string
  ready: string
  empty?: boolean
  scene?: (desk: Desk) => void
  draft?: object
}

const admin: Me = { ...agent, roles: ['ADMIN'] }

const pages: Seen[] = [
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
  { name: 'ticket-merged', me: webteam, path: '/tickets/HD-00057', ready: '.went-on', scene: scenes.merged },
  { name: 'ticket-absorbed', me: agent, path: '/tickets/HD-00051', ready: '.folded', scene: scenes.merged },
  { name: 'quote-approver', me: approver, path: '/tickets/HD-00051', ready: '.quote-card', scene: scenes.quoted },
  { name: 'quote-staff', me: agent, path: '/tickets/HD-00051', ready: '.figures', scene: scenes.quoted },
  { name: 'busy-client', me: webteam, path: '/tickets/HD-00051', ready: '.estimated', scene: scenes.busy },
  { name: 'busy-staff', me: { ...agent, email: 'ada@ledgerdesk.example' }, path: '/tickets/HD-00051', ready: '.away', scene: scenes.busy },
  { name: 'triage-alike', me: agent, path: '/triage', ready: '.alike', scene: scenes.alike },
  { name: 'new-ticket-alike', me: webteam, path: '/new', ready: '.similar', scene: scenes.typedAlike, draft: { subject: 'Checkout is blank since this morning', description: 'Order 10024 cannot be placed.' } },
  { name: 'search-client', me: webteam, path: '/tickets?q=banner', ready: '.found-one' },
  { name: 'search-nothing', me: webteam, path: '/tickets?q=giraffe', ready: '.empty' },
  { name: 'search-staff', me: agent, path: '/tickets', ready: '.found-one' },
  { name: 'sla', me: agent, path: '/sla', ready: '.sla-grid' },
  { name: 'sla-week', me: agent, path: '/sla?by=week&department=SUPPORT', ready: '.sla-weeks' },
  { name: 'sla-empty', me: agent, path: '/sla', ready: '.empty', empty: true },
  { name: 'sla-missed', me: agent, path: '/sla/tickets?outcome=BREACHED&kind=RESPONSE&week=2026-W47', ready: '.sla-list' },
  { name: 'sla-open', me: agent, path: '/sla/tickets', ready: '.sla-list' },
  { name: 'sla-aged', me: agent, path: '/sla/tickets?bucket=UNDER_3_DAYS', ready: '.sla-list' },
  { name: 'sla-what-if', me: { ...agent, roles: ['LEAD'] }, path: '/sla/what-if?preset=web-agency&from=2026-08-25&to=2026-11-18', ready: '.whatif-sum' },
  { name: 'sla-what-if-own', me: { ...agent, roles: ['LEAD'] }, path: '/sla/what-if', ready: '.target-field' },
  { name: 'sla-rules', me: admin, path: '/sla/rules', ready: '.rule' },
  { name: 'sla-rules-read', me: agent, path: '/sla/rules', ready: '.rule' },
  { name: 'sla-policy', me: admin, path: '/sla/rules/policy?version=1', ready: '.tick' },
  { name: 'sla-policy-own', me: admin, path: '/sla/rules/policy?version=1&own=true', ready: '.tick' },
  { name: 'sla-back', me: admin, path: '/sla/rules/back?version=2', ready: '.save-bar' },
  { name: 'sla-policy-gone', me: admin, path: '/sla/rules/policy?version=77', ready: '.empty' },
  { name: 'sla-calendar', me: admin, path: '/sla/rules/calendar?name=desk&version=1', ready: '.week-field' },
  { name: 'sla-calendar-new', me: admin, path: '/sla/rules/calendar', ready: '.week-field' },
  { name: 'promises-staff', me: agent, path: '/tickets/HD-00042/promises', ready: '.one-life' },
  { name: 'promises-client', me: webteam, path: '/tickets/HD-00042/promises', ready: '.one-life' },
  { name: 'duty', me: { ...agent, roles: ['LEAD'] }, path: '/duty', ready: '.spans li', scene: scenes.duty },
  { name: 'duty-empty', me: agent, path: '/duty', ready: '.empty' },
  { name: 'people', me: approver, path: '/people', ready: '.people-list li' },
  { name: 'not-found', me: agent, path: '/tickets/HD-99999', ready: '[role=alert]' },
]

for (const look of looks) {
  for (const { name, me, path, ready, empty, scene, draft } of pages) {
    const title = `${name} ${look.theme} ${look.language} ${look.width}`
    test(title, async ({ page }) => {
      const said = watchConsole(page)
      const desk = await openDesk(page, me, look, empty)
      scene?.(desk)
      if (draft) await page.addInitScript(([key, text]) => localStorage.setItem(key!, text!), [`ledgerdesk.draft.opening.${me?.id}`, JSON.stringify(draft)])
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
