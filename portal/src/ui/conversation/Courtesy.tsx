import { useMutation } from '@tanstack/react-query'
import { overruleCourtesy } from '../../api/acts'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../Notice'
import { useTicketChanged } from '../useTicketChanged'

interface Props {
  reference: string
  responseId: string
  staff: boolean
  /** Only words said since the ticket was last resolved can still reopen it. */
  stillDone: boolean
}

/** Thanks that reopened nothing, and the way to say that it was more than thanks. */
export function Courtesy({ reference, responseId, staff, stillDone }: Props) {
  const changed = useTicketChanged(reference)
  const overruling = useMutation({ mutationFn: () => overruleCourtesy(reference, responseId), onSuccess: changed })
  return (
    <div className="courtesy small" role="note">
      <p>
        {m.courtesy_kept_closed()}{' '}
        {stillDone && (
          <button type="button" className="linkish" disabled={overruling.isPending} onClick={() => overruling.mutate()}>
            {staff ? m.courtesy_was_more() : m.courtesy_reopen()}
          </button>
        )}
      </p>
      {overruling.error && <ProblemNotice problem={overruling.error} />}
    </div>
  )
}
