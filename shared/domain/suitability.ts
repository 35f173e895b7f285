import { gibibyte, hasFittedMemory } from './fitted-memory.ts'
import { gigabyte, hasDriveOf, hasSsdOf, largestDriveBytes } from './internal-storage.ts'
import type { MachineFacts, MachineKind } from './machine-facts.ts'
import { countedCores, hasCores } from './processor-cores.ts'

/** The most demanding first. */
export const machineUses = ['office', 'school', 'web'] as const
export type MachineUse = (typeof machineUses)[number]

const suitabilityParts = ['processor', 'cores', 'memory', 'storage', 'ssd', 'network', 'camera'] as const
export type SuitabilityPart = (typeof suitabilityParts)[number]

/** Why a use is not offered; `use` says which. Sizes are what the machine has and what the use needs. */
export type SuitabilityReason =
  | { code: 'NOT_64_BIT'; use: MachineUse }
  | { code: 'CORES_FEW'; use: MachineUse; found: number; needed: number }
  | { code: 'MEMORY_SHORT'; use: MachineUse; foundBytes: number | null; neededBytes: number }
  | { code: 'STORAGE_SHORT'; use: MachineUse; foundBytes: number | null; neededBytes: number }
  | { code: 'NO_SSD'; use: MachineUse }
  | { code: 'NO_NETWORK'; use: MachineUse }
  | { code: 'NO_CAMERA'; use: MachineUse }
  | { code: 'NOT_KNOWN'; use: MachineUse; part: SuitabilityPart }

export type Suitability = {
  /** "none": good for parts only. Empty: too little is known to say either. */
  uses: (MachineUse | 'none')[]
  reasons: SuitabilityReason[]
}

type Needs = { memoryBytes: number; storageBytes: number; isSsdNeeded: boolean; isCallNeeded: boolean }

// What programmes that give machines ask for: 4 GiB, two cores of 64 bits and 120 GB are taken in, 8 GiB and an SSD are
// given for work; a light system on the web does with 16 GB of flash; pupils need the network and a camera for lessons.
const needsOf: Record<MachineUse, Needs> = {
  office: { memoryBytes: 8 * gibibyte, storageBytes: 120 * gigabyte, isSsdNeeded: true, isCallNeeded: false },
  school: { memoryBytes: 4 * gibibyte, storageBytes: 120 * gigabyte, isSsdNeeded: false, isCallNeeded: true },
  web: { memoryBytes: 4 * gibibyte, storageBytes: 16 * gigabyte, isSsdNeeded: false, isCallNeeded: false },
}
const fewestCores = 2

/** They have a camera plugged in where one is wanted. */
const kindsWithoutCamera: readonly (MachineKind | null)[] = ['desktop', 'mini', 'workstation', 'server']

/**
 * What the machine may be given for as it stands, and what keeps it from the other uses. `kind` is the one that a
 * person decided, else the chassis'. A screen alone is not judged.
 */
export function suitableFor(facts: MachineFacts, kind: MachineKind | null = facts.chassis.kind): Suitability {
  if (kind === 'monitor') return { uses: [], reasons: [] }
  const reasons = machineUses.flatMap((use) => reasonsAgainst(use, facts, kind))
  const uses = machineUses.filter((use) => reasons.every((reason) => reason.use !== use))
  const isBelowAll = reasons.some(({ use, code }) => use === 'web' && code !== 'NOT_KNOWN')
  return { uses: isBelowAll ? ['none'] : uses, reasons }
}

function reasonsAgainst(use: MachineUse, facts: MachineFacts, kind: MachineKind | null): SuitabilityReason[] {
  const needs = needsOf[use]
  return [
    ...processorReasons(use, facts),
    ...memoryReasons(use, facts, needs.memoryBytes),
    ...storageReasons(use, facts, needs),
    ...(needs.isCallNeeded ? callReasons(use, facts, kind) : []),
  ]
}

/** One reason: none when the need is met, the given one when it is missed, "not known" when nothing tells. */
function reasonUnless(isMet: boolean | null, part: SuitabilityPart, reason: SuitabilityReason): SuitabilityReason[] {
  if (isMet === true) return []
  return [isMet === false ? reason : { code: 'NOT_KNOWN', use: reason.use, part }]
}

function processorReasons(use: MachineUse, { cpus }: MachineFacts): SuitabilityReason[] {
  const architecture = cpus[0]?.architecture ?? null
  const isWide = architecture === null ? null : architecture.includes('64')
  const few: SuitabilityReason = { code: 'CORES_FEW', use, found: countedCores(cpus), needed: fewestCores }
  return [
    ...reasonUnless(isWide, 'processor', { code: 'NOT_64_BIT', use }),
    ...reasonUnless(hasCores(cpus, fewestCores), 'cores', few),
  ]
}

function memoryReasons(use: MachineUse, { memory }: MachineFacts, neededBytes: number): SuitabilityReason[] {
  const foundBytes = memory.totalBytes
  const reason: SuitabilityReason = { code: 'MEMORY_SHORT', use, foundBytes, neededBytes }
  return reasonUnless(hasFittedMemory(memory, neededBytes), 'memory', reason)
}

function storageReasons(use: MachineUse, facts: MachineFacts, needs: Needs): SuitabilityReason[] {
  const neededBytes = needs.storageBytes
  const hasRoom = hasDriveOf(facts, neededBytes)
  if (hasRoom !== true || !needs.isSsdNeeded) {
    const foundBytes = largestDriveBytes(facts)
    return reasonUnless(hasRoom, 'storage', { code: 'STORAGE_SHORT', use, foundBytes, neededBytes })
  }
  return reasonUnless(hasSsdOf(facts, neededBytes), 'ssd', { code: 'NO_SSD', use })
}

function callReasons(use: MachineUse, facts: MachineFacts, kind: MachineKind | null): SuitabilityReason[] {
  const { camera } = facts.presence
  return [
    ...reasonUnless(hasNetwork(facts), 'network', { code: 'NO_NETWORK', use }),
    ...reasonUnless(kindsWithoutCamera.includes(kind) || camera, 'camera', { code: 'NO_CAMERA', use }),
  ]
}

function hasNetwork({ presence, networkInterfaces }: MachineFacts): boolean | null {
  const isReachable = networkInterfaces.some(({ kind }) => kind === 'wifi' || kind === 'ethernet')
  if (isReachable || presence.wifi === true) return true
  return presence.wifi === false && networkInterfaces.every(({ kind }) => kind !== null) ? false : null
}
