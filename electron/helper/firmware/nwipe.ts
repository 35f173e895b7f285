import { readFile, rm } from 'node:fs/promises'
import type { DriveState } from '../../../shared/domain/erasing/drive-state.ts'
import { actingCommands, nwipeLogPath, nwipeVersionCommand } from '../../../shared/domain/erasing/erase-commands.ts'
import { patienceSeconds } from '../../../shared/domain/erasing/erase-duration.ts'
import type { FirmwareEnd, FirmwareRunner } from '../firmware-runner.ts'
import { boundedText } from './bounded-text.ts'
import { settingsOf } from './command-settings.ts'
import { ask, failureOf, tell } from './firmware-command.ts'

/**
 * Another program writes, on the drive that we hold. Its log is judged like one that was imported, for its exit code
 * is 0 for a run that somebody broke off, too. What it prints is no log: there it speaks of cancelling in every run.
 */
export const runNwipe: FirmwareRunner = async (order, state, ports): Promise<FirmwareEnd> => {
  const version = await tell(ports, nwipeVersionCommand)
  const missing = failureOf(version)
  if (missing !== null) return missing
  const settings = settingsOf(order, leavesPapers(version.text))
  const [argv = []] = actingCommands('nwipe', state, settings)
  const seconds = patienceSeconds('nwipe', state, settings.nwipeMethod)
  // It appends: what a former run left must not speak for this one.
  await dropLog(state)
  try {
    const answer = await ask(ports, argv, { seconds, endsOnStop: true })
    ports.report({ ...answer.line, stdout: boundedText(await readLog(state)) })
    if (ports.isStopped()) return { kind: 'stopped' }
    return failureOf(answer) ?? { kind: 'done' }
  } finally {
    await dropLog(state)
  }
}

function leavesPapers(text: string): boolean {
  const [, major, minor] = /nwipe version (\d+)\.(\d+)/.exec(text) ?? []
  return Number(major) > 0 || Number(minor) >= 36
}

async function readLog(state: DriveState): Promise<string> {
  // Killed before its first word, it leaves no file; an empty log proves nothing, which is right.
  return readFile(nwipeLogPath(state), 'utf8').catch(() => '')
}

function dropLog(state: DriveState): Promise<void> {
  return rm(nwipeLogPath(state), { force: true })
}
