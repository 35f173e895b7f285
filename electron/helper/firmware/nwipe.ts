import { actingCommands, nwipeVersionCommand } from '../../../shared/domain/erasing/erase-commands.ts'
import { patienceSeconds } from '../../../shared/domain/erasing/erase-duration.ts'
import type { FirmwareEnd, FirmwareRunner } from '../firmware-runner.ts'
import { settingsOf } from './command-settings.ts'
import { failureOf, tell } from './firmware-command.ts'

/**
 * Another program writes, on the drive that we hold. Its log, which comes on stdout, is judged like one that was
 * imported: its exit code is 0 for a run that somebody broke off, too.
 */
export const runNwipe: FirmwareRunner = async (order, state, ports): Promise<FirmwareEnd> => {
  const version = await tell(ports, nwipeVersionCommand)
  const missing = failureOf(version)
  if (missing !== null) return missing
  const settings = settingsOf(order, leavesPapers(version.text))
  const [argv = []] = actingCommands('nwipe', state, settings)
  const seconds = patienceSeconds('nwipe', state, settings.nwipeMethod)
  const answer = await tell(ports, argv, { seconds, endsOnStop: true })
  if (ports.isStopped()) return { kind: 'stopped' }
  return failureOf(answer) ?? { kind: 'done' }
}

function leavesPapers(text: string): boolean {
  const [, major, minor] = /nwipe version (\d+)\.(\d+)/.exec(text) ?? []
  return Number(major) > 0 || Number(minor) >= 36
}
