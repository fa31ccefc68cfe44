import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changePerson, type Ours } from '../../api/people'
import { ourPeopleQuery } from '../../api/queries'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { ProblemNotice, Skeleton } from '../../ui/Notice'
import { usePageTitle } from '../../ui/pageTitle'
import '../../ui/pill.css'
import { Sheet } from '../../ui/Sheet'
import { Invite } from './Invite'
import './people.css'

/** The people of one's own organisation, by who answers for it. */
export default function PeoplePage() {
  const me = useMe()
  usePageTitle(m.nav_people())
  const [inviting, setInviting] = useState(false)
  const { data, error, refetch } = useQuery(ourPeopleQuery(me.organisation ?? ''))
  return (
    <div className="people">
      <div className="page-head">
        <h1>{m.nav_people()}</h1>
        <Button look="loud" onPress={() => setInviting(true)}>
          {m.people_invite()}
        </Button>
      </div>
      {error && !data && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={4} />}
      {data && (
        <ul className="people-list">
          {data.items.map((person) => (
            <Somebody key={person.id} person={person} />
          ))}
        </ul>
      )}
      <p className="soft small">{m.people_teach()}</p>
      <Sheet title={m.people_invite()} open={inviting} onClose={() => setInviting(false)}>
        <Invite onClose={() => setInviting(false)} />
      </Sheet>
    </div>
  )
}

function Somebody({ person }: { person: Ours }) {
  const me = useMe()
  const queries = useQueryClient()
  const changing = useMutation({ mutationFn: () => changePerson(person.id, { active: !person.active }), onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }) })
  const words = person.active ? m.people_leave() : m.people_return()
  return (
    <li data-left={!person.active || undefined}>
      <div className="people-who">
        <strong dir="auto">{person.name}</strong>
        <span className="soft small" dir="ltr">
          {person.email}
        </span>
      </div>
      <span className="small">{person.roles.includes('APPROVER') ? m.people_approver() : m.people_member()}</span>
      {!person.active && <span className="pill pill-grey">{m.people_left()}</span>}
      {person.id !== me.id && (
        <Button look="bare" onPress={() => changing.mutate()} isPending={changing.isPending} aria-label={`${words}: ${person.name}`}>
          {words}
        </Button>
      )}
      {changing.error && <ProblemNotice problem={changing.error} />}
    </li>
  )
}
