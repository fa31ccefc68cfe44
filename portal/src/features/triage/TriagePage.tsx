import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { queueQuery } from '../../api/queries'
import { assess, assign } from '../../api/tickets'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { useKeys } from '../../ui/keys'
import { Empty, ProblemNotice, Skeleton } from '../../ui/Notice'
import { usePageTitle } from '../../ui/pageTitle'
import './triage.css'
import { TriageRow } from './TriageRow'
import { TriageTicket } from './TriageTicket'

/** New tickets one after the other: read, two answers, sent, and the next one is there. */
export default function TriagePage() {
  const me = useMe()
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(queueQuery('TRIAGE'))
  const [chosen, setChosen] = useState<string>()
  const list = useRef<HTMLUListElement>(null)
  usePageTitle(m.nav_triage())
  const items = data?.items ?? []
  const place = Math.max(
    0,
    items.findIndex((item) => item.reference === chosen),
  )
  const current = items[place]
  // The one being read stays chosen when others arrive above it.
  if (current && current.reference !== chosen) setChosen(current.reference)
  const go = (by: number) => {
    const next = items[place + by]
    if (!next) return
    setChosen(next.reference)
    list.current?.querySelector<HTMLElement>(`[data-reference="${next.reference}"]`)?.focus()
  }
  useKeys({ k: () => go(-1), j: () => go(1) })
  const done = (reference: string) => {
    setChosen(items[place + 1]?.reference ?? items[place - 1]?.reference)
    queries.setQueryData(queueQuery('TRIAGE').queryKey, (known) => known && { ...known, items: known.items.filter((item) => item.reference !== reference) })
    void queries.invalidateQueries({ queryKey: ['queue'] })
    void queries.invalidateQueries({ queryKey: ['ticket', reference] })
  }
  return (
    <div className="triage">
      <div className="triage-list">
        <h1>
          {m.nav_triage()}
          {items.length > 0 && <span className="section-count number">{items.length}</span>}
        </h1>
        {error && !data && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton lines={4} tall />}
        {data && items.length === 0 && <Empty title={m.triage_empty()}>{m.triage_empty_teach()}</Empty>}
        <ul ref={list}>
          {items.map((item) => (
            <TriageRow key={item.reference} item={item} current={item.reference === current?.reference} onChoose={() => setChosen(item.reference)} />
          ))}
        </ul>
      </div>
      {current && (
        <TriageTicket
          key={current.reference}
          reference={current.reference}
          onTake={() => assign(current.reference, me.email)}
          send={(assessment) => assess(current.reference, assessment)}
          onDone={() => done(current.reference)}
          onMerged={(original) => original !== current.reference && done(current.reference)}
        />
      )}
    </div>
  )
}
