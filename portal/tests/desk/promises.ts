import type { Clock, ClockStep } from '../../src/api/clocks'
import type { StoredFact } from '../../src/api/history'
import { agent, webteam } from './people'
import { ago, due } from './tickets'

/** Made-up promises of one ticket with all their steps, and the facts they follow from. */
const step = (type: string, minutes: number, cause: string, part: Partial<ClockStep> = {}): ClockStep => ({ type, at: ago(minutes), cause, policyVersion: 3, calendarVersion: 2, ...part })

export const clocks: Clock[] = [
  due('INITIAL_RESPONSE', 700, {
    id: 'c1',
    state: 'MET',
    targetMinutes: 960,
    elapsedMinutes: 178,
    metAt: ago(12),
    steps: [step('ClockStarted', 190, 'f1', { targetMinutes: 960, dueAt: ago(-700), calendar: 'office' }), step('ClockMet', 12, 'f4', { elapsedSeconds: 178 * 60 })],
  }),
  due('ASSESSMENT', 0, {
    id: 'c2',
    state: 'BREACHED',
    targetMinutes: 15,
    elapsedMinutes: 70,
    breachedAt: ago(175),
    stoppedAt: ago(120),
    dueAt: ago(175),
    steps: [
      step('ClockStarted', 190, 'f1', { targetMinutes: 15, dueAt: ago(175), calendar: 'office' }),
      step('ClockWarned', 179, 'f1', { dueAt: ago(175) }),
      step('ClockBreached', 175, 'f1', { dueAt: ago(175) }),
      step('ClockStopped', 120, 'f2', { elapsedSeconds: 70 * 60 }),
    ],
  }),
  due('RESPONSE', 26, {
    id: 'c3',
    steps: [
      step('ClockStarted', 120, 'f2', { targetMinutes: 480, dueAt: ago(-1700), calendar: 'office' }),
      step('ClockRetargeted', 34, 'f3', { targetMinutes: 60, dueAt: ago(-26), elapsedSeconds: 86 * 60, calendar: 'office' }),
    ],
  }),
  due('CONTENT_UPDATE', 1900, {
    id: 'c4',
    state: 'PAUSED',
    startedAt: ago(5 * 1440),
    dueAt: null,
    targetMinutes: 2400,
    elapsedMinutes: 500,
    remainingMinutes: 1900,
    pausedAt: ago(300),
    steps: [
      step('ClockStarted', 5 * 1440, 'f1', { targetMinutes: 2400, dueAt: ago(-2880), calendar: 'office' }),
      step('ClockPaused', 4 * 1440, 'f5', { elapsedSeconds: 400 * 60 }),
      step('ClockResumed', 1440, 'f6', { dueAt: ago(-4320) }),
      step('ClockRetargeted', 1000, 'policy-4', { targetMinutes: 2400, dueAt: ago(-4320), elapsedSeconds: 450 * 60, policyVersion: 4, calendar: 'office' }),
      step('ClockPaused', 300, 'f7', { elapsedSeconds: 500 * 60 }),
    ],
  }),
]

let counter = 0
const fact = (id: string, type: string, by: StoredFact['by'], data: StoredFact['data'] = {}): StoredFact => ({ sequence: ++counter, id, type, at: ago(200), by, data })

const client: StoredFact['by'] = { name: webteam.name, kind: 'CLIENT' }
const staff: StoredFact['by'] = { name: agent.name, kind: 'STAFF' }

export const history: StoredFact[] = [
  fact('f1', 'TicketOpened', client),
  fact('f2', 'PriorityAssessed', staff, { priority: 'P3' }),
  fact('f3', 'PriorityAssessed', staff, { priority: 'P2' }),
  fact('f4', 'ResponseAdded', staff),
  fact('f5', 'AwaitingResponseStarted', staff),
  fact('f6', 'AwaitingResponseEnded', client),
  fact('f7', 'AwaitingResponseStarted', staff),
]
