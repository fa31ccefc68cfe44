import { Link, useSearch } from '@tanstack/react-router'
import type { Outcome } from '../../api/sla'
import { m } from '../../paraglide/messages.js'
import { usePageTitle } from '../../ui/pageTitle'
import { AgedTickets } from './AgedTickets'
import { behind, type Behind } from './asked'
import { bucketWords } from './buckets'
import { Filters } from './Filters'
import { PromisesBehind } from './PromisesBehind'
import './sla.css'
import { useNames } from './useNames'

const TABS: { outcome: Outcome | undefined; words: () => string }[] = [
  { outcome: undefined, words: m.sla_open },
  { outcome: 'BREACHED', words: m.sla_missed },
  { outcome: 'MET', words: m.sla_kept },
  { outcome: 'CANCELLED', words: m.sla_dropped },
]

/** The tickets behind a number: open promises, ended ones of a week, or tickets of an age. */
export default function BehindPage() {
  const asked = useSearch({ from: '/inside/sla/tickets' })
  usePageTitle(`${title(asked)} · ${m.nav_sla()}`)
  return (
    <div className="sla">
      <div className="sla-head">
        <div>
          <p className="back small">
            <Link to="/sla" search={{ kind: asked.kind, department: asked.department, organisation: asked.organisation }}>
              ← {m.nav_sla()}
            </Link>
          </p>
          <h1>{title(asked)}</h1>
          <Narrowed asked={asked} />
        </div>
        <Filters asked={asked} page="/sla/tickets" ages={asked.bucket !== undefined} />
      </div>
      {!asked.bucket && (
        <nav className="lanes" aria-label={m.sla_outcomes()}>
          {TABS.map(({ outcome, words }) => (
            <Link key={outcome ?? 'open'} to="/sla/tickets" search={behind(asked, { outcome, week: asked.week, priority: asked.priority })} replace activeOptions={{ includeSearch: true, exact: true }}>
              {words()}
            </Link>
          ))}
        </nav>
      )}
      {asked.bucket ? <AgedTickets asked={asked} /> : <PromisesBehind asked={asked} />}
    </div>
  )
}

const title = ({ bucket, outcome }: Behind) => {
  if (bucket) return m.sla_aged_title({ age: bucketWords(bucket) })
  return { OPEN: m.sla_open_title, BREACHED: m.sla_missed_title, MET: m.sla_kept_title, CANCELLED: m.sla_dropped_title }[outcome ?? 'OPEN']()
}

/** What the number was about, so far as the lists above do not say it. */
function Narrowed({ asked }: { asked: Behind }) {
  const names = useNames()
  const words = [asked.outcome && (asked.week ? names('week', asked.week) : m.sla_last_weeks()), asked.priority && names('priority', asked.priority)].filter(Boolean)
  return words.length > 0 ? <p className="soft">{words.join(' · ')}</p> : null
}
