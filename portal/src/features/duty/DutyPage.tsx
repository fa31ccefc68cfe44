import { m } from '../../paraglide/messages.js'
import { usePageTitle } from '../../ui/pageTitle'
import '../../ui/pill.css'
import { Absences } from './Absences'
import './duty.css'
import { Rota } from './Rota'

/** Who looks after what comes in, and who is not there. */
export default function DutyPage() {
  usePageTitle(m.nav_duty())
  return (
    <div className="duty">
      <h1>{m.nav_duty()}</h1>
      <Rota />
      <Absences />
    </div>
  )
}
