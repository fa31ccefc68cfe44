import { keyFor, settle, wish } from './intent'
import { ApiProblem, problemOf, unreachable } from './problem'

/** The one way to the gateway: session cookie, CSRF header, idempotency keys, typed problems. */
export const BASE = '/api/v1'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH'

const signedOutListeners = new Set<() => void>()

/** Called when the gateway says that nobody is signed in any more. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener)
  return () => signedOutListeners.delete(listener)
}

export function csrfToken(): string | undefined {
  const cookie = document.cookie.split('; ').find((each) => each.startsWith('XSRF-TOKEN='))
  return cookie && decodeURIComponent(cookie.slice('XSRF-TOKEN='.length))
}

/** The gateway hands out the CSRF cookie with the session. */
export async function ensureCsrf(): Promise<void> {
  if (!csrfToken()) await fetch(`${BASE}/session`, { credentials: 'same-origin' }).catch(() => undefined)
}

async function send<T>(method: Method, path: string, headers: Record<string, string>, body: unknown, signal?: AbortSignal): Promise<T> {
  let answer: Response
  try {
    answer = await fetch(BASE + path, {
      method,
      credentials: 'same-origin',
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    })
  } catch (failure) {
    if (signal?.aborted) throw failure
    throw unreachable()
  }
  const text = await answer.text().catch(() => {
    throw unreachable()
  })
  if (!answer.ok) {
    const problem = problemOf(answer.status, answer.headers.get('content-type') ?? '', text, Number(answer.headers.get('retry-after')) || undefined)
    if (problem.status === 401 && path !== '/session') for (const listener of signedOutListeners) listener()
    throw problem
  }
  return (text === '' ? undefined : JSON.parse(text)) as T
}

export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return send<T>('GET', path, { Accept: 'application/json' }, undefined, signal)
}

/** A question too long for an address: it changes nothing, so it needs no key and may be given up. */
export async function ask<T>(path: string, question: unknown, signal?: AbortSignal): Promise<T> {
  await ensureCsrf()
  return send<T>('POST', path, { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrfToken() ?? '' }, question, signal)
}

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms)
  })

/** A write may be sent up to three times under one key: a lost answer is asked for again, never a second effect. */
export async function write<T>(method: Exclude<Method, 'GET'>, path: string, body?: unknown, ifMatch?: number): Promise<T> {
  const intent = wish(method, path, body)
  const key = keyFor(intent)
  for (let tries = 0; ; tries++) {
    await ensureCsrf()
    const headers: Record<string, string> = { Accept: 'application/json', 'Idempotency-Key': key, 'X-XSRF-TOKEN': csrfToken() ?? '' }
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    if (ifMatch !== undefined) headers['If-Match'] = `"${ifMatch}"`
    try {
      const answer = await send<T>(method, path, headers, body)
      settle(intent)
      return answer
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure
      if (!failure.passing) {
        settle(intent)
        throw failure
      }
      if (tries === 2) throw failure
      await pause(400 * (tries + 1))
    }
  }
}
