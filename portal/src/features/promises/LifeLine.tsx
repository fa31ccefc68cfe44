import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import { axisTime, dateAndTime } from '../../ui/times'
import { placeOf, ticksOf, type Life, type Stretch } from './life'

const stretchWords = (kind: Stretch) => ({ running: m.life_running, paused: m.life_paused, late: m.life_late, done: m.life_done, gone: m.life_gone, coming: m.life_coming })[kind]()

const SHAPES: Record<string, string> = { ClockStarted: '▸', ClockPaused: 'Ⅱ', ClockResumed: '▸', ClockRetargeted: '◇', ClockWarned: '!', ClockMet: '✓', ClockBreached: '✕', ClockStopped: '■', ClockCancelled: '–' }

/** The line of a life. Pointing at it, or the arrow keys, say what happened there and why. */
export function LifeLine({ life, name, say }: { life: Life; name: string; say: (place: number) => string }) {
  const [place, setPlace] = useState(life.steps.length - 1)
  const current = Math.min(place, life.steps.length - 1)
  const at = life.steps.map((step) => placeOf(life, Date.parse(step.at)))
  const onKey = (event: KeyboardEvent) => {
    const next = { ArrowRight: current + 1, ArrowUp: current + 1, ArrowLeft: current - 1, ArrowDown: current - 1, Home: 0, End: life.steps.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    setPlace(Math.max(0, Math.min(life.steps.length - 1, next)))
  }
  const onPoint = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const pointed = ((event.clientX - box.left) / box.width) * 100
    setPlace(at.reduce((best, each, index) => (Math.abs(each - pointed) < Math.abs(at[best]! - pointed) ? index : best), 0))
  }
  const words = say(current)
  const ticks = ticksOf(life)
  return (
    <figure className="life">
      <div className="life-line" role="slider" tabIndex={0} aria-label={m.life_label({ name })} aria-valuemin={1} aria-valuemax={life.steps.length} aria-valuenow={current + 1} aria-valuetext={words} onKeyDown={onKey} onPointerMove={onPoint} onPointerDown={onPoint}>
        {life.segments.map(({ kind, from, to }) => (
          <span key={from} className="life-stretch" data-kind={kind} title={`${stretchWords(kind)}: ${dateAndTime(from)} – ${dateAndTime(to)}`} style={{ insetInlineStart: `${placeOf(life, from)}%`, inlineSize: `${placeOf(life, to) - placeOf(life, from)}%` }} />
        ))}
        {life.due !== undefined && life.due >= life.from && life.due <= life.to && <span className="life-due" style={{ insetInlineStart: `${placeOf(life, life.due)}%` }} />}
        {life.steps.map((step, index) => (
          // Steps of one second may be alike; their order never changes.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index} className="life-mark" data-type={step.type} data-here={index === current || undefined} style={{ insetInlineStart: `${at[index]}%` }}>
            {SHAPES[step.type] ?? '•'}
          </span>
        ))}
      </div>
      <div className="life-axis" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ insetInlineStart: `${placeOf(life, tick)}%` }}>
            {axisTime(tick)}
          </span>
        ))}
      </div>
      <p className="life-said small" aria-hidden="true">
        {words}
      </p>
    </figure>
  )
}

/** What the colours and patterns mean, for those stretches that there are. */
export function LifeLegend({ kinds }: { kinds: Stretch[] }) {
  return (
    <p className="life-legend small soft">
      {kinds.map((kind) => (
        <span key={kind}>
          <span className="life-key" data-kind={kind} aria-hidden="true" /> {stretchWords(kind)}
        </span>
      ))}
    </p>
  )
}
