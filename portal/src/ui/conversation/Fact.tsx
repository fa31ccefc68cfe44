import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { categoriesQuery, departmentsQuery } from '../../api/queries'
import type { Entry } from '../../api/tickets'
import { Moment } from '../Moment'
import { Prose } from '../Prose'
import { inTongue } from '../words'
import { Attachments } from './Attachments'
import { factWords } from './facts'

/** A thing done, as one grey line; the tickets it names are a step away. */
export function Fact({ entry, staff, reference }: { entry: Entry; staff: boolean; reference: string }) {
  const categories = useQuery(categoriesQuery)
  const departments = useQuery(departmentsQuery)
  const called = (code: string | undefined) => {
    const found = [...(departments.data?.items ?? []), ...(categories.data?.items ?? [])].find((each) => each.code === code)
    return inTongue(found?.label, code ?? '')
  }
  const words = factWords(entry, staff, called)
  if (!words) return null
  return (
    <li className="fact">
      <WithLinks text={words} /> <span aria-hidden="true">·</span> <Moment at={entry.at} />
      {entry.body && <Prose text={entry.body} />}
      <Attachments reference={reference} attachments={entry.attachments} />
    </li>
  )
}

function WithLinks({ text }: { text: string }) {
  return (
    <span dir="auto">
      {text.split(/(HD-\d{5,})/).map((part, place) =>
        place % 2 === 1 ? (
          <Link key={part} to="/tickets/$reference" params={{ reference: part }} className="reference">
            {part}
          </Link>
        ) : (
          part
        ),
      )}
    </span>
  )
}
