// Runs before the first paint, so that a dark workshop never sees a white flash. The policy forbids inline scripts.
;(() => {
  let chosen = null
  try {
    chosen = localStorage.getItem('etabli-colour-scheme')
  } catch {
    // Storage may be closed to the page; the system's choice is used then.
  }
  const isDark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light')
})()
