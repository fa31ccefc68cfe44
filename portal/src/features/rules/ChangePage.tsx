import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import { Empty, ProblemNotice, Skeleton } from '../../ui/Notice'
import { usePageTitle } from '../../ui/pageTitle'
import './rules.css'

interface Props {
  title: string
  says: string | undefined
  found: UseQueryResult<unknown>
  /** What was to be changed is not there (any more). */
  missing: boolean
  children: ReactNode
}

/** The frame of a page on which a rule is changed. */
export function ChangePage({ title, says, found, missing, children }: Props) {
  usePageTitle(`${title} · ${m.nav_sla()}`)
  return (
    <div className="rules">
      <div>
        <p className="back small">
          <Link to="/sla/rules">← {m.rules_title()}</Link>
        </p>
        <h1>{title}</h1>
        {says && <p className="soft">{says}</p>}
      </div>
      {found.error && !found.data && <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />}
      {!found.data && !found.error && <Skeleton lines={5} tall />}
      {missing && <Empty title={m.rules_not_there()}>{m.rules_not_there_teach()}</Empty>}
      {children}
    </div>
  )
}
