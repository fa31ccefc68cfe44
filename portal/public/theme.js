// Before the first paint, so that nobody who chose dark sees a white flash. A file of its own, because the gateway allows no inline script.
try {
  const theme = localStorage.getItem('ledgerdesk.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage may be forbidden; then the system's choice holds.
}
