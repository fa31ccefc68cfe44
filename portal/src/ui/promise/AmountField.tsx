import { m } from '../../paraglide/messages.js'
import { Field, Select } from '../Field'
import { UNITS, type Amount, type Unit } from './targets'

const unitWords = (unit: Unit) => ({ minute: m.rules_minutes, hour: m.rules_hours_unit, day: m.rules_days })[unit]()

interface Props {
  /** What is promised within it. */
  name: string
  value: Amount
  error: string | undefined
  onChange: (value: Amount) => void
}

/** So many minutes, hours or working days. */
export function AmountField({ name, value, error, onChange }: Props) {
  return (
    <div className="amount">
      <Field type="number" label={name} labelUnseen min={1} max={99999} required value={value.amount} error={error} onChange={(event) => onChange({ ...value, amount: event.target.value })} />
      <Select label={m.rules_unit_of({ name })} labelUnseen value={value.unit} onChange={(event) => onChange({ ...value, unit: event.target.value as Unit })}>
        {UNITS.map((each) => (
          <option key={each} value={each}>
            {unitWords(each)}
          </option>
        ))}
      </Select>
    </div>
  )
}
