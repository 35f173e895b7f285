import type { PrinterDraft } from '../../../../../shared/contract/labels.contract.ts'
import {
  isPrinterHost,
  isQueueName,
  type LabelPrinter,
  largestOffsetMicrometres,
  type PrinterWayKind,
  zebraPort,
} from '../../../../../shared/domain/labels/label-printer.ts'
import type { DotsPerInch } from '../../../../../shared/domain/labels/label-template.ts'

/** As it is typed: everything is text until it is right. */
export type PrinterFields = {
  name: string
  kind: PrinterWayKind
  host: string
  port: string
  queue: string
  dotsPerInch: string
  offsetX: string
  offsetY: string
}

export function fieldsOf(printer: LabelPrinter | null): PrinterFields {
  const way = printer?.way ?? null
  return {
    name: printer?.name ?? '',
    kind: way?.kind ?? 'zebra',
    host: way?.kind === 'zebra' ? way.host : '',
    port: String(way?.kind === 'zebra' ? way.port : zebraPort),
    queue: way?.kind === 'cups' ? way.queue : way?.kind === 'windows' ? way.printerName : '',
    dotsPerInch: String(printer?.dotsPerInch ?? 203),
    offsetX: millimetreText(printer?.offsetXMicrometres ?? 0),
    offsetY: millimetreText(printer?.offsetYMicrometres ?? 0),
  }
}

export function draftOf(id: string | null, fields: PrinterFields): PrinterDraft {
  return {
    id,
    name: fields.name,
    way: wayOf(fields),
    dotsPerInch: Number(fields.dotsPerInch) as DotsPerInch,
    offsetXMicrometres: micrometresOf(fields.offsetX) ?? 0,
    offsetYMicrometres: micrometresOf(fields.offsetY) ?? 0,
  }
}

function wayOf({ kind, host, port, queue }: PrinterFields): PrinterDraft['way'] {
  if (kind === 'zebra') return { kind, host: host.trim(), port: Number(port) }
  if (kind === 'cups') return { kind, queue: queue.trim() }
  return kind === 'windows' ? { kind, printerName: queue.trim() } : { kind }
}

/** `null` for what is no length, or more than a calibration; a comma is a decimal point in French. */
export function micrometresOf(text: string): number | null {
  const plain = text.trim().replace(',', '.').replace('−', '-')
  if (!/^-?\d{1,2}(\.\d{1,3})?$/.test(plain)) return null
  const micrometres = Math.round(Number(plain) * 1000)
  return Math.abs(micrometres) <= largestOffsetMicrometres ? micrometres : null
}

export function isPort(text: string): boolean {
  return /^\d{4,5}$/.test(text.trim()) && Number(text) >= 1024 && Number(text) <= 65_535
}

export function isQueue(text: string, kind: PrinterWayKind): boolean {
  return kind === 'cups' ? isQueueName(text.trim()) : text.trim() !== '' && !text.trim().startsWith('-')
}

export function isHost(text: string): boolean {
  return isPrinterHost(text.trim())
}

function millimetreText(micrometres: number): string {
  return String(micrometres / 1000).replace('.', ',')
}
