/** What a printer says stands in its way, most pressing first. */
const printerFaults = ['HEAD_OPEN', 'PAPER_OUT', 'RIBBON_OUT', 'PAUSED', 'TOO_HOT', 'TOO_COLD', 'MEMORY_LOST'] as const
export type PrinterFault = (typeof printerFaults)[number]

/** A Zebra's answer to `~HS`. `waitingCount` = labels and formats that it has not finished. */
export type ZebraStatus = { faults: PrinterFault[]; waitingCount: number }

const textStart = '\u0002'
const textEnd = '\u0003'

/** The fields of each line: a Zebra frames them as telegraphs did. */
function framedLines(answer: string): string[][] {
  return answer
    .split(textStart)
    .slice(1)
    .filter((part) => part.includes(textEnd))
    .map((part) => (part.split(textEnd)[0] as string).split(','))
}

/** The three lines of `~HS`; `null` when they are not all there, or are not what a Zebra says. */
export function parseZebraStatus(answer: string): ZebraStatus | null {
  const [first, second, third] = framedLines(answer)
  if (first === undefined || second === undefined || third === undefined) return null
  if (first.length < 12 || second.length < 11) return null
  const flag = (fields: readonly string[], index: number) => fields[index]?.trim() === '1'
  const found: Record<PrinterFault, boolean> = {
    HEAD_OPEN: flag(second, 2),
    PAPER_OUT: flag(first, 1),
    RIBBON_OUT: flag(second, 3),
    PAUSED: flag(first, 2),
    TOO_HOT: flag(first, 11),
    TOO_COLD: flag(first, 10),
    MEMORY_LOST: flag(first, 9),
  }
  const formats = Number(first[4])
  const labels = Number(second[8])
  if (!Number.isInteger(formats) || !Number.isInteger(labels)) return null
  return { faults: printerFaults.filter((fault) => found[fault]), waitingCount: formats + labels }
}

/** Model and dots per millimetre out of the answer to `~HI`: "ZD421-300dpi,V93.21.17Z,12,8192KB". */
export function parseZebraIdentity(answer: string): { model: string; dotsPerMillimetre: number } | null {
  const [model = '', , dots = ''] = framedLines(answer)[0] ?? []
  const dotsPerMillimetre = Number(dots)
  if (model.trim() === '' || ![6, 8, 12, 24].includes(dotsPerMillimetre)) return null
  return { model: model.trim().slice(0, 60), dotsPerMillimetre }
}

/** Zebras count dots by the millimetre; people and boxes say it by the inch. */
export function densityOf(dotsPerMillimetre: number): number {
  return { 6: 152, 8: 203, 12: 300, 24: 600 }[dotsPerMillimetre] ?? Math.round(dotsPerMillimetre * 25.4)
}
