import { actingCommands } from '../../../shared/domain/erasing/erase-commands.ts'
import type { FirmwareEnd, FirmwareRunner } from '../firmware-runner.ts'
import { settingsOf } from './command-settings.ts'
import { type Answer, failureOf, tell } from './firmware-command.ts'

const limits = { seconds: 3 * 3600, endsOnStop: true }

/** Everything is unmapped first, securely if the card can; then sanitize purges what no address reaches any more. */
export const runMmc: FirmwareRunner = async (order, state, ports): Promise<FirmwareEnd> => {
  const { technique } = order
  const commands = actingCommands(technique, state, settingsOf(order))
  ports.report({ kind: 'firmware-started', technique, isAttached: false })
  const answers: Answer[] = []
  for (const argv of commands) {
    if (ports.isStopped()) return { kind: 'stopped' }
    answers.push(await tell(ports, argv, limits))
  }
  if (ports.isStopped()) return { kind: 'stopped' }
  // Few cards unmap securely; the plain unmapping after it is the one that must succeed.
  const needed = answers.slice(1)
  const failure = needed.map(failureOf).find((one) => one !== null) ?? null
  const outcome = failure === null ? 'accepted' : 'failed'
  const raw = needed.map(({ text, exitCode }) => `${exitCode} ${text.trim()}`).join('\n')
  ports.report({ kind: 'device-status', technique, outcome, raw: raw.slice(0, 2000) })
  return failure ?? { kind: 'done' }
}
