import { useQuery } from '@tanstack/react-query'
import type { Clock, ClockStep } from '../../api/clocks'
import { categoriesQuery, departmentsQuery, historyQuery } from '../../api/queries'
import { m } from '../../paraglide/messages.js'
import { useHalfMinutes } from '../../ui/now'
import { clockTime, dateAndTime, exact, minutesInWords } from '../../ui/times'
import { clockWords, inTongue } from '../../ui/words'
import { lifeOf, type Life } from './life'
import { LifeLegend, LifeLine } from './LifeLine'
import { whatWords, whyWords, type Told } from './stepWords'

/** One promise: where it stands, its life as a line, and every step in words. */
export function OneLife({ clock, reference, staff }: { clock: Clock; reference: string; staff: boolean }) {
  const now = useHalfMinutes()
  const told = useTold(reference, staff)
  const life = lifeOf(clock, now)
  const name = clockWords(clock.kind, staff)
  if (!life) return null
  const said = (step: ClockStep) => [clockTime(step.at), whatWords(step, staff), whyWords(step, told)].filter(Boolean).join(' · ')
  const shown = (clock.steps ?? []).filter((step) => whatWords(step, staff) !== undefined)
  const steps = life.steps.filter((step) => shown.includes(step))
  return (
    <article className="one-life" id={clock.id} aria-label={name}>
      <h2>
        {name} <span className="life-state" data-state={clock.state}>{stateWords(clock)}</span>
      </h2>
      <p className="soft">{sum(clock, life, staff)}</p>
      <LifeLine life={{ ...life, steps }} name={name} say={(place) => said(steps[place]!)} />
      <LifeLegend kinds={[...new Set(life.segments.map((each) => each.kind))]} />
      <ol className="life-steps">
        {shown.map((step, place) => (
          // Steps are only ever added at the end.
          // oxlint-disable-next-line react/no-array-index-key
          <Step key={place} clock={clock} step={step} told={told} />
        ))}
      </ol>
    </article>
  )
}

function Step({ clock, step, told }: { clock: Clock; step: ClockStep; told: Told }) {
  const why = whyWords(step, told)
  const from = step.type === 'ClockStarted' && clock.startedAt && clock.startedAt < step.at ? clock.startedAt : undefined
  return (
    <li data-type={step.type}>
      <time className="number soft" dateTime={step.at} title={exact(step.at)}>
        {clockTime(step.at)}
      </time>
      <span>
        {whatWords(step, told.staff)}
        {from && <span className="soft"> {m.step_counts_from({ time: dateAndTime(from) })}</span>}
      </span>
      {why && (
        <span className="soft" dir="auto">
          {why}
        </span>
      )}
      {told.staff && (
        <span className="life-rules small soft number">
          {m.step_rules({ policy: step.policyVersion, calendar: step.calendarVersion })}
          {step.calendar && ` (${step.calendar})`}
        </span>
      )}
    </li>
  )
}

function useTold(reference: string, staff: boolean): Told {
  const facts = useQuery(historyQuery(reference)).data ?? []
  const categories = useQuery(categoriesQuery)
  const departments = useQuery(departmentsQuery)
  const called = (code: string | undefined) => inTongue([...(departments.data?.items ?? []), ...(categories.data?.items ?? [])].find((each) => each.code === code)?.label, code ?? '')
  return { facts, staff, called }
}

function stateWords(clock: Clock): string {
  switch (clock.state) {
    case 'MET':
      return `✓ ${m.promise_kept()}`
    case 'PAUSED':
      return `Ⅱ ${m.promise_paused({ left: minutesInWords(clock.remainingMinutes ?? 0) })}`
    case 'BREACHED':
      return `✕ ${m.life_missed()}`
    case 'CANCELLED':
      return `– ${m.life_dropped()}`
    case 'RUNNING':
      return clock.dueAt ? m.due_at({ time: dateAndTime(clock.dueAt) }) : m.promise_unknown()
  }
}

/** Nights, weekends, holidays and waiting show as the gap between what passed and what counted. */
function sum(clock: Clock, life: Life, staff: boolean): string {
  const ended = clock.metAt ?? clock.stoppedAt ?? clock.cancelledAt
  const passed = ((ended ? Date.parse(ended) : Math.max(life.now ?? life.to, life.from)) - life.from) / 60_000
  const counted = clock.elapsedMinutes ?? 0
  const told = { passed: minutesInWords(passed), counted: minutesInWords(counted), target: minutesInWords(clock.targetMinutes ?? 0) }
  if (Math.abs(passed - counted) <= 1) return m.life_sum_all(told)
  return staff ? m.life_sum(told) : m.life_sum_client(told)
}
