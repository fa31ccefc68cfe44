import { expect, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import type { Me } from '../src/api/session'
import { Desk } from '../tests/desk/desk'
import { NOW } from '../tests/desk/tickets'

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

export interface Look {
  theme: 'light' | 'dark'
  language: 'en' | 'nl'
  width: number
  height?: number
}

/** Opens the portal on a made-up desk, at one moment, in one look. */
export async function openDesk(page: Page, me: Me | undefined, look: Look, empty = false): Promise<Desk> {
  const desk = new Desk(me, empty)
  await page.setViewportSize({ width: look.width, height: look.height ?? 900 })
  await page.clock.setFixedTime(NOW)
  await page.addInitScript(({ theme, language }) => {
    localStorage.setItem('ledgerdesk.theme', theme)
    localStorage.setItem('ledgerdesk.language', language)
    localStorage.setItem('PARAGLIDE_LOCALE', language)
  }, look)
  await page.context().addCookies([{ name: 'XSRF-TOKEN', value: 'made-up', url: 'http://127.0.0.1:4179' }])
  await page.route('**/api/v1/**', (route) => {
    const request = route.request()
    const url = new URL(request.url())
    const text = request.postData()
    const answer = desk.answer({
      method: request.method(),
      path: url.pathname.replace('/api/v1', ''),
      query: url.searchParams,
      headers: request.headers(),
      body: text?.startsWith('{') ? JSON.parse(text) : undefined,
    })
    return route.fulfill({
      status: answer.status,
      contentType: answer.type ?? 'application/json',
      body: answer.bytes ?? (answer.body === undefined ? '' : JSON.stringify(answer.body)),
    })
  })
  return desk
}

export function watchConsole(page: Page): string[] {
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(error.message))
  return said
}

export async function expectAccessible(page: Page): Promise<void> {
  // Evaluated from outside, so that the page's own policy stays as strict as it is.
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }> } }
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    return violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')}\n${node.failureSummary}`))
  })
  expect(found).toEqual([])
}

export async function expectNothingSticksOut(page: Page): Promise<void> {
  const out = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(out, 'pixels wider than the window').toBe(0)
}
