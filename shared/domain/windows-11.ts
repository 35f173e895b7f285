import { gibibyte, hasFittedMemory } from './fitted-memory.ts'
import { gigabyte, hasDriveOf } from './internal-storage.ts'
import type { CpuFacts, MachineFacts } from './machine-facts.ts'
import { hasCores } from './processor-cores.ts'
import { type ProcessorFamily, processorFamily } from './processor-family.ts'

/** What Microsoft asks of a machine, in the order in which a person would hear it. */
export const windows11Conditions = [
  'CPU_LIST',
  'CPU_CORES',
  'CPU_SPEED',
  'MEMORY_4_GIB',
  'STORAGE_64_GB',
  'UEFI',
  'SECURE_BOOT',
  'TPM_2',
  'SCREEN_720P',
] as const
export type Windows11Condition = (typeof windows11Conditions)[number]

/** One entry of `resources/windows-11/processors.json`. */
export type ListedFamily = ProcessorFamily & { isListed: boolean }

export type Windows11Ability = {
  /** Unknown is not able: only a machine of which every condition is seen to hold is. */
  verdict: 'able' | 'unable' | 'unknown'
  failing: Windows11Condition[]
  unknown: Windows11Condition[]
  /** Windows asks that Secure Boot is possible, not that it is on: its state is told apart. */
  isSecureBootEnabled: boolean | null
}

const fewestCores = 2
const leastMegahertz = 1000
const leastMemoryBytes = 4 * gibibyte
const leastStorageBytes = 64 * gigabyte
const fewestLines = 720

/** Whether Windows 11 may be installed as Microsoft supports it, and every condition that is missed or not known. */
export function windows11Ability(facts: MachineFacts, processors: readonly ListedFamily[]): Windows11Ability {
  const answers = answersOf(facts, processors)
  const failing = windows11Conditions.filter((condition) => answers[condition] === false)
  const unknown = windows11Conditions.filter((condition) => answers[condition] === null)
  const verdict = failing.length > 0 ? 'unable' : unknown.length > 0 ? 'unknown' : 'able'
  return { verdict, failing, unknown, isSecureBootEnabled: facts.security.isSecureBootEnabled }
}

function answersOf(
  facts: MachineFacts,
  processors: readonly ListedFamily[],
): Record<Windows11Condition, boolean | null> {
  const { cpus, memory, security } = facts
  return {
    CPU_LIST: processorFamily(cpus[0]?.model ?? null, processors)?.isListed ?? null,
    CPU_CORES: hasCores(cpus, fewestCores),
    CPU_SPEED: hasSpeed(cpus[0]),
    MEMORY_4_GIB: hasFittedMemory(memory, leastMemoryBytes),
    STORAGE_64_GB: hasDriveOf(facts, leastStorageBytes),
    UEFI: security.isUefi,
    SECURE_BOOT: security.isSecureBootEnabled === true ? true : security.isUefi,
    TPM_2: hasTpm2(security),
    SCREEN_720P: hasLines(facts),
  }
}

/** Portable processors rest below 1 GHz and are listed all the same: the highest clock that is told counts. */
function hasSpeed(cpu: CpuFacts | undefined): boolean | null {
  const clocks = [cpu?.baseMegahertz ?? null, cpu?.maximumMegahertz ?? null].filter((clock) => clock !== null)
  return clocks.length === 0 ? null : Math.max(...clocks) >= leastMegahertz
}

function hasTpm2({ hasTpm, tpmVersion }: MachineFacts['security']): boolean | null {
  if (tpmVersion !== null && /^\d/.test(tpmVersion)) return Number.parseInt(tpmVersion, 10) >= 2
  return hasTpm === false ? false : null
}

/** Only a built-in panel that tells its size can miss this; a panel may stand upright. */
function hasLines({ monitors }: MachineFacts): boolean {
  const panel = monitors.find(({ isBuiltIn }) => isBuiltIn === true)
  if (panel === undefined || panel.nativeWidth === null || panel.nativeHeight === null) return true
  return Math.min(panel.nativeWidth, panel.nativeHeight) >= fewestLines
}
