import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { Suggestion } from '../../api/merging'
import { duplicatesQuery } from '../../api/queries'
import { m } from '../../paraglide/messages.js'
import { Button } from '../Button'
import { useKeys } from '../keys'
import { StatusPill } from '../Pill'
import './merge.css'
import { LIKELY, likeness, reasonWords } from './reasons'

const MergeSheet = lazy(() => import('./MergeSheet'))

/** Beside a new ticket: others of the same client that look like the same issue, merged in one act once a person says so. */
export function LooksTheSame({ reference, onMerged }: { reference: string; onMerged: (original: string) => void }) {
  const { data } = useQuery(duplicatesQuery(reference))
  const [turned, setTurned] = useState<string[]>([])
  const [merging, setMerging] = useState(false)
  const alike = (data?.items ?? []).filter((each) => each.status !== 'MERGED')
  // What is likely is chosen; the rest waits for a person's click.
  const isChosen = (each: Suggestion) => each.score >= LIKELY !== turned.includes(each.reference)
  const chosen = alike.filter(isChosen).map((each) => each.reference)
  const title = m.alike_title({ count: (chosen.length || alike.length) + 1 })
  useKeys({ m: () => chosen.length > 0 && setMerging(true) })
  if (alike.length === 0) return null
  return (
    <section className="alike" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <Button onPress={() => setMerging(true)} isDisabled={chosen.length === 0}>
          {chosen.length > 0 ? m.alike_merge({ count: chosen.length + 1 }) : m.merge()} <kbd aria-hidden="true">m</kbd>
        </Button>
      </header>
      <ul>
        {alike.map((each) => (
          <li key={each.reference}>
            <label className="alike-row">
              <input
                type="checkbox"
                checked={isChosen(each)}
                onChange={() => setTurned((all) => (all.includes(each.reference) ? all.filter((one) => one !== each.reference) : [...all, each.reference]))}
              />
              <span>
                <span className="alike-subject">
                  <Link to="/tickets/$reference" params={{ reference: each.reference }} className="reference">
                    {each.reference}
                  </Link>{' '}
                  <span dir="auto">{each.subject}</span>
                </span>
                <span className="soft small">{[likeness(each.score), ...each.reasons.map(reasonWords)].join(' · ')}</span>
              </span>
              <StatusPill status={each.status} staff />
            </label>
          </li>
        ))}
      </ul>
      <Suspense>
        {merging && (
          <MergeSheet
            references={[reference, ...chosen]}
            onClose={() => setMerging(false)}
            onDone={(original) => {
              setMerging(false)
              onMerged(original.reference)
            }}
          />
        )}
      </Suspense>
    </section>
  )
}
