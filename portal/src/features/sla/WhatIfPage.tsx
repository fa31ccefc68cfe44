import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { usePageTitle } from '../../ui/pageTitle'
import { Refused } from '../../ui/Refused'
import { dayInFull } from '../../ui/times'
import type { Tried } from './asked'
import { Compared } from './Compared'
import { Differences } from './Differences'
import { Question } from './Question'
import './sla.css'
import { useNames } from './useNames'
import { spanOf, whatIfQuery } from './whatIf'
import { Working } from './Working'

const MARKED = /^(calendar|siteDownCalendar|warnAtPercent|(targets|categories)\..+)$/

/** What would have become of the desk's promises under another policy, beside what did. */
export default function WhatIfPage() {
  const tried = useSearch({ from: '/inside/sla/what-if' })
  usePageTitle(`${m.whatif_title()} · ${m.nav_sla()}`)
  return (
    <div className="sla">
      <div>
        <p className="back small">
          <Link to="/sla">← {m.nav_sla()}</Link>
        </p>
        <h1>{m.whatif_title()}</h1>
        <p className="soft">{m.whatif_says()}</p>
      </div>
      <Answered key={JSON.stringify(tried)} tried={tried} />
    </div>
  )
}

function Answered({ tried }: { tried: Tried }) {
  const queries = useQueryClient()
  const names = useNames()
  const asked = whatIfQuery(tried, queries)
  const { data, error, refetch, isFetching } = useQuery(asked)
  const problem = isFetching ? null : error
  // What has been judged so far stays, and is gone on from.
  const stop = () => void queries.cancelQueries({ queryKey: asked.queryKey }, { revert: false })
  const name = tried.preset ?? m.whatif_changed({ owner: tried.own?.organisation ? names('organisation', tried.own.organisation) : m.rules_desk() })
  return (
    <>
      <Question tried={tried} pending={isFetching} problem={problem} />
      {problem && <Refused problem={problem} marked={MARKED} onRetry={data ? undefined : () => void refetch()} />}
      {isFetching && <Working {...spanOf(tried)} judged={data?.to} onStop={stop} />}
      {data && !data.complete && !isFetching && (
        <div className="notice" role="status">
          <p>{m.whatif_so_far({ day: dayInFull(data.to.slice(0, 10)) })}</p>
          <Button onPress={() => void refetch()}>{m.whatif_go_on()}</Button>
        </div>
      )}
      {data && (
        <>
          <p role="status" className="whatif-sum">
            {data.differing === 0 ? m.whatif_same({ tickets: data.tickets }) : m.whatif_sum({ tickets: data.tickets, differing: data.differing, missed: data.wouldBreach, kept: data.wouldBeKept })}
          </p>
          <Compared answer={data} preset={name} />
          {data.items.length > 0 && <Differences answer={data} />}
        </>
      )}
    </>
  )
}
