import { actingCommands } from '../../../shared/domain/erasing/erase-commands.ts'
import type { FirmwareEnd, FirmwareRunner } from '../firmware-runner.ts'
import { settingsOf } from './command-settings.ts'
import { failed, failureOf, tell } from './firmware-command.ts'

/** Longer than the limit that the command itself carries. */
const limits = { seconds: 3 * 3600, endsOnStop: true }

/** A format leaves no status to ask for: the answer of the controller is noted as such, and the read-back decides. */
export const runNvmeFormat: FirmwareRunner = async (order, state, ports): Promise<FirmwareEnd> => {
  const { technique } = order
  const [argv = []] = actingCommands(technique, state, settingsOf(order))
  ports.report({ kind: 'firmware-started', technique, isAttached: false })
  const answer = await tell(ports, argv, limits)
  if (ports.isStopped() && answer.problem !== null) return { kind: 'stopped' }
  // Versions of nvme-cli have answered 0 to a refusal; none says "NVMe status" of a success.
  const isRefused = /NVMe status|access denied/i.test(answer.text)
  const failure = failureOf(answer) ?? (isRefused ? failed('COMMAND_FAILED', 'nvme') : null)
  const outcome = failure === null ? 'accepted' : 'failed'
  ports.report({ kind: 'device-status', technique, outcome, raw: answer.text.trim().slice(0, 2000) })
  return failure ?? { kind: 'done' }
}
