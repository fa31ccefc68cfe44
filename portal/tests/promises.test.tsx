import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Clock, ClockStep } from '../src/api/clocks'
import { lifeOf, ticksOf } from '../src/features/promises/life'
import { Desk } from './desk/desk'
import { agent, webteam } from './desk/people'
import { NOW } from './desk/tickets'
import { openPortal } from './open'

const open = (desk: Desk, path: string) => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
  return openPortal(desk, path)
}

const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString()
const step = (type: string, minutes: number, part: Partial<ClockStep> = {}): ClockStep => ({ type, at: at(minutes), cause: 'f', policyVersion: 1, calendarVersion: 1, ...part })
const clock = (state: Clock['state'], due: number | null, ...steps: ClockStep[]): Clock => ({ id: 'c', kind: 'RESPONSE', state, startedAt: steps[0]!.at, dueAt: due === null ? null : at(due), steps })
const drawn = (each: Clock) => lifeOf(each, NOW)!.segments.map(({ kind, from, to }) => [kind, (from - NOW) / 60_000, (to - NOW) / 60_000])

test('a running promise is drawn up to now, and what is left of it as such', () => {
  expect(drawn(clock('RUNNING', 20, step('ClockStarted', -40)))).toEqual([
    ['running', -40, 0],
    ['coming', 0, 20],
  ])
})

test('what was paused, went on, was missed and then done late is one line of all of it', () => {
  const life = clock('BREACHED', -10, step('ClockStarted', -60), step('ClockWarned', -50), step('ClockPaused', -45), step('ClockResumed', -20), step('ClockBreached', -10), step('ClockStopped', -5))
  expect(drawn(life)).toEqual([
    ['running', -60, -45],
    ['paused', -45, -20],
    ['running', -20, -10],
    ['late', -10, -5],
  ])
})

test('a breach that turned out to be none is no stretch of lateness', () => {
  expect(drawn(clock('MET', -10, step('ClockStarted', -60), step('ClockBreached', -10), step('ClockMet', -30)))).toEqual([['running', -60, -30]])
})

test('one that was merged away and came back shows the gap', () => {
  expect(drawn(clock('RUNNING', 5, step('ClockStarted', -60), step('ClockCancelled', -40), step('ClockResumed', -10)))).toEqual([
    ['running', -60, -40],
    ['gone', -40, -10],
    ['running', -10, 0],
    ['coming', 0, 5],
  ])
})

test('marks of time along the line are round, and never too many', () => {
  const short = ticksOf(lifeOf(clock('MET', 20, step('ClockStarted', -40), step('ClockMet', -5)), NOW)!)
  expect(short.map((each) => new Date(each).getMinutes() % 15)).toEqual([0, 0, 0, 0])
  const long = ticksOf(lifeOf(clock('MET', 14_400, step('ClockStarted', -40), step('ClockMet', 14_000)), NOW)!)
  expect(new Set(long.map((each) => new Date(each).getHours()))).toEqual(new Set([0]))
  expect(long.length).toBeLessThanOrEqual(7)
})

test('what was over long before it was due fills its line all the same', () => {
  const life = lifeOf(clock('MET', 2880, step('ClockStarted', -40), step('ClockMet', -5)), NOW)!
  expect((life.to - life.from) / 60_000).toBe(35)
  expect(lifeOf(clock('MET', 20, step('ClockStarted', -40), step('ClockMet', -5)), NOW)!.to).toBe(NOW + 20 * 60_000)
})

test('staff read every step: when, what, why, by which version of the rules', async () => {
  open(new Desk(agent), '/tickets/HD-00042/promises')
  const life = await screen.findByRole('article', { name: 'Content update' })
  const steps = within(life).getAllByRole('listitem')
  expect(steps).toHaveLength(5)
  await within(steps[0]!).findByText('Maya Lindqvist opened the ticket')
  within(steps[0]!).getByText(/policy v3 · calendar v2 \(office\)/)
  within(steps[1]!).getByText('Paused, 6 h 40 used')
  within(steps[1]!).getByText('Waits for the client')
  within(steps[3]!).getByText('The rules were changed')
  within(steps[3]!).getByText(/policy v4/)
})

test('the line is walked with the arrow keys, each step read out with its cause', async () => {
  const user = open(new Desk(agent), '/tickets/HD-00042/promises')
  const life = await screen.findByRole('article', { name: 'Priority' })
  await within(life).findByText('Joris de Wit set the priority to P3')
  const line = within(life).getByRole('slider')
  expect(line.getAttribute('aria-valuetext')).toContain('Done late, after 1 h 10')
  line.focus()
  await user.keyboard('{ArrowLeft}')
  expect(line.getAttribute('aria-valuetext')).toMatch(/Missed · The time passed/)
  await user.keyboard('{Home}')
  expect(line.getAttribute('aria-valuetext')).toContain('Maya Lindqvist opened the ticket')
})

test('a client reads what was promised and when it is due, and no word of clocks or rules', async () => {
  const user = open(new Desk(webteam), '/tickets/HD-00042')
  await user.click(await screen.findByRole('link', { name: 'Answer' }))
  await screen.findByRole('heading', { level: 1, name: 'What we promised' })
  const life = await screen.findByRole('article', { name: 'Answer' })
  within(life).getByText(/^Promised: due/)
  within(life).getByText(/^Promise changed: due/)
  expect(screen.getByRole('main').textContent).not.toMatch(/clock|policy|target/i)
})

test('nobody is warned in front of a client', async () => {
  open(new Desk(webteam), '/tickets/HD-00042/promises')
  const life = await screen.findByRole('article', { name: 'Priority' })
  expect(within(life).queryByText(/warned/)).toBeNull()
})
