import { useEffect } from 'react'

/** The browser's tab says where one is. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Ledgerdesk` : 'Ledgerdesk'
  }, [title])
}
