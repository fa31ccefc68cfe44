import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent, type ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import { Field } from '../../ui/Field'
import { useHalfMinutes } from '../../ui/now'
import { isToCome } from '../../ui/promise/isToCome'
import { Refused, useLookAgain, wrongIn } from '../../ui/Refused'
import { dateAndTime } from '../../ui/times'
import { say } from '../../ui/toast/say'
import { instantOf } from './policyDraft'
import { SaveBar } from './SaveBar'

interface Props<T> {
  /** Which is taken back; what is still to come is taken back when it would come. */
  version: { validFrom: string }
  save: (validFrom: string | null) => Promise<T>
  said: (saved: T) => string
  children?: ReactNode
}

/** From when on a client goes by the desk's again. */
export function BackForm<T>({ version, save, said, children }: Props<T>) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [from, setFrom] = useState('')
  const toCome = isToCome(version, useHalfMinutes())
  const saving = useMutation({
    mutationFn: () => save(instantOf(from) ?? (toCome ? version.validFrom : null)),
    onSuccess: async (saved) => {
      say(said(saved))
      await queries.invalidateQueries({ queryKey: ['rules'] })
      await navigate({ to: '/sla/rules' })
    },
  })
  const form = useLookAgain(saving.error)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!saving.isPending) saving.mutate()
  }
  const hint = toCome ? m.rules_back_from_hint({ time: dateAndTime(version.validFrom) }) : m.rules_valid_from_hint()
  return (
    <form className="rule-form" ref={form} onSubmit={onSubmit}>
      {children}
      <div className="two-inputs">
        <Field type="datetime-local" label={m.rules_valid_from()} hint={hint} value={from} error={wrongIn(saving.error)('validFrom')} onChange={(event) => setFrom(event.target.value)} optional />
      </div>
      <p className="soft small">{m.rules_change_says()}</p>
      {saving.error && <Refused problem={saving.error} marked={/^validFrom$/} />}
      <SaveBar save={m.rules_back_save()} pending={saving.isPending} changed={from !== ''} onReset={() => setFrom('')} />
    </form>
  )
}
