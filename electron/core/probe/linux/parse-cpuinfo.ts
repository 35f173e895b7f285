// cat /proc/cpuinfo
import type { CpuFacts } from '../../../../shared/domain/machine-facts.ts'
import { cpuMaker, cpuName, namedMegahertz } from '../cpu-names.ts'
import { leadingInteger, megahertz, positiveInteger, positiveRounded } from '../numbers.ts'
import { tellText } from '../placeholders.ts'
import { keyValue, textParagraphs } from '../text-lines.ts'

const longestText = 4_000_000
const mostBlocks = 4096

type CpuinfoBlock = ReadonlyMap<string, string>

/** One entry a physical package; where the kernel does not name packages (ARM, PowerPC…), one a processor it lists. */
export function parseCpuinfo(text: string): CpuFacts[] {
  const packages = new Map<string, CpuinfoBlock>()
  for (const [index, block] of parseCpuinfoBlocks(text).entries()) {
    const id = block.get('physical id') ?? `#${index}`
    if (!packages.has(id)) packages.set(id, block)
  }
  return [...packages.values()].flatMap((block) => Array.from({ length: unlistedCount(block) }, () => cpuFrom(block)))
}

/** One map a logical processor; lines that speak of the whole machine are given to each. */
function parseCpuinfoBlocks(text: string): CpuinfoBlock[] {
  const shared = new Map<string, string>()
  const blocks: CpuinfoBlock[] = []
  for (const paragraph of textParagraphs(text, longestText)) {
    if (blocks.length >= mostBlocks) break
    const sections = splitAtProcessor(paragraph)
    for (const fields of sections) {
      if (fields.has('processor')) blocks.push(fields)
      else for (const [key, value] of fields) if (!shared.has(key)) shared.set(key, value)
    }
  }
  if (blocks.length === 0) return shared.size > 0 ? [shared] : []
  return blocks.map((block) => new Map([...shared, ...block]))
}

/** ARM kernels list their processors line after line, with no blank line between. */
function splitAtProcessor(paragraph: string[]): Map<string, string>[] {
  const sections: Map<string, string>[] = [new Map()]
  for (const line of paragraph) {
    const [key, value] = keyValue(line, ':') ?? []
    if (key === undefined || value === undefined) continue
    // "Processor" with a capital is the old ARM kernel's name of the model, not the start of a block.
    if (key === 'processor' && sections.at(-1)?.has('processor')) sections.push(new Map())
    const section = sections.at(-1)
    if (section && !section.has(key)) section.set(key, value)
  }
  return sections.filter((section) => section.size > 0)
}

/** SPARC kernels describe one processor and say how many there are. */
function unlistedCount(block: CpuinfoBlock): number {
  return Math.min(positiveInteger(block.get('ncpus probed')) ?? 1, 256)
}

const nameKeys = ['model name', 'Processor', 'cpu model', 'cpu']

// Alpha kernels split the name over two lines, neither of which names the chip.
function toldName(block: CpuinfoBlock): string | null {
  if (block.has('cpu') && block.has('cpu model')) return null
  return tellText(nameKeys.map((key) => block.get(key)).find((value) => value !== undefined))
}

function cpuFrom(block: CpuinfoBlock): CpuFacts {
  const told = toldName(block)
  return {
    manufacturer: cpuMaker(tellText(block.get('vendor_id')), told),
    model: cpuName(told),
    toldName: told,
    ...coreCounts(block),
    baseMegahertz: namedMegahertz(told) ?? clock(block),
    maximumMegahertz: null,
    architecture: architecture(block),
    family: leadingInteger(block.get('cpu family')),
    modelNumber: leadingInteger(block.get('model')),
    stepping: leadingInteger(block.get('stepping')),
    socket: null,
  }
}

/** Each architecture's kernel has lines of its own; x86 alone names its vendors. */
function architecture(block: CpuinfoBlock): string | null {
  if (block.has('vendor_id')) return /\blm\b/.test(block.get('flags') ?? '') ? 'x86_64' : 'i686'
  if (block.has('CPU implementer')) return /\basimd\b/.test(block.get('Features') ?? '') ? 'aarch64' : 'arm'
  if (block.has('system variation')) return 'alpha'
  if (block.has('MMU Type')) return 'sparc'
  if (block.has('VCED exceptions') || block.has('ASEs implemented')) return 'mips'
  return block.has('clock') && block.has('revision') ? 'powerpc' : null
}

function coreCounts(block: CpuinfoBlock): { cores: number | null; threads: number | null } {
  // A kernel for x86 leaves these lines out only where there is nothing to count: one core, one thread.
  const isSingle = block.has('vendor_id') && !block.has('physical id') && !block.has('cpu cores')
  if (isSingle) return { cores: 1, threads: 1 }
  return { cores: positiveInteger(block.get('cpu cores')), threads: positiveInteger(block.get('siblings')) }
}

function clock(block: CpuinfoBlock): number | null {
  const hertz = positiveInteger(block.get('cycle frequency [Hz]'))
  if (hertz !== null) return positiveRounded(hertz / 1_000_000)
  return megahertz(`${(block.get('cpu MHz') ?? block.get('clock') ?? '').replace(/MHz$/i, '')} MHz`)
}
