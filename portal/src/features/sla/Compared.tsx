import { CLOCK_KINDS } from '../../api/clocks'
import type { Figures, WhatIf } from '../../api/sla'
import { m } from '../../paraglide/messages.js'
import { clockWords } from '../../ui/words'
import { bandOf, ended, percent, pointsBetween } from './figures'

/** The same figures twice, what was beside what would have been. */
export function Compared({ answer: { live, other }, preset }: { answer: WhatIf; preset: string }) {
  const rows = CLOCK_KINDS.map((kind) => ({ name: clockWords(kind, true), key: kind as string, was: live.items.find((each) => each.kind === kind), would: other.items.find((each) => each.kind === kind) }))
  return (
    // What may be wider than the window must be within reach of the keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="sla-scroll" role="group" tabIndex={0} aria-label={m.whatif_compared()}>
      <table className="sla-weeks" aria-label={m.whatif_compared()}>
        <thead>
          <tr>
            <th scope="col">{m.sla_kind()}</th>
            <th scope="col">{m.whatif_was()}</th>
            <th scope="col">{m.whatif_would({ preset })}</th>
            <th scope="col">{m.whatif_difference()}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ was, would }) => was ?? would)
            .map(({ key, name, was, would }) => (
              <Compare key={key} name={name} was={was} would={would} />
            ))}
          <Compare name={m.whatif_total()} was={live.total} would={other.total} />
        </tbody>
      </table>
    </div>
  )
}

function Compare({ name, was, would }: { name: string; was: Figures | undefined; would: Figures | undefined }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <Share figures={was} />
      <Share figures={would} />
      <td>{difference(was?.attainment, would?.attainment)}</td>
    </tr>
  )
}

function Share({ figures }: { figures: Figures | undefined }) {
  if (!figures || figures.attainment === null) return <td className="soft">{m.sla_none_ended()}</td>
  return (
    <td data-band={bandOf(figures)}>
      {percent(figures.attainment)} <small className="soft">{m.sla_kept_of({ met: figures.met, all: ended(figures) })}</small>
    </td>
  )
}

function difference(was: number | null | undefined, would: number | null | undefined): string {
  if (typeof was !== 'number' || typeof would !== 'number') return '–'
  const points = pointsBetween(would, was)
  if (points === 0) return '='
  return points > 0 ? `▲ ${m.whatif_points({ points })}` : `▼ ${m.whatif_points({ points: -points })}`
}
