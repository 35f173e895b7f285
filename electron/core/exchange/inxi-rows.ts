// inxi --output json
import { z } from 'zod'
import { parseJson } from '../probe/drive-text.ts'
import { told } from './told.ts'

/** One line of inxi: names and values in the order it prints them; a name may come again ("Monitor"). */
export type InxiRow = readonly (readonly [name: string, value: string])[]
export type InxiRows = ReadonlyMap<string, InxiRow[]>

const mostRows = 2000
const sections = z.array(z.record(z.string(), z.unknown())).max(60)
const row = z.record(z.string(), told)

/** The rows of each section; `null` when the text is not inxi's JSON. */
export function inxiRows(text: string): InxiRows | null {
  const read = sections.safeParse(parseJson(text))
  if (!read.success) return null
  const found = new Map<string, InxiRow[]>()
  for (const section of read.data) {
    for (const [key, rows] of Object.entries(section)) {
      if (!isInxiKey(key) || !Array.isArray(rows)) return null
      found.set(nameOf(key), rows.slice(0, mostRows).map(rowFrom))
    }
  }
  return found.size === 0 ? null : found
}

/** "003#0#3#serial": the place in the line, whether others hang on it, how deep, and the name. */
export function isInxiKey(key: string): boolean {
  return /^\d{1,5}#\d#\d{1,2}#/.test(key)
}

function nameOf(key: string): string {
  return key.slice(key.lastIndexOf('#') + 1)
}

/** A language that keeps no order wrote it: the numbers say where each value stood. */
function rowFrom(value: unknown): InxiRow {
  const read = row.safeParse(value)
  if (!read.success) return []
  return Object.entries(read.data)
    .filter(([key]) => isInxiKey(key))
    .toSorted(([one], [other]) => Number.parseInt(one, 10) - Number.parseInt(other, 10))
    .map(([key, text]) => [nameOf(key), isWithheld(text) ? '' : (text ?? '')])
}

/** "<superuser required>", "<filter>": said instead of a value. */
function isWithheld(text: string | null): boolean {
  return text === null || /^<.*>$|^N\/A$/i.test(text)
}

/** The values from the first of these names up to the next name that opens another part, as one thing's fields. */
export function inxiPart(row: InxiRow, heads: RegExp, nextHeads: RegExp): ReadonlyMap<string, string> | null {
  return inxiParts(row, heads, nextHeads)[0] ?? null
}

export function inxiParts(row: InxiRow, heads: RegExp, nextHeads: RegExp): ReadonlyMap<string, string>[] {
  const parts: Map<string, string>[] = []
  let part: Map<string, string> | null = null
  for (const [name, value] of row) {
    if (heads.test(name)) {
      part = new Map([['', value]])
      parts.push(part)
    } else if (nextHeads.test(name)) part = null
    else if (part !== null && !part.has(name)) part.set(name, value)
  }
  return parts
}

/** All values of a row; the first of a repeated name. */
export function inxiFields(row: InxiRow): ReadonlyMap<string, string> {
  return new Map(row.toReversed().map(([name, value]) => [name, value]))
}
