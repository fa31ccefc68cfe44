import { Link } from '@tanstack/react-router'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'

interface Props {
  /** What saving is called here. */
  save?: string
  pending: boolean
  changed: boolean
  onReset: () => void
}

/** Stays in sight under a long form. What was changed is kept in this browser until it is saved or thrown away. */
export function SaveBar({ save = m.rules_save(), pending, changed, onReset }: Props) {
  return (
    <div className="save-bar">
      {changed && (
        <Button look="bare" onPress={onReset}>
          {m.rules_reset()}
        </Button>
      )}
      <Link to="/sla/rules" className="button button-quiet">
        {m.cancel()}
      </Link>
      <Button type="submit" look="loud" isPending={pending}>
        {save}
      </Button>
    </div>
  )
}
