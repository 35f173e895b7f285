// sys-tree.txt of the collector: "=" path value, "+" the value's next line, ">" path where it leads, "/" path that exists
import { linesOf } from '../drive-text.ts'

/** What a collector saw of /sys: values, links and names. */
export type SysTree = {
  /** Trimmed; `null` when absent, unreadable or empty. */
  attribute: (path: string) => string | null
  /** The real path that a link leads to. */
  target: (path: string) => string | null
  has: (path: string) => boolean
  /** The names below a folder, in order. */
  names: (folder: string) => string[]
}

/** Ten times what a server with sixty drives tells. */
const mostLines = 30_000
const longestValue = 64 * 1024
const deepestPath = 24

export function parseSysTree(text: string): SysTree {
  const values = new Map<string, string>()
  const targets = new Map<string, string>()
  const folders = new Map<string, Set<string>>()
  let last: string | null = null
  for (const line of linesOf(text).slice(0, mostLines)) {
    const [mark, path = '', value = ''] = splitRecord(line)
    if (mark === '+' && last !== null) append(values, last, path)
    if (!path.startsWith('/')) continue
    last = mark === '=' ? path : null
    if (mark === '=') values.set(path, value)
    if (mark === '>') targets.set(path, value)
    addNames(folders, path)
  }
  return {
    attribute: (path) => values.get(path)?.replaceAll('\0', '').trim() || null,
    target: (path) => targets.get(path) ?? null,
    has: (path) => values.has(path) || targets.has(path) || folders.has(path),
    names: (folder) => [...(folders.get(folder) ?? [])].sort(),
  }
}

/** A value may hold tabs; a continued one is all that follows its mark. */
function splitRecord(line: string): [string, string?, string?] {
  const mark = line.slice(0, 1)
  if (line[1] !== '\t') return ['']
  const rest = line.slice(2)
  if (mark === '+') return [mark, rest]
  const end = rest.indexOf('\t')
  return end === -1 ? [mark, rest] : [mark, rest.slice(0, end), rest.slice(end + 1)]
}

function append(values: Map<string, string>, path: string, line: string): void {
  const known = values.get(path) ?? ''
  if (known.length < longestValue) values.set(path, `${known}\n${line}`)
}

/** Every folder above the path knows the name below it; the path itself is one that may hold nothing. */
function addNames(folders: Map<string, Set<string>>, path: string): void {
  const parts = path.split('/').slice(0, deepestPath)
  for (let depth = parts.length; depth > 1; depth--) {
    const folder = parts.slice(0, depth).join('/')
    const name = parts[depth]
    const known = folders.get(folder) ?? new Set()
    if (name !== undefined) known.add(name)
    folders.set(folder, known)
  }
}
