import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { organisationsQuery } from '../../api/queries'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { Field, Select } from '../../ui/Field'
import { ProblemNotice, Skeleton } from '../../ui/Notice'
import { usePageTitle } from '../../ui/pageTitle'
import type { Tried } from './asked'
import { Compared } from './Compared'
import { Differences } from './Differences'
import './sla.css'
import { firstDay, PRESETS, today, whatIfQuery } from './whatIf'

/** What would have become of the desk's promises under another policy, beside what did. */
export default function WhatIfPage() {
  const tried = useSearch({ from: '/inside/sla/what-if' })
  const { data, error, refetch, isFetching } = useQuery(whatIfQuery(tried))
  usePageTitle(`${m.whatif_title()} · ${m.nav_sla()}`)
  return (
    <div className="sla">
      <div>
        <p className="sla-back small">
          <Link to="/sla">← {m.nav_sla()}</Link>
        </p>
        <h1>{m.whatif_title()}</h1>
        <p className="soft">{m.whatif_says()}</p>
      </div>
      <Question key={JSON.stringify(tried)} tried={tried} pending={isFetching} />
      {error && !isFetching && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {isFetching && <Skeleton lines={6} />}
      {data && !isFetching && (
        <>
          <p role="status" className="whatif-sum">
            {data.differing === 0 ? m.whatif_same({ tickets: data.tickets }) : m.whatif_sum({ tickets: data.tickets, differing: data.differing, missed: data.wouldBreach, kept: data.wouldBeKept })}
          </p>
          <Compared answer={data} preset={tried.preset ?? ''} />
          {data.items.length > 0 && <Differences answer={data} />}
        </>
      )}
    </div>
  )
}

function Question({ tried, pending }: { tried: Tried; pending: boolean }) {
  const navigate = useNavigate({ from: '/sla/what-if' })
  const organisations = useQuery(organisationsQuery)
  const [preset, setPreset] = useState(tried.preset ?? PRESETS[0]!)
  const [from, setFrom] = useState(tried.from ?? firstDay())
  const [to, setTo] = useState(tried.to ?? today())
  const [organisation, setOrganisation] = useState(tried.organisation ?? '')
  const backwards = from !== '' && to !== '' && to < from
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!backwards && from && to) void navigate({ search: { preset, from, to, organisation: organisation || undefined } })
  }
  return (
    <form className="whatif-form" onSubmit={onSubmit}>
      <Select label={m.whatif_policy()} value={preset} onChange={(event) => setPreset(event.target.value)}>
        {[...new Set([...PRESETS, preset])].map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </Select>
      <Field type="date" label={m.whatif_from()} value={from} max={to} required onChange={(event) => setFrom(event.target.value)} />
      <Field type="date" label={m.whatif_to()} value={to} min={from} max={today()} required error={backwards ? m.whatif_backwards() : undefined} onChange={(event) => setTo(event.target.value)} />
      <Select label={m.column_client()} value={organisation} onChange={(event) => setOrganisation(event.target.value)}>
        <option value="">{m.sla_all_clients()}</option>
        {organisations.data?.items.map((each) => (
          <option key={each.slug} value={each.slug}>
            {each.name}
          </option>
        ))}
      </Select>
      <Button type="submit" look="loud" isPending={pending}>
        {m.whatif_send()}
      </Button>
    </form>
  )
}
