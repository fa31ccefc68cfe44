import { vi } from 'vitest'
import type { Desk } from './desk'

/** Puts a made-up desk where the network was. */
export function plug(desk: Desk): void {
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const url = new URL(input, 'http://desk.example')
    const answer = desk.answer({
      method: init.method ?? 'GET',
      path: url.pathname.replace('/api/v1', ''),
      query: url.searchParams,
      headers: Object.fromEntries(Object.entries((init.headers ?? {}) as Record<string, string>).map(([name, value]) => [name.toLowerCase(), value])),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    })
    if (answer.status === 0) throw new TypeError('no network')
    const text = answer.body === undefined ? null : JSON.stringify(answer.body)
    return new Response(text, { status: answer.status, headers: { 'content-type': answer.type ?? 'application/json' } })
  })
}
