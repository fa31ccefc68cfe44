import { readFileSync } from 'node:fs'
import type { Absence } from '../../src/api/absences'
import type { Suggestion, Suggestions } from '../../src/api/merging'
import type { Shift } from '../../src/api/rota'
import type { Me } from '../../src/api/session'
import type { WhatIfQuestion } from '../../src/api/sla'
import type { NewResponse, Ticket } from '../../src/api/tickets'
import { categories } from './categories'
import { departments } from './departments'
import { act } from './acts'
import { problem, type Answer } from './answers'
import { clocks, history } from './promises'
import { rules } from './rules'
import { sla, whatIf } from './sla'
import { banner, NOW, queue, resolved, tickets } from './tickets'

export interface Asked {
  method: string
  path: string
  query: URLSearchParams
  headers: Record<string, string>
  body: unknown
}

/** A desk of one browser, made up: it answers as design 4 says, remembers what it was asked, and can be told to fail. */
export class Desk {
  readonly asked: Asked[] = []
  private readonly failing = new Map<string, Answer[]>()
  readonly tickets: Record<string, Ticket> = structuredClone(tickets)
  /** What looks like what, and who is away. */
  alike: Record<string, Suggestion[]> = {}
  typedAlike: { items: Suggestion[]; shown: number } = { items: [], shown: 0 }
  absences: Absence[] = []
  rota: Shift[] = []
  allowance = { usedMinutes: 1050, state: 'WARNING' }

  constructor(
    public me: Me | undefined,
    readonly empty = false,
  ) {}

  /** The next answers to this call, in order; then it works again. */
  fail(call: string, ...answers: Answer[]): void {
    this.failing.set(call, answers)
  }

  answer(asked: Asked): Answer {
    this.asked.push(asked)
    const call = `${asked.method} ${asked.path}`
    const planned = this.failing.get(call)?.shift()
    if (planned) return planned
    if (asked.path === '/session') return this.session(asked)
    if (!this.me) return problem(401, 'not-signed-in')
    return asked.method === 'GET' ? this.read(asked) : this.write(asked)
  }

  ticket(reference: string): Ticket {
    return this.tickets[reference]!
  }

  writes(path: string): Asked[] {
    return this.asked.filter((each) => each.method !== 'GET' && each.path === path)
  }

  private session({ method, body }: Asked): Answer {
    if (method === 'DELETE') {
      this.me = undefined
      return { status: 204 }
    }
    if (method === 'POST' && (body as { password: string }).password !== 'correct horse') return problem(401, 'wrong-credentials')
    return { status: 200, body: this.me ? { signedIn: true, person: this.me } : { signedIn: false } }
  }

  private read({ path, query }: Asked): Answer {
    const reference = /^\/tickets\/([^/]+)/.exec(path)?.[1]
    if (path.includes('/attachments/')) return { status: 200, type: 'image/png', bytes: readFileSync(new URL('banner.png', import.meta.url)) }
    if (path.endsWith('/duplicates')) return { status: 200, body: this.suggestions(reference ?? '') }
    if (path === '/rota') return { status: 200, body: { items: this.rota, nextCursor: null } }
    if (path === '/absences') return { status: 200, body: { items: this.absences, nextCursor: null } }
    if (/^\/sla\/(policies|calendars|countries)/.test(path)) return rules(path, query)
    if (path.startsWith('/sla/')) return sla(path, query, this.empty)
    if (reference && path.endsWith('/history')) return { status: 200, body: { items: history, nextCursor: null } }
    if (path.endsWith('/clocks')) return { status: 200, body: { items: clocks } }
    if (reference) {
      const ticket = this.tickets[reference]
      if (!ticket) return problem(404, 'not-found')
      const asOf = query.get('asOf')
      const past = asOf && { conversation: ticket.conversation.filter((each) => each.at <= asOf), priority: null, status: 'NEW', assignee: null }
      return { status: 200, body: { ...ticket, ...past } }
    }
    const items = this.empty ? [] : queue
    const references = query.get('references')?.split(',')
    if (references) return { status: 200, body: { items: references.flatMap((each) => this.tickets[each] ?? []), nextCursor: null } }
    if (path === '/tickets') return { status: 200, body: { items: this.list(query.getAll('status'), query.get('q')), nextCursor: null } }
    if (path === '/queue') return { status: 200, body: { items: items.filter((each) => each.lane === query.get('lane')), nextCursor: null } }
    if (path === '/departments') return { status: 200, body: { items: departments } }
    if (path === '/categories') return { status: 200, body: { items: categories } }
    if (path === '/people' && query.has('organisation')) return { status: 200, body: { items: ours, nextCursor: null } }
    if (path === '/people') return { status: 200, body: { items: [{ id: 'p3', name: 'Ada Voss', email: 'content@ledgerdesk.example', kind: 'STAFF', departments: ['CONTENT'] }], nextCursor: null } }
    if (path === '/organisations') return { status: 200, body: { items: clients, nextCursor: null } }
    if (path.startsWith('/organisations/')) return { status: 200, body: { slug: 'harbour-linen', name: 'Harbour Linen', accountManager: { name: 'Ada Voss', email: 'ada@ledgerdesk.example', phone: '+44 20 7946 0018' } } }
    if (path.endsWith('/history')) return { status: 200, body: { items: this.empty ? [] : months } }
    if (path.startsWith('/allowances/')) return { status: 200, body: { ...month, ...this.allowance, remainingMinutes: 1200 - this.allowance.usedMinutes, entries: this.empty ? [] : month.entries } }
    return problem(404, 'not-found')
  }

  private suggestions(reference: string): Suggestions {
    const items = this.alike[reference] ?? []
    return { items, shown: Math.min(3, items.length), group: items.length > 0 ? [reference, ...items.filter((each) => each.score >= 0.5).map((each) => each.reference)] : [] }
  }

  private list(statuses: string[], words: string | null) {
    if (this.empty) return []
    const all = [...queue.filter((each) => each.organisation === 'harbour-linen').map((each) => Object.assign(structuredClone(each), { category: this.tickets[each.reference]?.category ?? each.category })), resolved]
    if (words) return all.filter((each) => `${each.reference} ${each.subject}`.toLowerCase().includes(words.toLowerCase()))
    return all.filter((each) => statuses.length === 0 || statuses.includes(each.status))
  }

  private write({ method, path, body }: Asked): Answer {
    const [, reference, what] = /^\/tickets\/([^/]+)\/(.+)/.exec(path) ?? []
    if (path === '/rota' || path === '/absences' || path.startsWith('/people')) return { status: 201, body: {} }
    if (path === '/sla/policies' || path.startsWith('/sla/calendars')) return rules(path, new URLSearchParams(), body as object)
    if (path === '/sla/what-if') return whatIf(body as WhatIfQuestion)
    if (path === '/duplicate-suggestions') return { status: 200, body: this.typedAlike }
    if (path === '/attachments') return { status: 201, body: { id: 'file-9', name: 'screen.png', mediaType: 'image/png', size: 9, sha256: '' } }
    if (path === '/tickets') {
      const wanted = body as { subject: string; description: string; category: string }
      const at = new Date(NOW).toISOString()
      const ticket: Ticket = { ...banner, ...wanted, reference: 'HD-00060', status: 'NEW', priority: null, assignee: null, openedAt: at, conversation: [{ ...banner.conversation[0]!, body: wanted.description, at }] }
      this.tickets[ticket.reference] = ticket
      return { status: 201, body: ticket }
    }
    const ticket = this.tickets[reference ?? '']
    if (!ticket || !what) return problem(404, 'not-found')
    if (what === 'responses') return this.respond(ticket, body as NewResponse)
    if (what.endsWith('/judgement')) {
      this.alike[ticket.reference] = (this.alike[ticket.reference] ?? []).filter((each) => !what.includes(each.reference))
      return { status: 200, body: {} }
    }
    if (what === 'work') return { status: 201, body: {} }
    return act({ me: this.me!, ticket, tickets: this.tickets, what, method, body: (body ?? {}) as Record<string, unknown>, bare: body === null })
  }

  private respond(ticket: Ticket, response: NewResponse): Answer {
    const courtesy = ticket.status === 'RESOLVED' && /^thank/i.test(response.body)
    if (response.asksClient) ticket.status = 'AWAITING_RESPONSE'
    else if (this.me!.kind === 'CLIENT' && !courtesy) ticket.status = 'OPEN'
    const kind = response.visibility === 'INTERNAL' ? ('NOTE' as const) : ('RESPONSE' as const)
    ticket.conversation.push({ ...ticket.conversation[0]!, id: `said-${ticket.conversation.length}`, kind, visibility: response.visibility, body: response.body, author: { name: this.me!.name, kind: this.me!.kind }, attachments: [], at: new Date(NOW).toISOString() })
    return { status: 201, body: { id: 'said', status: ticket.status, courtesy } }
  }
}

const clients = [
  { slug: 'harbour-linen', name: 'Harbour Linen' },
  { slug: 'noordzee-fietsen', name: 'Noordzee Fietsen' },
]

const ours = [
  { id: 'p1', name: 'Wim Bakker', email: 'approver@harbour-linen.example', roles: ['APPROVER'], active: true },
  { id: 'p2', name: 'Web Team', email: 'webteam@harbour-linen.example', roles: ['MEMBER'], active: true },
]

const months = [6, 9, 5, 11, 14, 20, 12, 8, 7, 13, 16, 17.5].map((hours, place) => {
  const date = new Date(Date.UTC(2025, 11 + place, 15))
  return { month: date.toISOString().slice(0, 7), usedMinutes: hours * 60, allowanceMinutes: 1200 }
})

const month = {
  month: '2026-11',
  allowanceMinutes: 1200,
  rolledOverMinutes: 0,
  forecast: { expectedMinutes: 1750, reachedOn: '2026-11-24' },
  entries: [
    { id: 'w1', reference: 'HD-00042', minutes: 40, chargedMinutes: 45, workedOn: '2026-11-17', description: 'Prepared the winter banner in two sizes', chargeable: true },
    { id: 'w2', reference: 'HD-00038', minutes: 30, chargedMinutes: 0, workedOn: '2026-11-12', description: 'Invoice address corrected', chargeable: false },
    { id: 'w3', reference: 'HD-00031', minutes: 980, chargedMinutes: 1005, workedOn: '2026-11-04', description: 'Gift wrapping in the checkout', chargeable: true },
  ],
}
