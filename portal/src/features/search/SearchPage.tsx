import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { categoriesQuery } from '../../api/queries'
import { useMe } from '../../app/me'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { Field, Select } from '../../ui/Field'
import { useKeys } from '../../ui/keys'
import { Empty, ProblemNotice, Skeleton } from '../../ui/Notice'
import { usePageTitle } from '../../ui/pageTitle'
import { inTongue } from '../../ui/words'
import { Found } from './Found'
import { foundQuery, type Sought } from './search'
import './search.css'

const TYPING = 300

/** Every ticket one may see, the old answers too: by its words, narrowed by where it stands and what it is. */
export default function SearchPage() {
  const me = useMe()
  const staff = me.kind === 'STAFF'
  const sought = useSearch({ from: '/inside/tickets' })
  const navigate = useNavigate({ from: '/tickets' })
  const [text, setText] = useState(sought.q ?? '')
  const box = useRef<HTMLInputElement>(null)
  const categories = useQuery(categoriesQuery)
  const found = useInfiniteQuery(foundQuery(sought))
  const tickets = found.data?.pages.flatMap((page) => page.items)
  const title = staff ? m.nav_search() : m.nav_tickets()
  usePageTitle(title)
  useKeys({ '/': () => box.current?.focus() })
  const change = (part: Sought) => void navigate({ search: (now) => ({ ...now, ...part }), replace: true })
  useEffect(() => {
    const words = text.trim()
    if (words === (sought.q ?? '')) return undefined
    const typed = setTimeout(() => change({ q: words || undefined }), TYPING)
    return () => clearTimeout(typed)
    // Only typing starts the wait; what it changes follows from the text.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [text])
  return (
    <div className="search">
      <h1>{title}</h1>
      <form
        role="search"
        className="search-form"
        onSubmit={(event) => {
          event.preventDefault()
          change({ q: text.trim() || undefined })
        }}
      >
        <Field ref={box} type="search" label={m.search_label()} labelUnseen placeholder={staff ? m.search_hint_staff() : m.search_hint()} value={text} maxLength={200} onChange={(event) => setText(event.target.value)} enterKeyHint="search" />
        <Select label={m.search_where()} labelUnseen value={sought.in ?? ''} onChange={(event) => change({ in: (event.target.value || undefined) as Sought['in'] })}>
          <option value="">{m.search_all()}</option>
          <option value="open">{m.search_open()}</option>
          <option value="done">{m.search_done()}</option>
        </Select>
        <Select label={m.search_category()} labelUnseen value={sought.category ?? ''} onChange={(event) => change({ category: event.target.value || undefined })}>
          <option value="">{m.search_any_category()}</option>
          {categories.data?.items.map((category) => (
            <option key={category.code} value={category.code}>
              {inTongue(category.label, category.code)}
            </option>
          ))}
        </Select>
        {staff && (
          <label className="search-mine">
            <input type="checkbox" checked={sought.mine ?? false} onChange={(event) => change({ mine: event.target.checked || undefined })} /> {m.search_mine()}
          </label>
        )}
      </form>
      {sought.organisation && (
        <p className="search-only">
          {m.search_of_client()} <strong>{sought.organisation}</strong>{' '}
          <Button look="bare" onPress={() => change({ organisation: undefined })}>
            {m.search_everyones()}
          </Button>
        </p>
      )}
      {found.error && <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />}
      {!tickets && !found.error && <Skeleton lines={6} tall />}
      {tickets?.length === 0 &&
        (Object.values(sought).every((each) => each === undefined) ? (
          <Empty title={m.home_empty()}>
            {!staff && (
              <Link to="/new" className="button button-loud">
                {m.new_ticket()}
              </Link>
            )}
          </Empty>
        ) : (
          <Empty title={m.search_nothing()}>{m.search_nothing_teach()}</Empty>
        ))}
      {tickets && tickets.length > 0 && (
        <ul className="found" aria-busy={found.isPlaceholderData} aria-label={title}>
          {tickets.map((ticket) => (
            <Found key={ticket.reference} ticket={ticket} staff={staff} words={sought.q ?? ''} />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button onPress={() => void found.fetchNextPage()} isPending={found.isFetchingNextPage}>
          {m.search_more()}
        </Button>
      )}
    </div>
  )
}
