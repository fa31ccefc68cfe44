import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { useSeconds } from '../../ui/now'
import { dayInFull } from '../../ui/times'

interface Props {
  from: string
  to: string
  /** Up to when tickets were opened that have been judged. */
  judged: string | undefined
  onStop: () => void
}

/** How far it has got: up to which day, and for how long it has been at it. */
export function Working({ from, to, judged, onStop }: Props) {
  const [begun] = useState(() => Date.now())
  const seconds = Math.max(0, Math.round((useSeconds() - begun) / 1000))
  const share = judged ? (Date.parse(judged) - Date.parse(from)) / (Date.parse(to) - Date.parse(from)) : undefined
  return (
    <div className="notice whatif-working">
      <div>
        <p role="status">{judged ? m.whatif_judged({ day: dayInFull(judged.slice(0, 10)) }) : m.whatif_working()}</p>
        {seconds >= 2 && <p className="small soft">{m.whatif_seconds({ seconds })}</p>}
      </div>
      <progress aria-label={m.whatif_progress()} max={1} value={share} />
      <Button onPress={onStop}>{m.whatif_stop()}</Button>
    </div>
  )
}
