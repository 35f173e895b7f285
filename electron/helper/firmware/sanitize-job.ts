import type { DriveState, SanitizeStatus } from '../../../shared/domain/erasing/drive-state.ts'
import { actingCommands, statusCommand } from '../../../shared/domain/erasing/erase-commands.ts'
import { patienceSeconds } from '../../../shared/domain/erasing/erase-duration.ts'
import type { EraseOrder } from '../../../shared/domain/erasing/erase-order.ts'
import type { FirmwareEnd, FirmwarePorts } from '../firmware-runner.ts'
import { settingsOf } from './command-settings.ts'
import { type Answer, ask, failureOf, tell } from './firmware-command.ts'
import { followSanitize } from './follow-sanitize.ts'

export type StatusReader = (answer: Answer) => SanitizeStatus | null

/**
 * A sanitize goes on by itself after a power cut and takes no other command meanwhile: a run that finds it under way,
 * or ended, attaches to it instead of giving the order a second time.
 */
export async function runSanitize(
  order: EraseOrder,
  state: DriveState,
  ports: FirmwarePorts,
  readStatus: StatusReader,
  isOurs: (status: SanitizeStatus) => boolean = () => true,
): Promise<FirmwareEnd> {
  const { technique } = order
  const question = statusCommand(technique, state) ?? []
  const askStatus = async () => {
    const answer = await ask(ports, question)
    return { status: readStatus(answer), answer }
  }
  const isAttached = order.resume?.phase === 'firmware' && isGoing((await askStatus()).status, isOurs)
  ports.report({ kind: 'firmware-started', technique, isAttached })
  if (!isAttached) {
    const refusal = await start(order, state, ports)
    if (refusal !== null) return refusal
  }
  const patience = patienceSeconds(technique, state, '')
  return followSanitize({ technique, ports, ask: askStatus, isOurs, patienceSeconds: patience })
}

function isGoing(status: SanitizeStatus | null, isOurs: (status: SanitizeStatus) => boolean): boolean {
  return status?.outcome === 'in-progress' || (status?.outcome === 'success' && isOurs(status))
}

async function start(order: EraseOrder, state: DriveState, ports: FirmwarePorts): Promise<FirmwareEnd | null> {
  for (const argv of actingCommands(order.technique, state, settingsOf(order))) {
    const failure = failureOf(await tell(ports, argv))
    if (failure !== null) return failure
  }
  return null
}
