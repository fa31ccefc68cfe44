import { useQuery } from '@tanstack/react-query'
import { categoriesQuery } from '../../api/queries'
import { m } from '../../paraglide/messages.js'
import { AllowanceBox } from '../../ui/allowance/AllowanceBox'

/** What the month has left, and whether this request takes from it. */
export function BeforeYouSend({ organisation, category }: { organisation: string; category: string }) {
  const { data } = useQuery(categoriesQuery)
  const chosen = data?.items.find((each) => each.code === category)
  return (
    <div className="before">
      <AllowanceBox organisation={organisation} bars={false} />
      {chosen && <p>{chosen.chargeable ? m.before_counts() : m.before_counts_not()}</p>}
    </div>
  )
}
