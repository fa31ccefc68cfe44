import { useSyncExternalStore } from 'react'

/** One ticking clock per pace for the whole page, so that a hundred countdowns cost one timer. */
function ticking(every: number) {
  const watchers = new Set<() => void>()
  let timer: ReturnType<typeof setInterval> | undefined
  let now = Date.now()
  const read = () => (timer === undefined ? Math.floor(Date.now() / every) * every : now)
  const subscribe = (watcher: () => void) => {
    watchers.add(watcher)
    timer ??= setInterval(() => {
      now = Math.floor(Date.now() / every) * every
      for (const each of watchers) each()
    }, every)
    now = Math.floor(Date.now() / every) * every
    return () => {
      watchers.delete(watcher)
      if (watchers.size > 0) return
      clearInterval(timer)
      timer = undefined
    }
  }
  return () => useSyncExternalStore(subscribe, read)
}

export const useSeconds = ticking(1_000)
export const useHalfMinutes = ticking(30_000)
