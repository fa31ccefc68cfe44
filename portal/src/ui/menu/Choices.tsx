import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '../Button'

const load = () => import('./FloatingMenu')
const FloatingMenu = lazy(load)

export interface Choice {
  id: string
  words: string
  run: () => void
  /** The key that does the same. */
  hotkey?: string
  /** What else is to be known about it. */
  remark?: ReactNode
  lang?: string
}

export interface ChoiceGroup {
  id: string
  title?: string
  /** Of a group in which one thing is always chosen: which. */
  chosen?: string
  choices: Choice[]
}

interface Props {
  /** What the menu is of; the button says the same unless it holds more. */
  name: string
  label: ReactNode
  groups: ChoiceGroup[]
  above?: ReactNode
  side?: 'start' | 'end'
  look?: 'quiet' | 'bare'
  className?: string
  pending?: boolean
  unseenLabel?: string
  onOpen?: () => void
}

/** A button with a menu. What makes the menu float comes after the page, so that no first load waits for it. */
export function Choices({ name, label, groups, above, side = 'start', look = 'quiet', className, pending = false, unseenLabel, onOpen }: Props) {
  const trigger = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const soon = setTimeout(() => void load(), 400)
    return () => clearTimeout(soon)
  }, [])
  const begin = () => {
    onOpen?.()
    setOpen(true)
  }
  return (
    <>
      <Button
        ref={trigger}
        look={look}
        className={className}
        isPending={pending}
        aria-label={unseenLabel}
        aria-haspopup="menu"
        aria-expanded={open}
        onPress={begin}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') begin()
          else event.continuePropagation()
        }}
      >
        {label}
      </Button>
      {open && (
        <Suspense>
          <FloatingMenu name={name} trigger={trigger} side={side} above={above} groups={groups} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
