import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataFolder } from '../core/data-folder.ts'
import { findChromium } from '../core/system/find-chromium.ts'
import { reportToStderr, textOf } from '../shell/report.ts'
import { startFailureOf } from '../shell/start-failure.ts'
import { type Build, desktopBuild, helperBuild, isStale, pageBuild, runBuild, webBuild } from './build.ts'
import { chooseShell, chooseWindow, hasDisplay, type WebReason } from './choose-shell.ts'
import { findElectron } from './electron-binary.ts'
import { canReach, electronSource, fetchElectron } from './fetch-electron.ts'
import { hasFetchFailedLately, rememberFetchFailure } from './fetch-memory.ts'
import { runDesktop } from './run-desktop.ts'
import { say, terminalWords } from './words.ts'

const reachMilliseconds = 2_000
const fetchSeconds = { usual: 20, insisted: 600 }

const root = join(import.meta.dirname, '..', '..')
const dataFolder = process.env.ETABLI_DATA ?? defaultDataFolder()
const words = terminalWords(process.env, process.platform)
const canShow = hasDisplay(process.platform, process.env)

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { connect: { type: 'string' }, fingerprint: { type: 'string' } },
  strict: false,
})
process.exitCode = await begin()

/** Another bench's page, or this one's own. */
async function begin(): Promise<number> {
  const { connect, fingerprint } = values
  if (connect === undefined) return start()
  const { connectToBench } = await import('./connect-to-bench.ts')
  // Without an address after it, the only bench of the network is looked for.
  const address = typeof connect === 'string' && connect !== '' ? connect : null
  return connectToBench({
    address,
    fingerprint: typeof fingerprint === 'string' ? fingerprint : null,
    dataFolder,
    words,
  })
}

async function start(): Promise<number> {
  const wanted = process.env.ETABLI_SHELL ?? ''
  if (wanted !== '' && wanted !== 'web' && wanted !== 'desktop') {
    say(words('cli.start.badChoice', { value: wanted }))
    return 2
  }
  const desktop = await tryDesktop(wanted === '' ? null : wanted)
  return typeof desktop === 'number' ? desktop : openWeb(desktop)
}

/** The desktop's exit code when it ran, else why it did not. */
async function tryDesktop(wanted: 'desktop' | 'web' | null): Promise<WebReason | number> {
  const choice = chooseShell({
    wanted,
    hasDisplay: canShow,
    hasElectron: findElectron(root) !== null,
    hasFetchFailedLately: hasFetchFailedLately(dataFolder, new Date()),
  })
  if (choice.kind === 'web') return choice.reason
  const problem = choice.kind === 'fetch' ? await fetchIt(wanted === 'desktop') : null
  const electron = findElectron(root)
  if (problem !== null || electron === null) return problem ?? 'FETCH_FAILED'
  if (!(await bringUpToDate(desktopBuild))) return 'BUILD_FAILED'
  await bringUpToDate(helperBuild)
  say(words('cli.start.opened.desktop'))
  return (await runDesktop(electron, root)) ?? 'DESKTOP_FAILED'
}

async function fetchIt(isInsisted: boolean): Promise<WebReason | null> {
  const seconds = isInsisted ? fetchSeconds.insisted : fetchSeconds.usual
  const canTry = await canReach(electronSource(process.env), reachMilliseconds)
  if (!canTry) return 'OFFLINE'
  say(words('cli.start.fetching', { seconds }))
  if (await fetchElectron(root, seconds * 1000 - reachMilliseconds)) return null
  rememberFetchFailure(dataFolder, new Date())
  return 'FETCH_FAILED'
}

async function openWeb(reason: WebReason): Promise<number> {
  if (!(await bringUpToDate(pageBuild))) return 1
  await bringUpToDate(helperBuild)
  await bringUpToDate(webBuild)
  const choice = chooseWindow({ reason, hasDisplay: canShow, browser: findChromium() })
  try {
    const { runWeb } = await import('./run-web.ts')
    await runWeb({ root, dataFolder, choice, words })
    return 0
  } catch (error) {
    const failure = words(`cli.start.failure.${startFailureOf(error)}`)
    say(`${words('cli.start.failure.title')}\n${failure}`)
    reportToStderr(textOf(error))
    return 1
  }
}

/** An older build is better than none: only its absence stops the start. */
async function bringUpToDate(build: Build): Promise<boolean> {
  if (!isStale(root, build)) return true
  say(words('cli.start.building'))
  const problem = await runBuild(root, build)
  if (problem !== null) say(words('cli.start.buildFailed', { detail: problem }))
  return existsSync(join(root, build.output))
}
