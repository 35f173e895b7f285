import { basename } from 'node:path'
import { judgeUsbPorts, note, undecided, verdictOf } from '../../../shared/domain/testing/unattended-verdicts.ts'
import { parseUdevAdd, portFolder } from './parse-udev-monitor.ts'
import {
  linkAt,
  measure,
  numberAt,
  type ProgramRun,
  type TestingDeps,
  type UnattendedProgram,
} from './unattended-program.ts'

const timeLimitMs = 10 * 60_000
const lookEveryMs = 500

/** Counts the sockets that a key was seen in, while a person plugs it into one after the other. */
export const countUsbPorts: UnattendedProgram = async (run) => {
  const { usbPortsWanted } = run
  if (usbPortsWanted === null) return verdictOf({ doubts: [note('PORTS_SEEN', '0/?')] })
  const seen = new Map<string, number | null>()
  const over = new AbortController()
  const work: Promise<void>[] = []
  const onLine = (line: string) => {
    const device = parseUdevAdd(line)
    if (device !== null) work.push(notePort(run, usbPortsWanted, seen, device))
  }
  const end = await watch(run, over, onLine, () => seen.size >= usbPortsWanted || run.isGivenUp())
  if (end.kind === 'missing') return undecided('TOOL_MISSING', 'udev')
  await Promise.all(work)
  const sockets = [...seen.values()].map((megabits) => ({ megabits }))
  return judgeUsbPorts({ seen: sockets, wantedCount: usbPortsWanted, isGivenUp: run.isGivenUp() })
}

async function watch(
  { deps, signal }: ProgramRun,
  over: AbortController,
  onLine: (line: string) => void,
  isEnough: () => boolean,
) {
  let rest = ''
  const onText = (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line)
  }
  const both = AbortSignal.any([signal, over.signal])
  const args = ['monitor', '--udev', '--subsystem-match=usb']
  const ending = deps.runLongCommand({ program: 'udevadm', args, onText, signal: both, timeoutMs: timeLimitMs })
  void ending.finally(() => over.abort())
  while (!both.aborted) {
    if (isEnough()) over.abort()
    await deps.wait(lookEveryMs, both)
  }
  return ending
}

async function notePort(
  { deps, report }: ProgramRun,
  wantedCount: number,
  seen: Map<string, number | null>,
  device: string,
): Promise<void> {
  const socket = await socketOf(deps, device)
  const megabits = await numberAt(deps, `sys/bus/usb/devices/${device}/speed`)
  const before = seen.get(socket) ?? null
  seen.set(socket, before === null ? megabits : Math.max(before, megabits ?? 0))
  report({ share: Math.min(seen.size / wantedCount, 1), measures: measure('usb-ports', seen.size) })
}

/** A USB-3 socket hangs on two buses, by two names; each knows the other as its peer. */
async function socketOf(deps: TestingDeps, device: string): Promise<string> {
  const folder = portFolder(device)
  const peer = await linkAt(deps, `${folder}/peer`)
  return [basename(folder), ...(peer === null ? [] : [peer])].toSorted().join(' ')
}
