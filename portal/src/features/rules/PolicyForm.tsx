import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { organisationsQuery } from '../../api/queries'
import { savePolicy, type Policy } from '../../api/rules'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { Field, Select } from '../../ui/Field'
import { ProblemNotice } from '../../ui/Notice'
import { say } from '../../ui/toast/say'
import { clockWords } from '../../ui/words'
import { amountOf, linesOf, targetsOf, UNITS, written, type Unit } from './targets'

const unitWords = (unit: Unit) => ({ minute: m.rules_minutes, hour: m.rules_hours_unit, day: m.rules_days })[unit]()

/** A new version beside the old: for whom, from when, how fast. What is open goes by it from then on, what is over keeps its own. */
export function PolicyForm({ policy, onClose }: { policy: Policy; onClose: () => void }) {
  const queries = useQueryClient()
  const organisations = useQuery(organisationsQuery)
  const [organisation, setOrganisation] = useState(policy.organisation ?? '')
  const [from, setFrom] = useState('')
  const [warn, setWarn] = useState(String(policy.warnAtPercent))
  const [lines, setLines] = useState(() => linesOf(policy).map((line) => Object.assign({}, line, amountOf(line.words))))
  const saving = useMutation({
    mutationFn: () => {
      const { calendar, siteDownCalendar, categories, steps } = policy
      const targets = targetsOf(lines.map((line) => Object.assign({}, line, { words: written(line) })))
      return savePolicy({ organisation: organisation || null, validFrom: from ? new Date(from).toISOString() : null, calendar, siteDownCalendar, categories, steps, warnAtPercent: Number(warn), targets })
    },
    onSuccess: async (saved) => {
      say(m.rules_saved({ version: saved.version }))
      onClose()
      await queries.invalidateQueries({ queryKey: ['rules'] })
    },
  })
  const change = (place: number, part: { amount?: string; unit?: Unit }) => setLines(lines.map((line, index) => (index === place ? Object.assign({}, line, part) : line)))
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  return (
    <form className="stack" onSubmit={onSubmit}>
      <Select label={m.rules_for()} value={organisation} onChange={(event) => setOrganisation(event.target.value)}>
        <option value="">{m.rules_desk()}</option>
        {organisations.data?.items.map((each) => (
          <option key={each.slug} value={each.slug}>
            {each.name}
          </option>
        ))}
      </Select>
      <div className="two-inputs">
        <Field type="datetime-local" label={m.rules_valid_from()} hint={m.rules_valid_from_hint()} value={from} onChange={(event) => setFrom(event.target.value)} optional />
        <Field type="number" label={m.rules_warn_at()} min={1} max={99} required value={warn} onChange={(event) => setWarn(event.target.value)} />
      </div>
      <fieldset className="rule-inputs">
        <legend>{m.rules_targets()}</legend>
        {lines.map(({ kind, priority, amount, unit }, place) => {
          const name = `${clockWords(kind, true)}${priority ? ` ${priority}` : ''}`
          return (
            <div key={`${kind} ${priority}`}>
              <span aria-hidden="true">{name}</span>
              <Field type="number" label={name} labelUnseen min={1} max={99999} required value={amount} onChange={(event) => change(place, { amount: event.target.value })} />
              <Select label={m.rules_unit_of({ name })} labelUnseen value={unit} onChange={(event) => change(place, { unit: event.target.value as Unit })}>
                {UNITS.map((each) => (
                  <option key={each} value={each}>
                    {unitWords(each)}
                  </option>
                ))}
              </Select>
            </div>
          )
        })}
      </fieldset>
      <p className="soft small">{m.rules_change_says()}</p>
      {saving.error && <ProblemNotice problem={saving.error} />}
      <div className="sheet-actions">
        <Button onPress={onClose}>{m.cancel()}</Button>
        <Button type="submit" look="loud" isPending={saving.isPending}>
          {m.rules_save()}
        </Button>
      </div>
    </form>
  )
}
