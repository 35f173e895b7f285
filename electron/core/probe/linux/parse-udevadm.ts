// udevadm info --export-db  (or: udevadm info --query=all --name=DEVICE)
import { linesOf } from '../drive-text.ts'

export type UdevRecord = {
  /** Below /sys. */
  path: string
  name: string | null
  links: string[]
  properties: Map<string, string>
}

const mostRecords = 20_000

/** Every device of udev's database; records without a path (`--query=property`, old formats) keep an empty one. */
export function parseUdevadm(text: string): UdevRecord[] {
  const records: UdevRecord[] = []
  let record: UdevRecord | null = null
  for (const line of linesOf(text)) {
    const match = /^([A-Z]): ?(.*)$/.exec(line)
    if (!match) {
      if (line.trim() === '') record = null
      continue
    }
    const [, kind, value = ''] = match
    if (record === null || kind === 'P') {
      if (records.length >= mostRecords) break
      record = { path: '', name: null, links: [], properties: new Map() }
      records.push(record)
    }
    readLine(record, kind ?? '', value)
  }
  return records
}

function readLine(record: UdevRecord, kind: string, value: string): void {
  if (kind === 'P') record.path = value
  else if (kind === 'N') record.name = value
  else if (kind === 'S') record.links.push(value)
  else if (kind === 'E') {
    const split = value.indexOf('=')
    if (split > 0) record.properties.set(value.slice(0, split), value.slice(split + 1))
  }
}
