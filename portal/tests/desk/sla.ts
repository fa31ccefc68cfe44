import type { ClockKind } from '../../src/api/clocks'
import { BUCKETS, type Aged, type AgedTicket, type AttainmentItem, type Difference, type Dimension, type Figures, type OpenOrEnded, type Side, type WhatIf, type WhatIfQuestion } from '../../src/api/sla'
import { problem, type Answer } from './answers'
import { ago, queue } from './tickets'

/** Made-up figures of twelve weeks up to the moment the tests stop at, and the tickets behind them. */
const WEEKS = Array.from({ length: 12 }, (_, place) => `2026-W${36 + place}`)

const VALUES: Record<Exclude<Dimension, 'week'>, (string | null)[]> = {
  kind: ['INITIAL_RESPONSE', 'ASSESSMENT', 'RESPONSE', 'QUOTE', 'CONTENT_UPDATE'],
  priority: ['P1', 'P2', 'P3', 'P4', 'UNASSESSED'],
  department: ['SUPPORT', 'CONTENT', 'BILLING'],
  organisation: ['harbour-linen', 'noordzee-fietsen', null],
}

const figures = (met: number, breached: number): Figures => ({
  met,
  breached,
  cancelled: 1,
  attainment: met + breached === 0 ? null : met / (met + breached),
  elapsedMinutes: met + breached === 0 ? null : { p50: 34, p90: 210, p95: 400 },
  targetShare: met + breached === 0 ? null : { p50: 0.3, p90: 0.82, p95: 1.1 },
})

/** Some weeks are perfect, some poor, some without any. */
const made = (week: number, row: number) => figures((week * 7 + row * 5) % 9 === 0 ? 0 : 14 + ((week + row) % 5), (week + row * 3) % 4 === 0 ? 0 : (week * row) % 6)

function attainment(query: URLSearchParams, empty: boolean): Answer {
  const groupBy = (query.get('groupBy') ?? 'week').split(',') as Dimension[]
  const by = groupBy.find((each): each is Exclude<Dimension, 'week'> => each !== 'week')
  const only = by && query.get(by)
  const rows = by ? VALUES[by].filter((each) => !only || each === only) : [undefined]
  const items = WEEKS.flatMap((week, place) => rows.map((value, row) => Object.assign(made(place, row), { week }, by && { [by]: value ?? undefined }) as AttainmentItem))
  return { status: 200, body: { from: query.get('from'), to: query.get('to'), groupBy, zone: 'Europe/Amsterdam', items: empty ? [] : items, total: figures(100, 7) } }
}

const open: OpenOrEnded[] = queue.flatMap((item, place) =>
  item.nearestClock
    ? [{ id: `open-${place}`, reference: item.reference, kind: item.nearestClock.kind, state: item.nearestClock.state, startedAt: item.openedAt, dueAt: item.nearestClock.dueAt, targetMinutes: 60, elapsedMinutes: 34, remainingMinutes: 26, priority: item.priority, department: item.department, organisation: item.organisation, category: item.category }]
    : [],
)

const ENDED = { MET: 'metAt', BREACHED: 'breachedAt', CANCELLED: 'cancelledAt' } as const

const ended = (outcome: keyof typeof ENDED, page: number): OpenOrEnded[] =>
  open.map((each, place) => Object.assign({}, each, { id: `${outcome}-${page}-${place}`, kind: (['RESPONSE', 'ASSESSMENT'] as ClockKind[])[place % 2], state: outcome, dueAt: null, elapsedMinutes: 75, [ENDED[outcome]]: ago(60 * (place + 1) + page * 1000) }))

function clocks(query: URLSearchParams, empty: boolean): Answer {
  const outcome = query.get('outcome') as keyof typeof ENDED | null
  const first = query.get('cursor') === null
  const items = outcome ? ended(outcome, first ? 0 : 1) : open.filter((each) => !query.get('kind') || each.kind === query.get('kind')).toSorted((one, other) => (one.dueAt ?? '').localeCompare(other.dueAt ?? ''))
  return { status: 200, body: { items: empty ? [] : items.slice(0, Number(query.get('limit'))), nextCursor: outcome && first && !empty ? 'more' : null } }
}

const aged: Aged[] = BUCKETS.map((bucket, place) => ({ bucket, open: [4, 8, 16, 8, 3, 0, 0][place]!, waiting: [0, 1, 6, 7, 3, 2, 0][place]!, byPriority: { P1: 1, P2: 2, UNASSESSED: [3, 2, 0, 0, 0, 0, 0][place]! } }))

const lying: AgedTicket[] = queue.map(({ reference, openedAt, priority, department, organisation, lane }) => ({ reference, openedAt, turn: lane === 'WAITING' ? 'WAITING' : 'OPEN', priority, department, organisation }))

const side = (outcome: Side['outcome'], elapsedMinutes: number | null, targetMinutes: number): Side => ({ outcome, at: null, elapsedMinutes, targetMinutes })

const kinds = (missed: number) => ({ items: [Object.assign(figures(40 - missed, missed), { kind: 'RESPONSE' as const }), Object.assign(figures(39, 1), { kind: 'INITIAL_RESPONSE' as const })], total: figures(79 - missed, missed + 1) })

/** What would have become of these promises; under one preset, nothing else. */
export function whatIf({ preset, from, to }: WhatIfQuestion): Answer {
  const items: Difference[] = [
    { reference: 'HD-00051', kind: 'RESPONSE', before: side('MET', 45, 60), after: side('BREACHED', 45, 30) },
    { reference: 'HD-00044', kind: 'RESPONSE', before: side('BREACHED', 600, 480), after: side('MET', 600, 960) },
    { reference: 'HD-00042', kind: 'CONTENT_UPDATE', before: side('CANCELLED', null, 2400), after: null },
    { reference: 'HD-00039', kind: 'QUOTE', before: null, after: side(null, null, 1440) },
  ]
  const same = preset === 'complete'
  const answer: WhatIf = { from, to, complete: true, live: kinds(6), other: kinds(same ? 6 : 9), differing: same ? 0 : 4, wouldBreach: same ? 0 : 1, wouldBeKept: same ? 0 : 1, capped: false, items: same ? [] : items, tickets: 312 }
  return { status: 200, body: answer }
}

export function sla(path: string, query: URLSearchParams, empty: boolean): Answer {
  if (path === '/sla/attainment') return attainment(query, empty)
  if (path === '/sla/clocks') return clocks(query, empty)
  if (path === '/sla/ageing') return { status: 200, body: { items: empty ? aged.map((each) => Object.assign({}, each, { open: 0, waiting: 0, byPriority: {} })) : aged } }
  if (path === '/sla/ageing/tickets') return { status: 200, body: { items: empty ? [] : lying, nextCursor: null } }
  return problem(404, 'not-found')
}
