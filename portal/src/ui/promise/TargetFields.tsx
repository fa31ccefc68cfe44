import { useQuery } from '@tanstack/react-query'
import { CLOCK_KINDS, type ClockKind } from '../../api/clocks'
import { categoriesQuery } from '../../api/queries'
import { m } from '../../paraglide/messages.js'
import { Select } from '../Field'
import { Ticks } from '../Ticks'
import { clockWords, inTongue } from '../words'
import { AmountField } from './AmountField'
import './promise.css'
import { OF_CATEGORIES, PRIORITIES, type Promised, type Promises } from './targets'

interface Props {
  promises: Promises
  wrong: (field: string) => string | undefined
  onChange: (promises: Promises) => void
}

/** How fast, for each kind of promise: not at all, the same for everyone, or by priority. */
export function TargetFields({ promises, wrong, onChange }: Props) {
  return (
    <div className="target-fields">
      {CLOCK_KINDS.map((kind) => (
        <OnePromise key={kind} kind={kind} promised={promises[kind]} wrong={wrong} onChange={(promised) => onChange({ ...promises, [kind]: promised })} />
      ))}
    </div>
  )
}

interface OneProps {
  kind: ClockKind
  promised: Promised
  wrong: Props['wrong']
  onChange: (promised: Promised) => void
}

function OnePromise({ kind, promised, wrong, onChange }: OneProps) {
  const { how, all, each } = promised
  const name = clockWords(kind, true)
  const field = `targets.${kind}`
  return (
    <div className="target-field" role="group" aria-label={name}>
      <span className="target-name" aria-hidden="true">
        {name}
      </span>
      <Select label={m.rules_how({ name })} labelUnseen value={how} onChange={(event) => onChange({ ...promised, how: event.target.value as Promised['how'] })}>
        <option value="NONE">{m.rules_how_none()}</option>
        <option value="ALL">{m.rules_how_all()}</option>
        <option value="EACH">{m.rules_how_each()}</option>
      </Select>
      {how === 'ALL' && <AmountField name={name} value={all} error={wrong(field)} onChange={(amount) => onChange({ ...promised, all: amount })} />}
      {how === 'EACH' && (
        <div className="target-each">
          {PRIORITIES.map((priority) => (
            <div key={priority}>
              <span className="number soft" aria-hidden="true">
                {priority}
              </span>
              <AmountField name={`${name} ${priority}`} value={each[priority]} error={wrong(`${field}.${priority}`)} onChange={(amount) => onChange({ ...promised, each: { ...each, [priority]: amount } })} />
            </div>
          ))}
        </div>
      )}
      {how !== 'NONE' && OF_CATEGORIES.includes(kind) && <OfCategories kind={kind} promised={promised} error={wrong(`categories.${kind}`)} onChange={onChange} />}
    </div>
  )
}

function OfCategories({ kind, promised, error, onChange }: Pick<OneProps, 'kind' | 'promised' | 'onChange'> & { error: string | undefined }) {
  const { data } = useQuery(categoriesQuery)
  const of = (data?.items ?? []).map(({ code, label }) => ({ value: code, words: inTongue(label, code) }))
  return <Ticks label={m.rules_categories({ name: clockWords(kind, true) })} of={of} chosen={promised.categories} error={error} onChange={(categories) => onChange({ ...promised, categories })} />
}
