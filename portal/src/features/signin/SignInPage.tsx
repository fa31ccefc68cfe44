import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { ApiProblem } from '../../api/problem'
import { sessionQuery } from '../../api/queries'
import { signIn } from '../../api/session'
import { chooseTongue, useTongue } from '../../app/tongue'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { ProblemNotice } from '../../ui/Notice'
import { usePageTitle } from '../../ui/pageTitle'
import './signin.css'

/** The only page for people we do not know yet. */
export default function SignInPage() {
  const { to } = useSearch({ from: '/sign-in' })
  const router = useRouter()
  const queries = useQueryClient()
  const tongue = useTongue()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  usePageTitle(m.sign_in())
  const attempt = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: async (session) => {
      queries.clear()
      queries.setQueryData(sessionQuery.queryKey, session)
      await router.invalidate()
      await router.navigate({ href: to ?? '/', replace: true })
    },
  })
  const wrong = attempt.error instanceof ApiProblem && attempt.error.status === 401
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!attempt.isPending) attempt.mutate()
  }
  return (
    <main className="signin">
      <form onSubmit={submit} aria-labelledby="signin-title">
        <img src="/mark.svg" alt="" width="44" height="44" />
        <h1 id="signin-title">{m.signin_title()}</h1>
        <p className="soft">{to ? m.signin_again() : m.signin_intro()}</p>
        {attempt.error && !wrong && <ProblemNotice problem={attempt.error} />}
        <Field label={m.email()} type="email" name="email" autoComplete="username" required value={email} onChange={(event) => setEmail(event.target.value)} dir="ltr" />
        <Field
          label={m.password()}
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={wrong ? m.signin_wrong() : undefined}
          dir="ltr"
        />
        <Button look="loud" type="submit" isPending={attempt.isPending}>
          {attempt.isPending ? m.signin_going() : m.sign_in()}
        </Button>
        <p className="soft small">{m.signin_no_access()}</p>
      </form>
      <div className="signin-tongues" role="group" aria-label={m.language()}>
        <button type="button" lang="en" aria-pressed={tongue === 'en'} onClick={() => chooseTongue('en')}>
          English
        </button>
        <button type="button" lang="nl" aria-pressed={tongue === 'nl'} onClick={() => chooseTongue('nl')}>
          Nederlands
        </button>
      </div>
    </main>
  )
}
