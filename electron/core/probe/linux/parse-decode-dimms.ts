// decode-dimms
import type { MemoryFacts, MemoryModuleFacts } from '../../../../shared/domain/machine-facts.ts'
import { memoryBytes, positiveInteger, positiveRounded } from '../numbers.ts'
import { tellSerial, tellText } from '../placeholders.ts'
import { textLines } from '../text-lines.ts'

const longestText = 1_000_000
const mostModules = 128

/** Modules as their own SPD memory tells them; the board's slots and limits are not in there. */
export function parseDecodeDimms(text: string): MemoryFacts {
  const parts = text
    .slice(0, longestText)
    .split(/^Decoding EEPROM: /m)
    .slice(1, mostModules + 1)
    .map(fieldsOf)
  const modules = parts.map(moduleFrom)
  const sizes = modules.map(({ sizeBytes }) => sizeBytes)
  const isComplete = sizes.length > 0 && !sizes.includes(null)
  return {
    totalBytes: isComplete ? positiveRounded(sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)) : null,
    slotCount: null,
    maximumBytes: null,
    isEcc: parts.length === 0 ? null : parts.some(isEcc),
    modules,
  }
}

type Fields = ReadonlyMap<string, string>

function fieldsOf(part: string): Fields {
  const fields = new Map<string, string>()
  for (const line of textLines(part, longestText)) {
    const match = /^(\S.{0,60}?) {2,}(\S.{0,200})$/.exec(line)
    if (match?.[1] && !fields.has(match[1])) fields.set(match[1], (match[2] ?? '').trim())
  }
  return fields
}

function isEcc(fields: Fields): boolean {
  const width = fields.get('Module bus width') ?? fields.get('Primary bus width') ?? ''
  return /ECC/.test(fields.get('Module Configuration Type') ?? '') || /72|ECC/.test(width)
}

function moduleFrom(fields: Fields): MemoryModuleFacts {
  const megatransfers = /^(\d{3,5}) MHz/.exec(fields.get('Maximum module speed') ?? '')?.[1]
  return {
    slot: null,
    sizeBytes: memoryBytes(fields.get('Size')),
    type: /^((?:LP)?DDR\d?)\b/.exec(fields.get('Fundamental Memory type') ?? '')?.[1] ?? null,
    formFactor: null,
    configuredMegatransfers: null,
    ratedMegatransfers: positiveInteger(megatransfers),
    manufacturer: tellText(fields.get('Module Manufacturer') ?? fields.get('Manufacturer')),
    partNumber: tellText(fields.get('Part Number')),
    serial: tellSerial(fields.get('Assembly Serial Number')?.replace(/^0x/, '')),
  }
}
