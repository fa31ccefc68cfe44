import { useEffect, useState, useSyncExternalStore } from 'react'
import { m } from '../../paraglide/messages.js'
import { Button } from '../Button'
import { spoken, subscribe, unsay, type Said } from './say'
import './toasts.css'

const READING_TIME = 9_000

/** Stays while someone points at it or has the focus in it; nothing it says is lost with it. */
export function Toasts() {
  const all = useSyncExternalStore(subscribe, spoken)
  return (
    <div className="toasts" role="status" aria-live="polite">
      {all.map((each) => (
        <Toast key={each.id} said={each} />
      ))}
    </div>
  )
}

function Toast({ said }: { said: Said }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return undefined
    const end = setTimeout(() => unsay(said.id), READING_TIME)
    return () => clearTimeout(end)
  }, [held, said.id])
  return (
    <div className="toast" onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <p>
        <span aria-hidden="true">✓</span> {said.words}
      </p>
      {said.next && (
        <Button
          look="bare"
          onPress={() => {
            said.next?.run()
            unsay(said.id)
          }}
        >
          {said.next.words}
        </Button>
      )}
      <Button look="bare" aria-label={m.close()} onPress={() => unsay(said.id)}>
        ✕
      </Button>
    </div>
  )
}
