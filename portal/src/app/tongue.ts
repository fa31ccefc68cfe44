import { useSyncExternalStore } from 'react'
import { getLocale, setLocale } from '../paraglide/runtime.js'

/** The language on screen: chosen in this browser, else the person's own. Changing it redraws; nothing is loaded again. */
export type Tongue = 'en' | 'nl'

const CHOICE = 'ledgerdesk.language'
const watchers = new Set<() => void>()

function show(tongue: Tongue): void {
  if (tongue !== getLocale()) void setLocale(tongue, { reload: false })
  document.documentElement.lang = tongue
  for (const watcher of watchers) watcher()
}

export function chooseTongue(tongue: Tongue): void {
  try {
    localStorage.setItem(CHOICE, tongue)
  } catch {
    // Without storage the choice lasts until the page is left.
  }
  show(tongue)
}

/** A person's own language holds unless this browser was told otherwise. */
export function greetIn(tongue: Tongue): void {
  let chosen: string | null = null
  try {
    chosen = localStorage.getItem(CHOICE)
  } catch {
    // No storage, no earlier choice.
  }
  if (!chosen) show(tongue)
}

export function useTongue(): Tongue {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher)
    return () => watchers.delete(watcher)
  }, getLocale)
}

document.documentElement.lang = getLocale()
