import { useQuery } from '@tanstack/react-query'
import { organisationQuery } from '../../api/queries'
import { m } from '../../paraglide/messages.js'

/** Somebody with a name, a phone and an address; nothing is shown where nobody is named. */
export function AccountManager({ organisation }: { organisation: string }) {
  const { data } = useQuery(organisationQuery(organisation))
  const manager = data?.accountManager
  if (!manager) return null
  return (
    <section className="manager">
      <h2>{m.account_manager()}</h2>
      <p>{manager.name}</p>
      {manager.phone && <a href={`tel:${manager.phone.replaceAll(/[^+\d]/g, '')}`}>{manager.phone}</a>}
      <a href={`mailto:${manager.email}`}>{manager.email}</a>
    </section>
  )
}
