// LC_ALL=C lscpu   (text), LC_ALL=C lscpu -J   (JSON)
import type { CpuFacts } from '../../../../shared/domain/machine-facts.ts'
import { cpuMaker, cpuName, namedMegahertz } from '../cpu-names.ts'
import { leadingInteger, positiveInteger, positiveRounded } from '../numbers.ts'
import { tellText } from '../placeholders.ts'
import { keyValue, textLines } from '../text-lines.ts'
import { lscpuJsonFields } from './parse-lscpu-json.ts'

const longestText = 1_000_000
const mostSockets = 64

/** One entry a socket, all alike: lscpu speaks of the machine's processors together. Empty when nothing is readable. */
export function parseLscpu(text: string): CpuFacts[] {
  const fields = parseLscpuFields(text)
  const architecture = tellText(fields.get('Architecture'))
  const threads = positiveInteger(fields.get('CPU(s)'))
  const name = tellText(fields.get('Model name'))
  if (architecture === null && threads === null && name === null) return []
  const sockets = Math.min(positiveInteger(fields.get('Socket(s)')) ?? 1, mostSockets)
  return Array.from({ length: sockets }, () => cpuFrom(fields, sockets))
}

/** The lines as told: what stands before the first colon, and what stands after it. The first line of a name wins. */
export function parseLscpuFields(text: string): ReadonlyMap<string, string> {
  const bounded = text.slice(0, longestText)
  const json = bounded.trimStart().startsWith('{') ? lscpuJsonFields(bounded) : null
  if (json) return json
  const fields = new Map<string, string>()
  for (const line of textLines(bounded, longestText)) {
    const [key, value] = keyValue(line, ':') ?? []
    if (key !== undefined && value !== undefined && !fields.has(key)) fields.set(key, value)
  }
  return fields
}

function cpuFrom(fields: ReadonlyMap<string, string>, sockets: number): CpuFacts {
  const told = tellText(fields.get('Model name'))
  const isX86 = fields.has('CPU family')
  const hasOneClock = !fields.has('CPU max MHz')
  return {
    manufacturer: cpuMaker(tellText(fields.get('Vendor ID')), told),
    model: cpuName(told),
    toldName: told,
    ...coreCounts(fields, sockets),
    // "CPU MHz" is the clock of the moment, unless the processor has one clock only.
    baseMegahertz: namedMegahertz(told) ?? roundedMegahertz(fields.get(hasOneClock ? 'CPU MHz' : 'CPU max MHz')),
    maximumMegahertz: roundedMegahertz(fields.get('CPU max MHz')),
    architecture: tellText(fields.get('Architecture')),
    family: leadingInteger(fields.get('CPU family')),
    modelNumber: leadingInteger(fields.get('Model')),
    // ARM's steppings are letters and numbers ("r1p3").
    stepping: isX86 ? leadingInteger(fields.get('Stepping')) : null,
    socket: null,
  }
}

function coreCounts(
  fields: ReadonlyMap<string, string>,
  sockets: number,
): { cores: number | null; threads: number | null } {
  const perSocket = positiveInteger(fields.get('Core(s) per socket'))
  const perCore = positiveInteger(fields.get('Thread(s) per core'))
  if (perSocket !== null && perCore !== null) return { cores: perSocket, threads: perSocket * perCore }
  const all = positiveInteger(fields.get('CPU(s)'))
  return { cores: perSocket, threads: all === null || all % sockets !== 0 ? null : all / sockets }
}

function roundedMegahertz(text: string | undefined): number | null {
  const match = /^\s*(\d{1,6})(?:[.,](\d{1,6}))?\s*$/.exec(text ?? '')
  if (!match) return null
  return positiveRounded(Number(`${match[1]}.${match[2] ?? '0'}`))
}
