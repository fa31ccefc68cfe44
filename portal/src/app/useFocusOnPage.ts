import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** A new page takes the focus, so that a screen reader and the Tab key go on from its top and not from where the link was. */
export function useFocusOnPage(): void {
  const { pathname, hash } = useLocation()
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    if (hash !== 'reply') document.getElementById('main')?.focus({ preventScroll: true })
  }, [pathname, hash])
}
