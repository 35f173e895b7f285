import { wholeNumber } from '../drive-text.ts'
import type { SmartAttribute } from '../smart-attributes.ts'

// The classic table of `-a`, and the brief one of `-x` with its six flag letters.
const classicRow =
  /^ *(\d{1,3}) (\S+) +0x[0-9a-f]{4} +(\d{3}|---) +(\d{3}|---) +(\d{3}|---) +(Pre-fail|Old_age|\S+) +\S+ +(\S+) +(\S.*)$/
const briefRow = /^ *(\d{1,3}) (\S+) +([-POSRCK+]{6,7}) +(\d{3}|---) +(\d{3}|---) +(\d{3}|---) +(\S+) +(\S.*)$/

/** Every row of the "Vendor Specific SMART Attributes" table. */
export function parseSmartAttributeTable(lines: readonly string[]): SmartAttribute[] {
  return lines
    .filter((line) => line.length < 512)
    .map((line) => readClassicRow(line) ?? readBriefRow(line))
    .filter((row) => row !== null)
    .slice(0, 256)
}

function readClassicRow(line: string): SmartAttribute | null {
  const row = classicRow.exec(line)
  if (!row) return null
  const [, id, name, value, worst, threshold, type, failed, rawText] = row
  const isPrefailure = type === 'Pre-fail' ? true : type === 'Old_age' ? false : null
  return toAttribute(id, name, [value, worst, threshold], isPrefailure, failed, rawText)
}

function readBriefRow(line: string): SmartAttribute | null {
  const row = briefRow.exec(line)
  if (!row) return null
  const [, id, name, flags, value, worst, threshold, failed, rawText] = row
  return toAttribute(id, name, [value, worst, threshold], flags?.startsWith('P') ?? null, failed, rawText)
}

function toAttribute(
  id: string | undefined,
  name: string | undefined,
  [value, worst, threshold]: (string | undefined)[],
  isPrefailure: boolean | null,
  failed: string | undefined,
  rawText: string | undefined,
): SmartAttribute {
  return {
    id: Number(id),
    name: name ?? '',
    value: wholeNumber(value),
    worst: wholeNumber(worst),
    threshold: wholeNumber(threshold),
    isPrefailure,
    failed: readFailed(failed ?? ''),
    rawText: (rawText ?? '').trim(),
  }
}

function readFailed(text: string): SmartAttribute['failed'] {
  if (text === '-') return 'never'
  if (/^(?:FAILING_)?NOW/i.test(text)) return 'now'
  return /past/i.test(text) ? 'past' : null
}
