// Get-CimInstance CLASS | Select-Object * | ConvertTo-Json -Depth 3  (or: wmic path CLASS get /format:list)
import { linesOf, parseJson } from '../drive-text.ts'

/** One instance of a WMI class: what it calls its properties, lower-cased, and their texts. Empty ones are absent. */
export type WmiRecord = ReadonlyMap<string, string>

const mostRecords = 4096
const longestValue = 4096

/** The instances of one class, from PowerShell's JSON (one object or a list) or from wmic's list form. */
export function wmiRecords(text: string): WmiRecord[] {
  // PowerShell 5 writes a byte order mark, and UTF-16 read as UTF-8 leaves NULs between the letters.
  const clean = text.replace(/^\ufeff|^\ufffd\ufffd/, '').replaceAll('\0', '')
  const json = parseJson(clean)
  if (json !== null && typeof json === 'object') return recordsOfJson(json)
  return recordsOfList(linesOf(clean))
}

function recordsOfJson(json: object): WmiRecord[] {
  const items: unknown[] = Array.isArray(json) ? json : [json]
  return items
    .slice(0, mostRecords)
    .filter((item) => typeof item === 'object' && item !== null)
    .map((item) => new Map(Object.entries(item as object).flatMap(([name, value]) => entryOf(name, value))))
}

function entryOf(name: string, value: unknown): [string, string][] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return entry(name, String(value))
  // MAC lists, capabilities: the elements joined are what wmic prints between braces.
  if (Array.isArray(value)) return entry(name, value.filter((item) => typeof item !== 'object').join(','))
  return []
}

function entry(name: string, value: string): [string, string][] {
  const trimmed = value.trim().slice(0, longestValue)
  return trimmed === '' ? [] : [[name.toLowerCase(), trimmed]]
}

/** "Name=Value" lines; a blank line, or a name that comes again, begins the next instance. */
function recordsOfList(lines: readonly string[]): WmiRecord[] {
  const records: Map<string, string>[] = []
  let names = new Set<string>()
  let record: Map<string, string> | null = null
  for (const line of lines) {
    const [, name, value = ''] = /^([A-Za-z_]\w{0,80})=(.*)$/.exec(line.slice(0, longestValue)) ?? []
    if (name === undefined) {
      if (line.trim() === '') record = null
      continue
    }
    if (record === null || names.has(name)) {
      if (records.length >= mostRecords) break
      record = new Map()
      names = new Set()
      records.push(record)
    }
    names.add(name)
    for (const [key, kept] of entry(name, value.replaceAll('&amp;', '&').replace(/^\{(.*)\}$/, '$1')))
      record.set(key, kept)
  }
  return records.filter(({ size }) => size > 0)
}
