import type { LabelOutcome, NotSentReason } from '../../../shared/domain/labels/label-job.ts'
import {
  densityOf,
  type PrinterFault,
  parseZebraIdentity,
  parseZebraStatus,
} from '../../../shared/domain/labels/zebra-status.ts'
import { openZebra, type ZebraLine, type ZebraTimes, zebraTimes } from './ask-zebra.ts'
import { privateAddressOf } from './private-address.ts'

export type ZebraOrder = { host: string; port: number; dotsPerInch: number; zpl: string }

/** Asks before, sends, asks after: what is told of a label is never more than what the printer said. */
export async function printOnZebra(order: ZebraOrder, times: ZebraTimes = zebraTimes): Promise<LabelOutcome> {
  const line = await lineTo(order, times)
  if (typeof line === 'string') return notSent(line)
  try {
    const status = await askStatus(line)
    if (status === null) return notSent('SILENT')
    if (status.faults.length > 0) return notSent('FAULT', status.faults)
    const identity = await askIdentity(line)
    // Dots of another size would come out as a label half as large, or cut.
    if (identity !== null && densityOf(identity.dotsPerMillimetre) !== order.dotsPerInch)
      return notSent('DENSITY_DIFFERS')
    if (!(await line.send(order.zpl))) return { state: 'SENT_THEN_SILENT' }
    return await followPrinting(line, times)
  } finally {
    line.close()
  }
}

export type ZebraCheck =
  | { state: 'READY' | 'FAULT'; faults: PrinterFault[]; model: string | null; dotsPerInch: number | null }
  | { state: 'REFUSED_CONNECTION' | 'UNREACHABLE' | 'SILENT' | 'NOT_PRIVATE_ADDRESS' }

/** What a printer says of itself, without printing anything. */
export async function checkZebra(
  address: { host: string; port: number },
  times: ZebraTimes = zebraTimes,
): Promise<ZebraCheck> {
  const line = await lineTo(address, times)
  if (typeof line === 'string') return { state: line }
  try {
    const status = await askStatus(line)
    if (status === null) return { state: 'SILENT' }
    const identity = await askIdentity(line)
    const dotsPerInch = identity === null ? null : densityOf(identity.dotsPerMillimetre)
    const state = status.faults.length === 0 ? 'READY' : 'FAULT'
    return { state, faults: status.faults, model: identity?.model ?? null, dotsPerInch }
  } finally {
    line.close()
  }
}

async function lineTo({ host, port }: { host: string; port: number }, times: ZebraTimes) {
  const address = await privateAddressOf(host)
  if (address === 'UNKNOWN') return 'UNREACHABLE'
  if (address === 'PUBLIC') return 'NOT_PRIVATE_ADDRESS'
  return openZebra(address.address, port, times)
}

async function askStatus(line: ZebraLine) {
  const answer = await line.ask('~HS\r\n', (text) => parseZebraStatus(text) !== null)
  return answer === null ? null : parseZebraStatus(answer)
}

async function askIdentity(line: ZebraLine) {
  const answer = await line.ask('~HI\r\n', (text) => text.includes('\u0003'))
  return answer === null ? null : parseZebraIdentity(answer)
}

async function followPrinting(line: ZebraLine, times: ZebraTimes): Promise<LabelOutcome> {
  const end = Date.now() + times.longestPrintMs
  let isQuiet = false
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, times.pollMs))
    const status = await askStatus(line)
    if (status === null) return { state: 'SENT_THEN_SILENT' }
    if (status.faults.length > 0) return { state: 'STOPPED', faults: status.faults }
    const wasQuiet = isQuiet
    isQuiet = status.waitingCount === 0
    // It answers out of turn, perhaps before it has looked at the label: once is not enough.
    if (isQuiet && wasQuiet) return { state: 'PRINTER_DONE' }
    if (!isQuiet && Date.now() > end) return { state: 'STILL_PRINTING', waitingCount: status.waitingCount }
  }
}

export function notSent(reason: NotSentReason, faults: PrinterFault[] = []): LabelOutcome {
  return { state: 'NOT_SENT', reason, faults }
}
