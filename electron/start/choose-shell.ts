/** Why it is not the desktop window. */
export type WebReason =
  | 'ASKED_FOR'
  | 'NO_DISPLAY'
  | 'OFFLINE'
  | 'FETCH_FAILED'
  | 'FETCH_FAILED_LATELY'
  | 'BUILD_FAILED'
  | 'DESKTOP_FAILED'

export type StartFacts = {
  /** What ETABLI_SHELL asks for. */
  wanted: 'desktop' | 'web' | null
  hasDisplay: boolean
  hasElectron: boolean
  hasFetchFailedLately: boolean
}

export type ShellChoice = { kind: 'desktop' } | { kind: 'fetch' } | { kind: 'web'; reason: WebReason }

/** The desktop where it is possible; `fetch` when it only lacks its binary. */
export function chooseShell(facts: StartFacts): ShellChoice {
  if (facts.wanted === 'web') return { kind: 'web', reason: 'ASKED_FOR' }
  if (!facts.hasDisplay) return { kind: 'web', reason: 'NO_DISPLAY' }
  if (facts.hasElectron) return { kind: 'desktop' }
  const isInsisted = facts.wanted === 'desktop'
  return facts.hasFetchFailedLately && !isInsisted ? { kind: 'web', reason: 'FETCH_FAILED_LATELY' } : { kind: 'fetch' }
}

export type WindowFacts = { reason: WebReason; hasDisplay: boolean; browser: string | null }
export type WindowChoice =
  | { kind: 'app-window'; browser: string; reason: WebReason }
  | { kind: 'address'; reason: WebReason | 'NO_BROWSER' }

/** How the web shell shows itself. */
export function chooseWindow({ reason, hasDisplay, browser }: WindowFacts): WindowChoice {
  if (!hasDisplay) return { kind: 'address', reason: reason === 'ASKED_FOR' ? reason : 'NO_DISPLAY' }
  return browser === null ? { kind: 'address', reason: 'NO_BROWSER' } : { kind: 'app-window', browser, reason }
}

export function hasDisplay(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY)
}
