import { expect } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Clock } from '../../src/api/clocks'
import type { QueueItem, Ticket, TicketItem } from '../../src/api/tickets'

/** The running desk as its demo.json describes it (design 4). */
export interface DemoPerson {
  email: string
  password: string
  apiToken: string
  roles: string[]
  organisation: string | null
  departments: string[]
}

interface Demo {
  baseUrl: string
  people: DemoPerson[]
  supportAddress: string
  smtp: { host: string; port: number }
  imap: { host: string; port: number }
  kafka: { bootstrapServers: string }
}

const demoJson = resolve(process.env.E2E_DEMO_JSON ?? '../.ledgerdesk/demo.json')

export const demo = JSON.parse(readFileSync(demoJson, 'utf8')) as Demo
export const base = process.env.E2E_BASE_URL ?? demo.baseUrl
export const home = process.env.LEDGERDESK_HOME ?? dirname(demoJson)

export function person(email: string): DemoPerson {
  const found = demo.people.find((each) => each.email === email)
  if (!found) throw new Error(`${email} is not in ${demoJson}`)
  return found
}

export const webteam = person('webteam@harbour-linen.example')
export const approver = person('approver@harbour-linen.example')
export const winkel = person('winkel@noordzee-fietsen.example')
export const owner = person('eigenaar@noordzee-fietsen.example')
export const agent = person('agent@ledgerdesk.example')
export const lead = person('lead@ledgerdesk.example')
export const developer = person('developer@ledgerdesk.example')
export const content = person('content@ledgerdesk.example')
export const billing = person('billing@ledgerdesk.example')
export const admin = person('admin@ledgerdesk.example')

export interface Answer<T> {
  status: number
  headers: Headers
  body: T
}

const failedTo = <T>(failure: Error): Answer<T> => ({ status: 599, headers: new Headers(), body: String(failure.cause ?? failure) as T })

/** What a program of this person would call. */
export class Api {
  /** A patient one reads again while a part of the desk is away. */
  constructor(
    private readonly who: DemoPerson,
    private readonly patient = false,
  ) {}

  async call<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const form = body instanceof FormData
    const answer = await fetch(`${base}/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${this.who.apiToken}`, ...(body !== undefined && !form && { 'Content-Type': 'application/json' }), ...headers },
      body: body === undefined ? undefined : form ? body : JSON.stringify(body),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, body: (answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as T }
  }

  async ok<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
    let answer = await this.call<T>(method, path, body, headers).catch(failedTo<T>)
    if (this.patient && method === 'GET') {
      await expect.poll(async () => (answer = await this.call<T>(method, path).catch(failedTo<T>)).status, { message: `GET ${path}`, timeout: 90_000 }).toBeLessThan(502)
    }
    expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
    return answer.body
  }

  open = (category: string, subject: string, description: string, more: object = {}) => this.ok<Ticket>('POST', '/tickets', { category, subject, description, ...more })

  answer = (reference: string, body: string, more: object = {}) =>
    this.ok<{ id: string; status: string; courtesy: boolean }>('POST', `/tickets/${reference}/responses`, { body, visibility: 'PUBLIC', ...more })

  upload = async (name: string, type: string, bytes: BlobPart) => {
    const form = new FormData()
    form.append('file', new Blob([bytes], { type }), name)
    return (await this.ok<{ id: string }>('POST', '/attachments', form)).id
  }

  ticket = (reference: string, asOf?: string) => this.ok<Ticket>('GET', `/tickets/${reference}${asOf ? `?asOf=${encodeURIComponent(asOf)}` : ''}`)

  tickets = async (query = '') => (await this.ok<{ items: TicketItem[] }>('GET', `/tickets?sort=-openedAt&limit=100${query}`)).items

  queue = async () => (await this.ok<{ items: QueueItem[] }>('GET', '/queue?limit=200')).items

  clocks = async (reference: string) => {
    const { items } = await this.ok<{ items: Clock[] }>('GET', `/tickets/${reference}/clocks`)
    return Object.fromEntries(items.map((clock) => [clock.kind, clock]))
  }
}

/** The states of a ticket's clocks by kind, once they are as expected. */
export async function expectClocks(api: Api, reference: string, states: Record<string, string | undefined>): Promise<void> {
  await expect
    .poll(async () => {
      const clocks = await api.clocks(reference)
      return Object.fromEntries(Object.keys(states).map((kind) => [kind, clocks[kind]?.state]))
    })
    .toEqual(states)
}
