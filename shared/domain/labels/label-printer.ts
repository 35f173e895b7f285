import type { DotsPerInch } from './label-template.ts'

export const zebraPort = 9100

/** How labels reach a printer: ZPL straight to it, the system's queue, or a file that somebody prints. */
export type PrinterWay =
  | { kind: 'zebra'; host: string; port: number }
  | { kind: 'cups'; queue: string }
  | { kind: 'windows'; printerName: string }
  | { kind: 'file' }
export type PrinterWayKind = PrinterWay['kind']

/** A printer as the manager set it up. Offsets move everything on the page: right and down are positive. */
export type LabelPrinter = {
  id: string
  name: string
  way: PrinterWay
  dotsPerInch: DotsPerInch
  offsetXMicrometres: number
  offsetYMicrometres: number
}

/** More than five millimetres is a wrong sheet, not a calibration. */
export const largestOffsetMicrometres = 5000

const hostPattern = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i
const ipv6Pattern = /^[0-9a-f:]{2,39}(%[a-z0-9]{1,15})?$/i

/** A name or an address; never a URL, a path or an option. */
export function isPrinterHost(host: string): boolean {
  return hostPattern.test(host) || (host.includes(':') && ipv6Pattern.test(host))
}

/** As CUPS allows a queue to be named; one that began with a dash would be read as an option. */
export function isQueueName(queue: string): boolean {
  return /^[^\s/#\\'"<>|&;`$-][^\s/#\\'"<>|&;`$]{0,126}$/.test(queue)
}
