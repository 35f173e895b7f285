import type { DriveState } from '../../../shared/domain/erasing/drive-state.ts'
import { actingCommands, ataPasswordCommand, statusCommand } from '../../../shared/domain/erasing/erase-commands.ts'
import { patienceSeconds } from '../../../shared/domain/erasing/erase-duration.ts'
import type { EraseOrder } from '../../../shared/domain/erasing/erase-order.ts'
import { type AtaSecurity, readAtaSecurity } from '../../core/probe/linux/hdparm-security.ts'
import type { FirmwareEnd, FirmwarePorts, FirmwareRunner } from '../firmware-runner.ts'
import { settingsOf } from './command-settings.ts'
import { type Answer, failed, failureOf, tell } from './firmware-command.ts'

/**
 * The password is in the log before it is on the drive: a cut leaves the drive locked, and whoever finds it must be
 * able to open it. A drive that a former run left locked is opened with that password and erased from the start.
 */
export const runAtaSecurity: FirmwareRunner = async (order, state, ports): Promise<FirmwareEnd> => {
  const { technique, ataPassword } = order
  const [setPassword = [], erase = []] = actingCommands(technique, state, settingsOf(order))
  ports.report({ kind: 'firmware-started', technique, isAttached: false })
  const locked = await unlockOurs(order, state, ports)
  if (locked !== null) return locked
  if (ports.isStopped()) return { kind: 'stopped' }
  ports.report({ kind: 'password-set', password: ataPassword })
  const refused = failureOf(await tell(ports, setPassword))
  if (refused !== null) return refused
  const seconds = patienceSeconds(technique, state, '')
  const answer = await tell(ports, erase, { seconds, endsOnStop: true })
  // The drive goes on erasing by itself, and stays locked until it is done.
  if (ports.isStopped() && answer.problem !== null) return { kind: 'stopped' }
  return judgeAfterwards(order, state, ports, answer)
}

/** Only a run that goes on gets here with a locked drive: each wrong password is counted, and five shut the drive. */
async function unlockOurs(order: EraseOrder, state: DriveState, ports: FirmwarePorts): Promise<FirmwareEnd | null> {
  if (state.ata?.isLocked !== true) return null
  const answer = await tell(ports, ataPasswordCommand('unlock', state.devicePath, order.ataPassword))
  return failureOf(answer) === null ? null : failed('LOCKED', 'password')
}

/** A drive that erased itself has thrown its password away. One that kept it did not erase. */
async function judgeAfterwards(
  order: EraseOrder,
  state: DriveState,
  ports: FirmwarePorts,
  erase: Answer,
): Promise<FirmwareEnd> {
  const { technique, ataPassword } = order
  const failure = failureOf(erase)
  const security = await lookAtSecurity(order, state, ports)
  const isOpen = security.facts?.isEnabled === false && security.facts.isLocked === false
  const isKept = security.facts?.isEnabled === true || security.facts?.isLocked === true
  if (isKept) await tell(ports, ataPasswordCommand('disable', state.devicePath, ataPassword))
  const outcome = isOpen && failure === null ? 'success' : isOpen || isKept ? 'failed' : 'unreadable'
  ports.report({ kind: 'device-status', technique, outcome, raw: security.raw })
  if (failure !== null) return failure
  if (isKept) return failed('PASSWORD_LEFT')
  return isOpen ? { kind: 'done' } : failed('DEVICE_STATUS_UNREADABLE')
}

async function lookAtSecurity(
  { technique }: EraseOrder,
  state: DriveState,
  ports: FirmwarePorts,
): Promise<{ facts: AtaSecurity | null; raw: string }> {
  const { line } = await tell(ports, statusCommand(technique, state) ?? [])
  const lines = line.stdout.split('\n')
  const start = lines.findIndex((one) => /^Security:/.test(one))
  const raw = start === -1 ? line.stdout : lines.slice(start, start + 12).join('\n')
  return { facts: readAtaSecurity(lines), raw: raw.trim().slice(0, 2000) }
}
