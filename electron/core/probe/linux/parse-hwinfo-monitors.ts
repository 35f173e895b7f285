// hwinfo   (also hwinfo --monitor)
import type { MonitorFacts } from '../../../../shared/domain/machine-facts.ts'
import { screenMaker } from '../edid/screen-maker.ts'
import { positiveInteger } from '../numbers.ts'
import { tellSerial, tellText } from '../placeholders.ts'
import { textParagraphs } from '../text-lines.ts'

export type HwinfoFields = ReadonlyMap<string, string>

const longestText = 4_000_000
const mostMonitors = 16

/** Screens as hwinfo retells their EDID: the fallback where the EDID itself was not kept. */
export function parseHwinfoMonitors(text: string): MonitorFacts[] {
  return hwinfoMonitorFields(text).map(monitorFrom)
}

/** The lines of each screen as told, quotes around values kept. */
export function hwinfoMonitorFields(text: string): HwinfoFields[] {
  return textParagraphs(text, longestText)
    .filter((paragraph) => paragraph.some((line) => line.trim() === 'Hardware Class: monitor'))
    .slice(0, mostMonitors)
    .map(fieldsOf)
}

function fieldsOf(paragraph: string[]): HwinfoFields {
  const fields = new Map<string, string>()
  for (const line of paragraph) {
    const match = /^ {2}([A-Z][A-Za-z0-9 ]{0,40}): (.{0,300})$/.exec(line)
    if (match?.[1] && !fields.has(match[1])) fields.set(match[1], (match[2] ?? '').trim())
  }
  return fields
}

function monitorFrom(fields: HwinfoFields): MonitorFacts {
  const pnpId = /^[A-Z]{3}\b/.exec(fields.get('Vendor') ?? '')?.[0] ?? null
  const resolution = /^(\d{3,5})x(\d{3,5})(?:@(\d{2,3})Hz)?$/.exec(fields.get('Resolution') ?? '')
  const size = /^(\d{2,4})x(\d{2,4}) mm$/.exec(fields.get('Size') ?? '')
  const [width, height] = [positiveInteger(size?.[1]), positiveInteger(size?.[2])]
  return {
    pnpId,
    manufacturer: screenMaker(pnpId),
    model: tellText(fields.get('Model')?.replace(/^"|"$/g, '')),
    productCode: tellText(/0x([0-9a-f]{4})/i.exec(fields.get('Device') ?? '')?.[1]?.toUpperCase()),
    serial: tellSerial(fields.get('Serial ID')?.replace(/^"|"$/g, '')),
    madeYear: positiveInteger(fields.get('Year of Manufacture')),
    madeWeek: positiveInteger(fields.get('Week of Manufacture')),
    nativeWidth: positiveInteger(resolution?.[1]),
    nativeHeight: positiveInteger(resolution?.[2]),
    refreshHertz: positiveInteger(resolution?.[3]),
    widthMillimetres: width,
    heightMillimetres: height,
    diagonalInches: width === null || height === null ? null : Math.round(Math.hypot(width, height) / 2.54) / 10,
    isBuiltIn: null,
    connector: null,
  }
}
