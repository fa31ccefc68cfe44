import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Me } from '../src/api/session'
import { Desk } from './desk/desk'
import { agent } from './desk/people'
import { NOW } from './desk/tickets'
import { openPortal } from './open'

const lead: Me = { ...agent, roles: ['LEAD'] }

/** Opens a what-if whose answers after the first so many never come. */
function plugHeld(desk: Desk, from: number) {
  open(desk, '/sla/what-if?preset=web-agency')
  const answers = globalThis.fetch
  let asked = 0
  vi.stubGlobal('fetch', (input: string, init: RequestInit = {}) => {
    if (!input.endsWith('/what-if') || ++asked < from) return answers(input, init)
    return new Promise((_, refuse) => init.signal?.addEventListener('abort', () => refuse(init.signal?.reason as Error)))
  })
  return { held: () => asked - from + 1 }
}

const open = (desk: Desk, path: string) => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
  return openPortal(desk, path)
}

test('a lead tries another policy: figures beside the live ones, and the tickets that differ', async () => {
  const desk = new Desk(lead)
  const user = open(desk, '/sla')
  await user.click(await screen.findByRole('link', { name: 'What if…' }))
  await user.selectOptions(await screen.findByLabelText('Under the policy of'), 'web-agency')
  expect(desk.writes('/sla/what-if')).toHaveLength(0)
  await user.click(screen.getByRole('button', { name: 'Work it out' }))
  await screen.findByText(/312 tickets were judged again.*otherwise: 4/)
  const [asked] = desk.writes('/sla/what-if')
  expect(asked!.body).toEqual({ preset: 'web-agency', from: new Date('2026-08-26T00:00:00').toISOString(), to: new Date('2026-11-19T00:00:00').toISOString() })
  expect(asked!.headers['idempotency-key']).toBeUndefined()
  const figures = screen.getByRole('table', { name: /would have been kept/ })
  const row = within(figures).getByRole('rowheader', { name: 'Response' }).closest('tr')!
  expect(within(row).getAllByRole('cell').map((each) => each.textContent)).toEqual(['85 % 34 of 40 kept', '77 % 31 of 40 kept', '▼ 8 pts'])
  const list = screen.getByRole('table', { name: 'What would have gone otherwise' })
  const differs = within(list).getByRole('link', { name: /HD-00051/ }).closest('tr')!
  within(differs).getByText('✓ kept · 45 min of 1 h')
  within(differs).getByText('✕ missed · 45 min of 30 min')
  within(list).getByText('still open, target 24 h')
  expect(location.search).toContain('preset=web-agency')
})

test('the same policy changes nothing, and that is said', async () => {
  open(new Desk(lead), '/sla/what-if?preset=complete')
  await screen.findByText(/nothing would have gone otherwise/)
  expect(screen.queryByRole('table', { name: 'What would have gone otherwise' })).toBeNull()
})

test('too much at once says what to do, and the question stays', async () => {
  const desk = new Desk(lead)
  desk.fail('POST /sla/what-if', { status: 422, type: 'application/problem+json', body: { code: 'what-if-too-long', detail: 'x' } })
  open(desk, '/sla/what-if?preset=web-agency&from=2020-01-01')
  await screen.findByText(/too many tickets for one answer/)
  expect(screen.getByLabelText<HTMLInputElement>('Tickets opened from').value).toBe('2020-01-01')
})

test('a lead changes what is promised now, and asks what would have become of it', async () => {
  const desk = new Desk(lead)
  const user = open(desk, '/sla/what-if')
  await screen.findByRole('heading', { name: 'What if we promised: The whole desk' })
  await user.selectOptions(screen.getByLabelText('Under the policy of'), 'Harbour Linen, changed')
  await screen.findByRole('heading', { name: 'What if we promised: Harbour Linen' })
  expect(screen.getByLabelText<HTMLSelectElement>('Client').value).toBe('harbour-linen')
  await user.selectOptions(screen.getByLabelText('Under the policy of'), 'The whole desk, changed')
  await user.selectOptions(screen.getByLabelText('Hours that count'), '24x7')
  await user.clear(screen.getByLabelText('Response P2'))
  await user.type(screen.getByLabelText('Response P2'), '30')
  await user.click(screen.getByRole('button', { name: 'Work it out' }))
  await screen.findByText(/312 tickets were judged again/)
  expect(desk.writes('/sla/what-if')).toHaveLength(1)
  expect(desk.writes('/sla/what-if')[0]!.body).toMatchObject({
    policy: { organisation: null, calendar: '24x7', siteDownCalendar: '24x7', warnAtPercent: 75, targets: { RESPONSE: { P2: '30 minutes', P3: '8 hours' }, CONTENT_UPDATE: '5 days' }, categories: { CONTENT_UPDATE: ['CONTENT_UPDATE'] } },
  })
  expect(Object.keys(desk.writes('/sla/what-if')[0]!.body as object)).not.toContain('preset')
  screen.getByRole('columnheader', { name: 'Under The whole desk, changed' })
  expect(screen.getByLabelText<HTMLInputElement>('Response P2').value).toBe('30')
  screen.getByText('Hours that count: desk → 24x7 · Response P2: 60 minutes → 30 minutes')
})

test('an address brings the question back with all that was changed in it', async () => {
  const desk = new Desk(lead)
  const own = { organisation: null, calendar: 'desk', siteDownCalendar: '24x7', warnAtPercent: 50, targets: { RESPONSE: '3 hours', NONSENSE: '1 day', QUOTE: 7 }, categories: {}, more: 1 }
  open(desk, `/sla/what-if?own=${encodeURIComponent(JSON.stringify(own))}&from=2026-11-01&to=2026-11-02`)
  await screen.findByText(/312 tickets were judged again/)
  expect(desk.writes('/sla/what-if')[0]!.body).toMatchObject({ policy: { organisation: null, calendar: 'desk', siteDownCalendar: '24x7', warnAtPercent: 50, targets: { RESPONSE: '3 hours' }, categories: {} } })
  expect((await screen.findByRole<HTMLInputElement>('spinbutton', { name: 'Response' })).value).toBe('3')
})

test('a refused target is marked where it stands', async () => {
  const desk = new Desk(lead)
  desk.fail('POST /sla/what-if', { status: 422, type: 'application/problem+json', body: { code: 'target-order', detail: 'x', errors: [{ field: 'targets.RESPONSE.P3', code: 'target-order', message: 'x' }] } })
  const user = open(desk, '/sla/what-if')
  await screen.findByLabelText('Response P3')
  await user.click(screen.getByRole('button', { name: 'Work it out' }))
  await screen.findByText(/the marked places/)
  expect(screen.getByLabelText('Response P3').closest('.field')!.textContent).toContain('less urgent priority cannot')
})

const part = (from: string, to: string, complete: boolean, met: number, tickets: number) => {
  const figures = { met, breached: 1, cancelled: 0, attainment: met / (met + 1), elapsedMinutes: null, targetShare: null }
  const kinds = { items: [{ ...figures, kind: 'RESPONSE' }], total: figures }
  return { status: 200, body: { from, to, complete, live: kinds, other: kinds, differing: 1, wouldBreach: 1, wouldBeKept: 0, capped: false, items: [{ reference: 'HD-00051', kind: 'RESPONSE', before: null, after: null }], tickets } }
}

test('what takes long goes on from where each part ended, and is told as one answer', async () => {
  const desk = new Desk(lead)
  desk.fail('POST /sla/what-if', part('2026-08-26', '2026-10-01T08:00:00.000001Z', false, 9, 500), part('2026-10-01', '2026-11-19', true, 29, 700))
  open(desk, '/sla/what-if?preset=web-agency')
  await screen.findByText(/1200 tickets were judged again.*otherwise: 2.*missed 2/)
  const asked = desk.writes('/sla/what-if').map((each) => (each.body as { from: string }).from)
  expect(asked).toEqual([new Date('2026-08-26T00:00:00').toISOString(), '2026-10-01T08:00:00.000001Z'])
  const row = within(screen.getByRole('table', { name: /would have been kept/ })).getByRole('rowheader', { name: 'Response' }).closest('tr')!
  expect(within(row).getAllByRole('cell')[0]!.textContent).toBe('95 % 38 of 40 kept')
})

test('what breaks off keeps what was judged, and goes on from there', async () => {
  const desk = new Desk(lead)
  const resting = { status: 503, type: 'application/problem+json', body: { code: 'service-unavailable' } }
  desk.fail('POST /sla/what-if', part('2026-08-26', '2026-10-01T08:00:00Z', false, 9, 500), resting)
  const user = open(desk, '/sla/what-if?preset=web-agency')
  await screen.findByText(/only tickets opened up to Thursday 1 October/)
  screen.getByText(/500 tickets were judged again/)
  screen.getByText(/resting/)
  await user.click(screen.getByRole('button', { name: 'Go on from there' }))
  await screen.findByText(/812 tickets were judged again/)
  expect((desk.writes('/sla/what-if').at(-1)!.body as { from: string }).from).toBe('2026-10-01T08:00:00Z')
})

test('how far it has got is shown while it is at it, and it can be stopped', async () => {
  const desk = new Desk(lead)
  desk.fail('POST /sla/what-if', part('2026-08-26', '2026-10-01T08:00:00Z', false, 9, 500))
  const plugged = plugHeld(desk, 2)
  const user = userEvent.setup({ delay: null })
  await screen.findByText(/Tickets opened up to Thursday 1 October are judged/)
  const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Part of the time that is judged' })
  expect(bar.value).toBeCloseTo(36.4 / 85, 1)
  expect(plugged.held()).toBe(1)
  await user.click(screen.getByRole('button', { name: 'Stop' }))
  await screen.findByText(/only tickets opened up to Thursday 1 October/)
})

test('a question that was given up is waited for', async () => {
  const desk = new Desk(lead)
  desk.fail('POST /sla/what-if', { status: 409, type: 'application/problem+json', body: { code: 'what-if-running' } })
  open(desk, '/sla/what-if?preset=web-agency')
  await screen.findByText(/312 tickets were judged again/)
  expect(desk.writes('/sla/what-if')).toHaveLength(2)
})

test('agents do not weigh policies', async () => {
  open(new Desk(agent), '/sla/what-if?preset=web-agency')
  await screen.findByRole('heading', { name: 'What burns next' })
  await waitFor(() => expect(location.pathname).toBe('/sla'))
  // The subjects of what burns are asked for a moment later; a test that ends before asks the real network for them.
  await screen.findAllByText(/Banner for December/)
  expect(screen.queryByRole('link', { name: 'What if…' })).toBeNull()
})
