import { useSearch } from '@tanstack/react-router'
import { CalendarBack } from './CalendarBack'
import { PolicyBack } from './PolicyBack'

/** An admin takes back what is one client's own, so that the desk's holds for them again. */
export default function BackPage() {
  const { name, version } = useSearch({ from: '/inside/sla/rules/back' })
  return name === undefined ? <PolicyBack version={version} /> : <CalendarBack name={name} version={version} />
}
