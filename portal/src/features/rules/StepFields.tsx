import type { Whom } from '../../api/rules'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { Field, Select } from '../../ui/Field'
import { Ticks } from '../../ui/Ticks'
import type { StepDraft } from './policyDraft'
import { WHOM, whomWords } from './whom'

interface Props {
  steps: StepDraft[]
  wrong: (field: string) => string | undefined
  onChange: (steps: StepDraft[]) => void
}

/** The desk takes no more. */
const MOST = 20

/** Who is told when a promise presses, one step after the other. */
export function StepFields({ steps, wrong, onChange }: Props) {
  const change = (id: string, part: Partial<StepDraft>) => onChange(steps.map((step) => (step.id === id ? Object.assign({}, step, part) : step)))
  const add = () => onChange([...steps, { id: crypto.randomUUID(), on: 'BREACHED', after: '60', tell: ['LEAD'] }])
  return (
    <div className="step-fields">
      {steps.length === 0 && <p className="soft">{m.rules_no_steps()}</p>}
      <ol>
        {steps.map((step, place) => (
          <li key={step.id} className="step-field" aria-label={m.rules_step({ number: place + 1 })}>
            <Select label={m.rules_step_on()} value={step.on} error={wrong(`steps[${place}].on`)} onChange={(event) => change(step.id, { on: event.target.value as StepDraft['on'] })}>
              <option value="WARNED">{m.rules_on_warned()}</option>
              <option value="BREACHED">{m.rules_on_breached()}</option>
            </Select>
            <Field type="number" label={m.rules_step_after()} min={0} max={10080} required value={step.after} error={wrong(`steps[${place}].afterMinutes`)} onChange={(event) => change(step.id, { after: event.target.value })} />
            <Ticks label={m.rules_step_tell()} of={WHOM.map((value: Whom) => ({ value, words: whomWords(value) }))} chosen={step.tell} error={wrong(`steps[${place}].tell`)} onChange={(tell) => change(step.id, { tell })} />
            <Button look="bare" aria-label={m.rules_step_remove({ number: place + 1 })} onPress={() => onChange(steps.filter((each) => each.id !== step.id))}>
              ✕
            </Button>
          </li>
        ))}
      </ol>
      {wrong('steps') && <p className="field-error">{wrong('steps')}</p>}
      {steps.length < MOST && <Button onPress={add}>{m.rules_step_add()}</Button>}
    </div>
  )
}
