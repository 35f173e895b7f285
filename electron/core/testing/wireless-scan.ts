import {
  judgeWireless,
  note,
  undecided,
  type WirelessFacts,
} from '../../../shared/domain/testing/unattended-verdicts.ts'
import type { CommandResult } from '../probe/run-command.ts'
import { parseBluetoothScan, parseBluetoothShow } from './parse-bluetoothctl.ts'
import { parseIwDevices, parseIwScan } from './parse-iw.ts'
import { parseRfkill, type Radio } from './parse-rfkill.ts'
import { namesIn, type ProgramRun, type TestingDeps, type UnattendedProgram } from './unattended-program.ts'

const scanTries = 4
const betweenTriesMs = 3_000
const scanTimeoutMs = 30_000
const bluetoothSeconds = 10

export const scanWireless: UnattendedProgram = async (run) => {
  const { deps } = run
  const radios = await unblockedRadios(deps)
  const devices = await deps.runCommand({ program: 'iw', args: ['dev'] })
  if (devices.kind === 'missing') return undecided('TOOL_MISSING', 'iw')
  const names = parseIwDevices(textOf(devices))
  const blocked = (['wifi', 'bluetooth'] as const).filter((kind) => {
    const ofKind = radios.filter((radio) => radio.kind === kind)
    return ofKind.length > 0 && ofKind.every(({ isHardBlocked }) => isHardBlocked)
  })
  const wifi: WirelessFacts['wifi'] = []
  if (!blocked.includes('wifi')) for (const name of names) wifi.push(await listen(run, name))
  run.report({ share: 0.5, measures: [] })
  return judgeWireless({ wifi, bluetooth: blocked.includes('bluetooth') ? null : await bluetooth(deps), blocked })
}

/** A switch on the case cannot be lifted by a program; what a former owner's system left blocked can. */
async function unblockedRadios(deps: TestingDeps): Promise<Radio[]> {
  const look = async () => parseRfkill(textOf(await deps.runCommand({ program: 'rfkill', args: ['-J'] })))
  const radios = await look()
  if (!radios.some(({ isSoftBlocked }) => isSoftBlocked)) return radios
  await deps.runCommand({ program: 'rfkill', args: ['unblock', 'all'] })
  return look()
}

async function listen({ deps, signal }: ProgramRun, name: string): Promise<WirelessFacts['wifi'][number]> {
  await deps.runCommand({ program: 'ip', args: ['link', 'set', 'dev', name, 'up'] })
  let refusal = ''
  for (let attempt = 0; attempt < scanTries && !signal.aborted; attempt++) {
    // A card that just came up, or that a network manager uses, answers "busy" for a moment.
    if (attempt > 0) await deps.wait(betweenTriesMs, signal)
    const args = ['dev', name, 'scan']
    const scan = await deps.runCommand({ program: 'iw', args, timeoutMs: scanTimeoutMs })
    const signalsDbm = parseIwScan(textOf(scan))
    if (signalsDbm.length > 0) return { name, signalsDbm }
    refusal = scan.kind === 'done' ? scan.stderr.trim() : scan.kind
    if (/not permitted/.test(refusal)) return { name, refusal: note('NEEDS_ROOT', 'iw') }
  }
  return refusal === '' ? { name, signalsDbm: [] } : { name, refusal: note('SCAN_REFUSED', refusal) }
}

async function bluetooth(deps: TestingDeps): Promise<WirelessFacts['bluetooth']> {
  const controllers = await namesIn(deps, 'sys/class/bluetooth')
  if (!controllers.some((name) => /^hci\d+$/.test(name))) return null
  await deps.runCommand({ program: 'bluetoothctl', args: ['power', 'on'] })
  const show = await deps.runCommand({ program: 'bluetoothctl', args: ['show'] })
  if (show.kind === 'missing') return { refusal: note('TOOL_MISSING', 'bluez') }
  const controller = parseBluetoothShow(textOf(show))
  // The kernel sees a controller that the service does not: the service is not running here.
  if (controller === null) return { refusal: note('SCAN_REFUSED', 'bluetoothd') }
  const args = ['--timeout', String(bluetoothSeconds), 'scan', 'on']
  const scan = await deps.runCommand({ program: 'bluetoothctl', args, timeoutMs: (bluetoothSeconds + 10) * 1000 })
  return { ...controller, seenCount: parseBluetoothScan(textOf(scan)) }
}

function textOf(result: CommandResult): string {
  return result.kind === 'done' ? result.stdout : ''
}
