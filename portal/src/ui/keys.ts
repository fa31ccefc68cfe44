import { useEffect, useEffectEvent } from 'react'

/** Single keys that act on a page, silent while someone types or a dialog is open. */
export function useKeys(keys: Record<string, () => void>, active = true): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    const target = event.target as HTMLElement
    if (target.closest('input:not([type=radio], [type=range], [type=checkbox]), textarea, select, [contenteditable=true]')) return
    if (document.querySelector('[role=dialog]')) return
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined
    if (!act) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    if (!active) return undefined
    const listener = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [active])
}
