import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { judgeSuggestion, type Suggestion } from '../../api/merging'
import { duplicatesQuery } from '../../api/queries'
import { m } from '../../paraglide/messages.js'
import { Button } from '../Button'
import { useKeys } from '../keys'
import { ProblemNotice } from '../Notice'
import { StatusPill } from '../Pill'
import './merge.css'
import { likeness, reasonWords } from './reasons'

const MergeSheet = lazy(() => import('./MergeSheet'))

interface Props {
  reference: string
  /** The key that merges, where no other act has it. */
  hotkey?: string
  onMerged: (original: string) => void
}

/** Beside a new ticket: others of the same client that look like the same issue, merged in one act once a person says so. */
export function LooksTheSame({ reference, hotkey, onMerged }: Props) {
  const queries = useQueryClient()
  const { data } = useQuery(duplicatesQuery(reference))
  const [turned, setTurned] = useState<string[]>([])
  const [merging, setMerging] = useState(false)
  const judging = useMutation({
    mutationFn: (other: string) => judgeSuggestion(reference, other, false),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['duplicates', reference] }),
  })
  const group = data?.group ?? []
  const alike = (data?.items ?? []).filter((each, place) => each.status !== 'MERGED' && (group.includes(each.reference) || place < (data?.shown ?? 0)))
  // Those that look the same are chosen already; the rest waits for a person's click.
  const isChosen = (each: Suggestion) => group.includes(each.reference) !== turned.includes(each.reference)
  const chosen = alike.filter(isChosen).map((each) => each.reference)
  useKeys(hotkey ? { [hotkey]: () => chosen.length > 0 && setMerging(true) } : {})
  if (alike.length === 0) return null
  const title = chosen.length > 0 ? m.alike_title({ count: chosen.length + 1 }) : m.alike_perhaps()
  return (
    <section className="alike" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <Button onPress={() => setMerging(true)} isDisabled={chosen.length === 0}>
          {chosen.length > 0 ? m.alike_merge({ count: chosen.length + 1 }) : m.merge()} {hotkey && <kbd aria-hidden="true">{hotkey}</kbd>}
        </Button>
      </header>
      <ul>
        {alike.map((each) => (
          <li key={each.reference} className="alike-row">
            {/* Its text is there, deeper than the rule looks. */}
            {/* oxlint-disable-next-line jsx-a11y/label-has-associated-control */}
            <label>
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
            </label>
            <StatusPill status={each.status} staff />
            <Button look="bare" aria-label={m.alike_not({ reference: each.reference })} isPending={judging.isPending && judging.variables === each.reference} onPress={() => judging.mutate(each.reference)}>
              ✕
            </Button>
          </li>
        ))}
      </ul>
      {judging.error && <ProblemNotice problem={judging.error} />}
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
