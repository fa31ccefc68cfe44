import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/Button'
import { ProblemNotice, Skeleton } from '../../ui/Notice'
import { dayInFull } from '../../ui/times'

interface Props {
  /** What tells this calendar from others. */
  of: unknown[]
  read: (year: number, signal: AbortSignal) => Promise<{ items: string[] }>
}

/** The days of a year that a calendar is closed on, the public ones of its country among them. */
export function Holidays({ of, read }: Props) {
  const [open, setOpen] = useState(false)
  const [year, setYear] = useState(() => new Date().getFullYear())
  const days = useQuery({
    queryKey: ['rules', 'holidays', ...of, year],
    queryFn: ({ signal }) => read(year, signal),
    enabled: open,
    staleTime: 10 * 60_000,
    placeholderData: keepPreviousData,
  })
  if (!open)
    return (
      <Button look="bare" className="holidays-open" onPress={() => setOpen(true)}>
        {m.rules_holidays_show({ year })}
      </Button>
    )
  return (
    <div className="holidays" role="group" aria-label={m.rules_holidays_of({ year })} aria-busy={days.isPlaceholderData}>
      <div className="holidays-year">
        <Button look="bare" aria-label={String(year - 1)} onPress={() => setYear(year - 1)}>
          ‹
        </Button>
        <strong className="number">{m.rules_holidays_of({ year })}</strong>
        <Button look="bare" aria-label={String(year + 1)} onPress={() => setYear(year + 1)}>
          ›
        </Button>
      </div>
      {days.error && !days.data && <ProblemNotice problem={days.error} onRetry={() => void days.refetch()} />}
      {!days.data && !days.error && <Skeleton lines={3} />}
      {days.data?.items.length === 0 && <p className="soft small">{m.rules_holidays_none({ year })}</p>}
      <ul className="small">
        {days.data?.items.map((day) => (
          <li key={day}>{dayInFull(day)}</li>
        ))}
      </ul>
    </div>
  )
}
