import type { LabelOutcome } from '../../../shared/domain/labels/label-job.ts'
import type { PrinterFault } from '../../../shared/domain/labels/zebra-status.ts'
import type { RunCommand } from '../probe/run-command.ts'
import { notSent } from './print-on-zebra.ts'

export type CupsOrder = {
  queue: string
  file: string
  title: string
  /** Names of the media, the best first; the page's size as CUPS says it when the driver knows none of them. */
  media: readonly string[]
  widthMillimetres: number
  heightMillimetres: number
}

/** Hands a PDF to a queue: at its size, on its media, one side. */
export async function printByCups(order: CupsOrder, runCommand: RunCommand): Promise<LabelOutcome> {
  const { queue, file, title } = order
  const state = await runCommand({ program: 'lpstat', args: ['-l', '-p', queue] })
  if (state.kind === 'missing') return notSent('TOOL_MISSING')
  if (state.kind !== 'done') return notSent('UNREACHABLE')
  if (state.exitCode !== 0) return notSent('QUEUE_UNKNOWN')
  const faults = faultsOf(state.stdout)
  if (faults.length > 0) return notSent('FAULT', faults)
  const media = chooseMedia(order, await offeredMedia(queue, runCommand))
  if (media === null) return notSent('MEDIA_UNKNOWN')
  const options = [`media=${media}`, 'print-scaling=none', 'sides=one-sided'].flatMap((option) => ['-o', option])
  const sent = await runCommand({ program: 'lp', args: ['-d', queue, '-t', title, ...options, '--', file] })
  if (sent.kind === 'missing') return notSent('TOOL_MISSING')
  if (sent.kind !== 'done' || sent.exitCode !== 0) return notSent('QUEUE_REFUSED')
  return { state: 'QUEUED', queueJob: /^request id is (\S+)/m.exec(sent.stdout)?.[1] ?? null }
}

/** Names of the system's queues. */
export async function cupsQueues(runCommand: RunCommand): Promise<string[]> {
  const told = await runCommand({ program: 'lpstat', args: ['-e'] })
  if (told.kind !== 'done' || told.exitCode !== 0) return []
  return told.stdout
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 100)
}

/** `null` when the queue's driver names its media and has none of this size. */
export function chooseMedia(
  order: Pick<CupsOrder, 'media' | 'widthMillimetres' | 'heightMillimetres'>,
  offered: string[],
) {
  const custom = `Custom.${order.widthMillimetres}x${order.heightMillimetres}mm`
  const known = order.media.find((name) => offered.includes(name))
  if (known !== undefined) return known
  // A queue without a driver names none: it takes what it is given.
  if (offered.length === 0) return order.media.find((name) => name === 'A4' || name === 'Letter') ?? custom
  return offered.some((name) => name.startsWith('Custom.')) ? custom : null
}

/** `lpoptions -p QUEUE -l`: "PageSize/Media Size: *A4 Letter Custom.WIDTHxHEIGHT". */
async function offeredMedia(queue: string, runCommand: RunCommand): Promise<string[]> {
  const told = await runCommand({ program: 'lpoptions', args: ['-p', queue, '-l'] })
  if (told.kind !== 'done' || told.exitCode !== 0) return []
  const line = /^(?:PageSize|media)[^:\n]*:\s*(.*)$/m.exec(told.stdout)?.[1] ?? ''
  return line
    .split(/\s+/)
    .map((name) => name.replace(/^\*/, ''))
    .filter((name) => name !== '')
}

const alerts: Record<string, PrinterFault> = {
  'media-empty': 'PAPER_OUT',
  'media-needed': 'PAPER_OUT',
  'cover-open': 'HEAD_OPEN',
  'door-open': 'HEAD_OPEN',
  'marker-supply-empty': 'RIBBON_OUT',
  paused: 'PAUSED',
}

/** `lpstat -l -p QUEUE`, in the C locale: "printer Q disabled since …", "Alerts: media-empty-error". */
function faultsOf(text: string): PrinterFault[] {
  const stopped: PrinterFault[] = /^printer \S+ disabled/m.test(text) ? ['PAUSED'] : []
  const told = /^\s*Alerts:\s*(.*)$/m.exec(text)?.[1]?.split(/[\s,]+/) ?? []
  // Warnings and reports do not stop a printer.
  const names = told.filter((word) => !/-(warning|report)$/.test(word)).map((word) => word.replace(/-error$/, ''))
  const faults = names.flatMap((name) => (alerts[name] === undefined ? [] : [alerts[name]]))
  return [...new Set([...faults, ...stopped])]
}
