import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Translate } from '../../shared/i18n/translator.ts'
import { createCore } from '../core/create-core.ts'
import { nodeDeps } from '../core/default-deps.ts'
import { browserName, openAppWindow } from '../web/open-window.ts'
import { serveWeb, type WebShell } from '../web/serve.ts'
import type { WindowChoice } from './choose-shell.ts'
import { say } from './words.ts'

export type WebRun = { root: string; dataFolder: string; choice: WindowChoice; words: Translate }

/** Until the window is closed or a signal comes. Rejects with what kept the core from starting. */
export async function runWeb({ root, dataFolder, choice, words }: WebRun): Promise<void> {
  const core = createCore(await nodeDeps({ dataFolder }))
  const shell = await serveWeb({ core, rendererFolder: join(root, 'out', 'renderer'), host: '127.0.0.1' })
  const ended = Promise.withResolvers<void>()
  const end = () => ended.resolve()
  process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end)
  const window = choice.kind === 'app-window' ? openWindow(shell, choice, dataFolder, words, end) : null
  if (choice.kind === 'address') printAddress(shell, choice.reason, words)
  listenForEnter(shell, words)
  await ended.promise
  window?.kill()
  process.stdin.pause()
  await shell.close()
  await core.close()
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
  const window = openAppWindow({ browser, address: shell.oneTimeUrl(), dataFolder, isRoot })
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

/** An address opens once: whoever closed the browser asks for another one here. */
function listenForEnter(shell: WebShell, words: Translate): void {
  if (!process.stdin.isTTY) return
  say(words('cli.start.pressEnter'))
  process.stdin.on('data', () => say(words('cli.start.newAddress', { address: shell.oneTimeUrl() })))
}
