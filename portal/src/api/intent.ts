/**
 * One Idempotency-Key per thing a person wants written: sending the same words again after a lost answer reuses the key, so it
 * takes effect once; after a definite answer the same words are a new wish.
 */
const open = new Map<string, string>()

export const wish = (method: string, path: string, body: unknown) => `${method} ${path} ${JSON.stringify(body ?? null)}`

export function keyFor(wish: string): string {
  const known = open.get(wish)
  if (known) return known
  const key = crypto.randomUUID()
  open.set(wish, key)
  return key
}

export function settle(wish: string): void {
  open.delete(wish)
}
