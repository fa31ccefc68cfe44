import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { savePolicy, type Policy } from '../../api/rules'
import { m } from '../../paraglide/messages.js'
import { useDraft } from '../../ui/draft'
import { Field } from '../../ui/Field'
import { HoursFields } from '../../ui/promise/HoursFields'
import { TargetFields } from '../../ui/promise/TargetFields'
import { Refused, useLookAgain, wrongIn } from '../../ui/Refused'
import { say } from '../../ui/toast/say'
import { bodyOf, draftOf } from './policyDraft'
import { SaveBar } from './SaveBar'
import { StepFields } from './StepFields'
import { Whose } from './Whose'

const MARKED = /^(organisation|validFrom|calendar|siteDownCalendar|warnAtPercent|steps(\[\d+\]\..+)?|(targets|categories)\..+)$/

/** A new version beside the old: for whom, from when, how fast, and who is told. What is open goes by it from then on, what is over keeps its own. */
export function PolicyForm({ policy, own, taken }: { policy: Policy; own: boolean; taken: (string | null)[] }) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [before] = useState(() => draftOf(policy, own ? null : policy.organisation))
  const [draft, change, clear] = useDraft(`policy.${policy.version}${own ? '.own' : ''}`, before)
  const saving = useMutation({
    mutationFn: () => savePolicy(bodyOf(draft)),
    onSuccess: async (saved) => {
      clear()
      say(m.rules_saved({ version: saved.version }))
      await queries.invalidateQueries({ queryKey: ['rules'] })
      await navigate({ to: '/sla/rules' })
    },
  })
  const wrong = wrongIn(saving.error)
  const form = useLookAgain(saving.error)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!saving.isPending && !(own && taken.includes(draft.organisation))) saving.mutate()
  }
  return (
    <form className="rule-form" ref={form} onSubmit={onSubmit}>
      <section aria-labelledby="policy-whom">
        <h2 id="policy-whom">{m.rules_whom_when()}</h2>
        <div className="two-inputs">
          <Whose value={draft.organisation} own={own} taken={taken} error={wrong('organisation')} onChange={(organisation) => change({ organisation })} />
          <Field type="datetime-local" label={m.rules_valid_from()} hint={m.rules_valid_from_hint()} value={draft.from} error={wrong('validFrom')} onChange={(event) => change({ from: event.target.value })} optional />
        </div>
      </section>
      <section aria-labelledby="policy-hours">
        <h2 id="policy-hours">{m.rules_hours_title()}</h2>
        <HoursFields organisation={draft.organisation || null} calendar={draft.calendar} siteDownCalendar={draft.siteDownCalendar} warn={draft.warn} wrong={wrong} onChange={change} />
      </section>
      <section aria-labelledby="policy-targets">
        <h2 id="policy-targets">{m.rules_targets_title()}</h2>
        <TargetFields promises={draft.promises} wrong={wrong} onChange={(promises) => change({ promises })} />
      </section>
      <section aria-labelledby="policy-steps">
        <h2 id="policy-steps">{m.rules_steps_title()}</h2>
        <p className="soft small">{m.rules_steps_say()}</p>
        <StepFields steps={draft.steps} wrong={wrong} onChange={(steps) => change({ steps })} />
      </section>
      <p className="soft small">{m.rules_change_says()}</p>
      {saving.error && <Refused problem={saving.error} marked={MARKED} />}
      <SaveBar pending={saving.isPending} changed={JSON.stringify(draft) !== JSON.stringify(before)} onReset={clear} />
    </form>
  )
}
