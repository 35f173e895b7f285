import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Translate } from '../../shared/i18n/translator.ts'
import { builtWeb } from '../core/system/build-age.ts'
import { browserName, openAppWindow } from '../web/open-window.ts'
import type { WebShell } from '../web/serve.ts'
import { isStale, webBuild } from './build.ts'
import type { WindowChoice } from './choose-shell.ts'
import { say, terminalLanguage } from './words.ts'

export type WebRun = { root: string; dataFolder: string; choice: WindowChoice; words: Translate }

/**
 * Until the window is closed or a signal comes. The window opens while the core starts; rejects with what kept the core
 * from starting, the window closed again.
 */
export async function runWeb({ root, dataFolder, choice, words }: WebRun): Promise<void> {
  const { onEnter, openWebShell, stopAsked } = await loadWebShell(root)
  const shell = await openWebShell({ dataFolder, rendererFolder: join(root, 'out', 'renderer') })
  const closed = Promise.withResolvers<void>()
  const window = choice.kind === 'app-window' ? openWindow(shell, choice, dataFolder, words, closed.resolve) : null
  if (choice.kind === 'address') printAddress(shell, choice.reason, words)
  if (process.stdin.isTTY) {
    say(words('cli.start.pressEnter'))
    onEnter(() => say(words('cli.start.newAddress', { address: shell.oneTimeUrl() })))
  }
  const ended = Promise.race([stopAsked(), closed.promise])
  try {
    await Promise.race([shell.ready, ended])
    await ended
  } finally {
    window?.kill()
    await shell.close()
  }
}

/** What was built of it, unless its sources are newer. */
async function loadWebShell(root: string): Promise<typeof import('../web/open-web-shell.ts')> {
  if (isStale(root, webBuild)) return import('../web/open-web-shell.ts')
  return import(pathToFileURL(join(root, builtWeb.shell)).href)
}

type WindowOfChoice = Extract<WindowChoice, { kind: 'app-window' }>
const openingMilliseconds = 3_000

function openWindow(
  shell: WebShell,
  { browser, reason }: WindowOfChoice,
  dataFolder: string,
  words: Translate,
  onClosed: () => void,
): ChildProcess {
  const startedAt = performance.now()
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const name = browserName(browser)
  say(words('cli.start.opened.appWindow', { browser: name, reason: words(`cli.start.reason.${reason}`) }))
  if (isRoot) say(words('cli.start.asRoot', { browser: name }))
  const window = openAppWindow({
    browser,
    address: shell.oneTimeUrl(),
    dataFolder,
    language: terminalLanguage(process.env, process.platform),
    isRoot,
  })
  window.once('error', () => printAddress(shell, 'BROWSER_FAILED', words))
  window.once('exit', (code) => {
    const isEarly = performance.now() - startedAt < openingMilliseconds
    if (code !== 0 && isEarly) printAddress(shell, 'BROWSER_FAILED', words)
    // An early quiet end: the window went to a browser that runs already, and lives there.
    else if (!isEarly) onClosed()
  })
  return window
}

type AddressReason = Extract<WindowChoice, { kind: 'address' }>['reason'] | 'BROWSER_FAILED'

function printAddress(shell: WebShell, reason: AddressReason, words: Translate): void {
  say(words('cli.start.opened.address', { address: shell.oneTimeUrl(), reason: words(`cli.start.reason.${reason}`) }))
}
