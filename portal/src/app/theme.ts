import { useState } from 'react'

export type Theme = 'light' | 'dark' | 'auto'

const CHOICE = 'ledgerdesk.theme'

function chosen(): Theme {
  const theme = document.documentElement.dataset.theme
  return theme === 'light' || theme === 'dark' ? theme : 'auto'
}

/** Light, dark, or what the system says. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(chosen)
  const choose = (next: Theme) => {
    if (next === 'auto') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = next
    try {
      localStorage.setItem(CHOICE, next)
    } catch {
      // Without storage the choice lasts until the page is left.
    }
    setTheme(next)
  }
  return [theme, choose]
}
