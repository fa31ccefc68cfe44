import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { subjectQuery } from '../../api/queries'

/** A ticket by its number, and what it is about as soon as that is known: promises are kept apart from words. */
export function Subject({ reference }: { reference: string }) {
  const { data } = useQuery(subjectQuery(reference))
  return (
    <Link to="/tickets/$reference" params={{ reference }} className="sla-ticket">
      <span className="reference">{reference}</span> <span dir="auto">{data ?? '…'}</span>
    </Link>
  )
}
