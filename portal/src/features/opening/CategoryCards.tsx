import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { categoriesQuery } from '../../api/queries'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice, Skeleton } from '../../ui/Notice'
import { inTongue } from '../../ui/words'

interface Props {
  chosen: string
  onChoose: (code: string) => void
  error: string | undefined
}

/** One choice among the preset's categories, each with its guidance; arrow keys move as in any radio group. */
export function CategoryCards({ chosen, onChoose, error }: Props) {
  const { data, error: problem, refetch } = useQuery(categoriesQuery)
  const id = useId()
  if (problem && !data) return <ProblemNotice problem={problem} onRetry={() => void refetch()} />
  if (!data) return <Skeleton lines={4} tall />
  return (
    <div role="radiogroup" aria-labelledby="what-title" aria-describedby={error ? `${id}-error` : undefined}>
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      <div className="cards">
        {data.items.map((category) => (
          <label key={category.code} className="card" data-alarm={category.siteDown || undefined}>
            <input
              type="radio"
              name="category"
              value={category.code}
              checked={chosen === category.code}
              onChange={() => onChoose(category.code)}
              aria-describedby={`${id}-${category.code}`}
            />
            <span className="card-label">
              {inTongue(category.label, category.code)}
              {category.chargeable && <span className="card-charge">{m.category_counts()}</span>}
            </span>
            <span id={`${id}-${category.code}`} className="card-guidance">
              {inTongue(category.guidance, '')}
            </span>
          </label>
        ))}
      </div>
    </div>
  )
}
