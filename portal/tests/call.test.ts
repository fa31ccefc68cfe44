import { expect, test, vi } from 'vitest'
import { get, onSignedOut, write } from '../src/api/call'
import { ApiProblem } from '../src/api/problem'
import { Desk } from './desk/desk'
import { webteam } from './desk/people'
import { plug } from './desk/plug'

const problem = (status: number, code: string, part: object = {}) => ({ status, type: 'application/problem+json', body: { code, detail: 'said so', ...part } })

function deskOf(...answers: { status: number; body?: unknown; type?: string }[]) {
  const desk = new Desk(webteam)
  desk.fail('POST /things', ...answers)
  plug(desk)
  return desk
}

test('a write carries the CSRF token of the cookie and a key of its own', async () => {
  const desk = deskOf({ status: 201, body: { id: 1 } })
  expect(await write('POST', '/things', { name: 'x' })).toEqual({ id: 1 })
  const [asked] = desk.writes('/things')
  expect(asked!.headers['x-xsrf-token']).toBe('a token')
  expect(asked!.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/)
})

test('a write whose answer was lost is sent again under the same key', async () => {
  vi.useFakeTimers()
  const desk = deskOf({ status: 0 }, { status: 503 }, { status: 201, body: {} })
  const sent = write('POST', '/things', { name: 'x' })
  await vi.runAllTimersAsync()
  await sent
  const keys = desk.writes('/things').map((each) => each.headers['idempotency-key'])
  expect(keys).toHaveLength(3)
  expect(new Set(keys).size).toBe(1)
})

test('after giving up, the same words keep their key, so that trying again takes effect once', async () => {
  vi.useFakeTimers()
  const desk = deskOf({ status: 503 }, { status: 503 }, { status: 503 }, { status: 201, body: {} })
  const first = write('POST', '/things', { name: 'kept' }).catch((failure: unknown) => failure)
  await vi.runAllTimersAsync()
  expect(await first).toBeInstanceOf(ApiProblem)
  await write('POST', '/things', { name: 'kept' })
  expect(new Set(desk.writes('/things').map((each) => each.headers['idempotency-key'])).size).toBe(1)
})

test('the same words sent twice on purpose are two wishes', async () => {
  const desk = deskOf({ status: 201, body: {} }, { status: 201, body: {} })
  await write('POST', '/things', { name: 'x' })
  await write('POST', '/things', { name: 'x' })
  expect(new Set(desk.writes('/things').map((each) => each.headers['idempotency-key'])).size).toBe(2)
})

test('a refusal arrives with its code and fields, and is not sent again', async () => {
  const desk = deskOf(problem(422, 'validation-failed', { errors: [{ field: 'subject', code: 'size', message: 'too long' }] }))
  const refused = await write('POST', '/things', {}).catch((failure: unknown) => failure as ApiProblem)
  expect(refused).toMatchObject({ status: 422, code: 'validation-failed', errors: [{ field: 'subject' }] })
  expect(desk.writes('/things')).toHaveLength(1)
})

test('an answer that is no JSON still gives a problem with its status', async () => {
  plug(new Desk(webteam))
  deskOf({ status: 413, type: 'text/html', body: '<html>' })
  await expect(write('POST', '/things', {})).rejects.toMatchObject({ status: 413, code: 'status-413' })
})

test('whoever listens hears that the session is gone', async () => {
  const desk = new Desk(undefined)
  plug(desk)
  const heard = vi.fn<() => void>()
  const stop = onSignedOut(heard)
  await expect(get('/tickets')).rejects.toMatchObject({ status: 401 })
  stop()
  expect(heard).toHaveBeenCalledOnce()
})
