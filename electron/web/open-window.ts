import { type ChildProcess, spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import type { Language } from '../../shared/domain/document.ts'

export type AppWindow = {
  browser: string
  address: string
  dataFolder: string
  /** The terminal's: a browser on a bare system says English whatever its user speaks. */
  language: Language
  /** Chromium's sandbox refuses to work for root. */
  isRoot: boolean
  /** SHA-256 of the only self-made key that this window may trust, in base64: of a bench elsewhere. */
  trustedKeyHash?: string
}

/** Opens the page in a window without tabs or address bar, apart from the person's own browsing. */
export function openAppWindow(window: AppWindow): ChildProcess {
  return spawn(window.browser, appWindowArguments(window), { stdio: 'ignore' })
}

export function appWindowArguments(window: AppWindow): string[] {
  const { browser, address, dataFolder, language, isRoot, trustedKeyHash } = window
  return [
    `--app=${address}`,
    `--user-data-dir=${profileFolder(browser, dataFolder)}`,
    `--accept-lang=${language}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-features=Translate,MediaRouter',
    '--password-store=basic',
    '--window-size=1440,900',
    ...(trustedKeyHash === undefined ? [] : [`--ignore-certificate-errors-spki-list=${trustedKeyHash}`]),
    ...(isRoot ? ['--no-sandbox'] : []),
  ]
}

/** "chromium", "Google Chrome", "msedge": what a person would call it. */
export function browserName(browser: string): string {
  return basename(browser.replaceAll('\\', '/'))
    .replace(/\.exe$/i, '')
    .replace(/-stable$/, '')
}

/** Snap shuts its browsers out of every hidden folder of the home, where the data folder is. */
function profileFolder(browser: string, dataFolder: string): string {
  return isSnap(browser) ? join(homedir(), 'snap', 'chromium', 'common', 'etabli') : join(dataFolder, 'browser')
}

function isSnap(browser: string): boolean {
  return browser.startsWith('/snap/') || basename(realpathSync(browser)) === 'snap'
}
