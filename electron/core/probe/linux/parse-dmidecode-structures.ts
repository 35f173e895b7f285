// dmidecode (every version since 2.2, also dmidecode -t TYPE and the Windows and BSD builds)

import { textLines } from '../text-lines.ts'

export type DmiStructure = {
  handle: string | null
  /** SMBIOS type number; `null` in outputs that leave it out. */
  type: number | null
  title: string
  fields: ReadonlyMap<string, string>
  /** Fields whose values are listed on the lines below: "Characteristics", "Features", "Strings"… */
  lists: ReadonlyMap<string, string[]>
}

type OpenStructure = {
  handle: string | null
  type: number | null
  title: string
  depth: number
  fields: Map<string, string>
  lists: Map<string, string[]>
  lastKey: string | null
}

const longestText = 4_000_000
const mostStructures = 5000
const mostListItems = 200

// In excerpts of reports the handle line before a structure is sometimes cut away.
const knownTitle =
  /^(?:BIOS|System|Base Board|Chassis|Processor) Information\s*$|^(?:Physical Memory Array|Memory Device|Portable Battery)\s*$/

/** Cuts the output into structures. The first value of a repeated field wins; a structure without a title is dropped. */
export function parseDmidecodeStructures(text: string): DmiStructure[] {
  const structures: OpenStructure[] = []
  for (const line of textLines(text, longestText)) {
    const started = startOf(line, structures.at(-1))
    if (started && structures.length >= mostStructures) break
    if (started) structures.push(started)
    const open = structures.at(-1)
    if (open && started !== open) readLine(open, line)
  }
  return structures.filter(({ title }) => title !== '')
}

function startOf(line: string, open: OpenStructure | undefined): OpenStructure | null {
  const handle = /^\s*Handle (0x[0-9a-f]+)(?:, DMI type (\d{1,3}))?/i.exec(line)
  if (handle) return newStructure(handle[1] ?? null, handle[2] ?? null)
  if (open?.title === '' || !knownTitle.test(line)) return null
  return { ...newStructure(null, null), title: line.trim() }
}

function newStructure(handle: string | null, type: string | null): OpenStructure {
  const number = type === null ? null : Number(type)
  return { handle, type: number, title: '', depth: -1, fields: new Map(), lists: new Map(), lastKey: null }
}

function readLine(open: OpenStructure, line: string): void {
  const content = line.trim()
  if (content === '' || content.startsWith('#')) return
  const oldType = /^DMI type (\d{1,3}), \d+ bytes\.?$/.exec(content)
  if (oldType && open.title === '') {
    open.type = Number(oldType[1])
    return
  }
  if (open.title === '') {
    open.title = content.replace(/ Information Block$/, ' Information')
    return
  }
  readField(open, content, line.length - line.trimStart().length)
}

function readField(open: OpenStructure, content: string, depth: number): void {
  if (open.depth === -1) open.depth = depth
  if (depth > open.depth) {
    const list = open.lastKey === null ? undefined : open.lists.get(open.lastKey)
    if (list && list.length < mostListItems) list.push(content)
    return
  }
  const colon = content.indexOf(':')
  if (colon <= 0) return
  const key = content.slice(0, colon).trim()
  const isRepeated = open.fields.has(key)
  open.lastKey = isRepeated ? null : key
  if (isRepeated) return
  open.fields.set(key, content.slice(colon + 1).trim())
  open.lists.set(key, [])
}
