import { useSyncExternalStore } from 'react'
import { m } from '../paraglide/messages.js'

const subscribe = (watcher: () => void) => {
  addEventListener('online', watcher)
  addEventListener('offline', watcher)
  return () => {
    removeEventListener('online', watcher)
    removeEventListener('offline', watcher)
  }
}

/** Says at once when the line is gone, and that nothing typed is lost. */
export function Connection() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <div role="status" className="connection">
      {!online && <p>{m.offline()}</p>}
    </div>
  )
}
