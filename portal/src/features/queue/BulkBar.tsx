import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { colleaguesQuery } from '../../api/queries'
import { assign } from '../../api/tickets'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { useActs } from '../../ui/act/acts'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/menu/Choices'
import { problemWords } from '../../ui/Notice'
import { say } from '../../ui/toast/say'

const MergeSheet = lazy(() => import('../../ui/merge/MergeSheet'))

interface Person {
  name: string
  email: string
}

/** One after the other, so that what was refused is known by name and the rest is done. */
async function assignAll(references: string[], to: Person): Promise<{ done: number; refused: string[]; problem: unknown }> {
  const refused: string[] = []
  let problem: unknown
  for (const each of references) {
    try {
      await assign(each, to.email)
    } catch (failure) {
      refused.push(each)
      problem = failure
    }
  }
  return { done: references.length - refused.length, refused, problem }
}

/** What may be done to several tickets at once. */
export function BulkBar({ chosen, onChoose }: { chosen: string[]; onChoose: (references: string[]) => void }) {
  const me = useMe()
  const queries = useQueryClient()
  const [merging, setMerging] = useState(false)
  const [wanted, setWanted] = useState(false)
  const colleagues = useQuery({ ...colleaguesQuery, enabled: wanted })
  const assigning = useMutation({
    mutationFn: (to: Person) => assignAll(chosen, to),
    onSuccess: async ({ done, refused }, to) => {
      if (done > 0) say(m.bulk_assigned({ count: done, name: to.name }))
      onChoose(refused)
      await Promise.all([queries.invalidateQueries({ queryKey: ['queue'] }), queries.invalidateQueries({ queryKey: ['ticket'] })])
    },
  })
  const others = (colleagues.data?.items ?? []).filter((each) => each.email !== me.email)
  useActs([
    { id: 'bulk-take', words: `${m.bulk_count({ count: chosen.length })}: ${m.assign_to_me()}`, key: 'a', run: () => assigning.mutate(me) },
    ...(chosen.length > 1 ? [{ id: 'bulk-merge', words: `${m.bulk_count({ count: chosen.length })}: ${m.bulk_merge()}`, key: 'm', run: () => setMerging(true) }] : []),
    { id: 'bulk-clear', words: m.bulk_clear(), key: 'Escape', run: () => onChoose([]) },
  ])
  const refused = assigning.data?.refused ?? []
  return (
    <div className="bulk" role="region" aria-label={m.bulk()}>
      <p role="status">
        <strong className="number">{m.bulk_count({ count: chosen.length })}</strong>
      </p>
      <Button onPress={() => assigning.mutate(me)} isPending={assigning.isPending}>
        {m.assign_to_me()} <kbd aria-hidden="true">a</kbd>
      </Button>
      <Choices
        name={m.bulk_assign()}
        onOpen={() => setWanted(true)}
        pending={assigning.isPending}
        label={
          <>
            {m.bulk_assign()} <span aria-hidden="true">▾</span>
          </>
        }
        groups={[{ id: 'colleagues', choices: others.map((each) => ({ id: each.email, words: each.name, run: () => assigning.mutate(each) })) }]}
      />
      <Button onPress={() => setMerging(true)} isDisabled={chosen.length < 2}>
        {m.bulk_merge()} <kbd aria-hidden="true">m</kbd>
      </Button>
      <Button look="bare" onPress={() => onChoose([])}>
        {m.bulk_clear()} <kbd aria-hidden="true">Esc</kbd>
      </Button>
      {refused.length > 0 && (
        <p className="field-error" role="alert">
          {m.bulk_not_assigned({ references: refused.join(', ') })} {problemWords(assigning.data?.problem)}
        </p>
      )}
      <Suspense>
        {merging && (
          <MergeSheet
            references={chosen}
            onClose={() => setMerging(false)}
            onDone={() => {
              setMerging(false)
              onChoose([])
            }}
          />
        )}
      </Suspense>
    </div>
  )
}
