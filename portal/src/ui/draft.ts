import { useEffect, useState } from 'react'

/** Nothing typed is ever lost: what is being written stays in this browser until it is sent, per person. */
const PREFIX = 'ledgerdesk.draft.'

function stored<T>(name: string, empty: T): T {
  try {
    const text = localStorage.getItem(PREFIX + name)
    return text ? { ...empty, ...(JSON.parse(text) as T) } : empty
  } catch {
    return empty
  }
}

export function useDraft<T extends object>(name: string, empty: T): [T, (change: Partial<T>) => void, () => void] {
  const [draft, setDraft] = useState(() => stored(name, empty))
  useEffect(() => {
    try {
      if (JSON.stringify(draft) === JSON.stringify(empty)) localStorage.removeItem(PREFIX + name)
      else localStorage.setItem(PREFIX + name, JSON.stringify(draft))
    } catch {
      // A full or forbidden storage costs the draft's survival of a reload, not the typing.
    }
    // `empty` is written where the hook is called and never changes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [name, draft])
  const change = (part: Partial<T>) => setDraft((current) => ({ ...current, ...part }))
  const clear = () => setDraft(empty)
  return [draft, change, clear]
}

/** Words begun in one place go on in another; what is being written there already stays before them. */
export function beginDraft(name: string, body: string): void {
  const begun = stored<{ body?: string }>(name, {})
  if (begun.body?.includes(body)) return
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify({ ...begun, body: [begun.body, body].filter(Boolean).join('\n\n') }))
  } catch {
    // Without storage the words stay where they were begun.
  }
}

/** Signing out on a shared machine leaves no words behind. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
  } catch {
    // No storage, no drafts.
  }
}
