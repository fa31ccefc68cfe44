import { useEffect, useLayoutEffect, useRef } from 'react'
import { useKeys } from '../keys'

/** Something a page lets people do: one description gives its key, its place in a menu and its line in the palette. */
export interface Act {
  id: string
  words: string
  key?: string
  run: () => void
}

const offering = new Set<() => Act[]>()

/** What the pages on screen offer right now. */
export const offeredActs = (): Act[] => [...offering].flatMap((read) => read())

export function useActs(acts: Act[]): void {
  const latest = useRef(acts)
  useLayoutEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const read = () => latest.current
    offering.add(read)
    return () => {
      offering.delete(read)
    }
  }, [])
  useKeys(Object.fromEntries(acts.flatMap((act) => (act.key ? [[act.key, act.run]] : []))))
}
