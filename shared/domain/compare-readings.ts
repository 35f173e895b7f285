import type { DriveFacts } from './drive.ts'
import { isOtherMemory } from './fitted-memory.ts'
import { drivesToAccountFor } from './machine-drives.ts'
import type {
  BatteryFacts,
  BoardFacts,
  CpuFacts,
  MachineFacts,
  MemoryFacts,
  MemoryModuleFacts,
  MonitorFacts,
} from './machine-facts.ts'
import { unmatchedParts } from './match-parts.ts'
import {
  batteryIdentity,
  cpuIdentity,
  driveIdentity,
  isOtherName,
  moduleIdentity,
  monitorIdentity,
  sameSerial,
} from './part-identity.ts'
import { bothListed, replacedParts } from './replaced-parts.ts'

type PartDifference<Name extends string, Part> =
  | { code: `${Name}_ADDED`; after: Part }
  | { code: `${Name}_MISSING`; before: Part }
  | { code: `${Name}_CHANGED`; before: Part; after: Part }

export type ReadingDifference =
  | { code: 'SERIAL_CHANGED'; before: string; after: string }
  | { code: 'BOARD_CHANGED'; before: BoardFacts; after: BoardFacts }
  | { code: 'CPU_CHANGED'; before: CpuFacts; after: CpuFacts }
  | { code: 'MEMORY_CHANGED'; beforeBytes: number; afterBytes: number }
  | PartDifference<'MEMORY_MODULE', MemoryModuleFacts>
  | PartDifference<'DRIVE', DriveFacts>
  | PartDifference<'BATTERY', BatteryFacts>
  | { code: 'MONITOR_CHANGED'; before: MonitorFacts; after: MonitorFacts }

/**
 * What is no longer as the earlier reading saw it. Only what both readings tell can differ: a value that one of them
 * does not know is no difference, and an empty list says that nothing was looked at (the medium that a machine is read
 * from stands in its own list). What a bench plugs in is left out, and so are external screens.
 */
export function compareReadings(before: MachineFacts, after: MachineFacts): ReadingDifference[] {
  return [
    ...serialDifference(before, after),
    ...boardDifference(before.board, after.board),
    ...cpuDifferences(before.cpus, after.cpus),
    ...memoryDifferences(before, after),
    ...driveDifferences(before, after),
    ...batteryDifferences(before.batteries, after.batteries),
    ...monitorDifferences(before.monitors, after.monitors),
  ]
}

/** A reading with fewer rights falls back on another number: only numbers from one place are compared. */
function serialDifference({ identity: one }: MachineFacts, { identity: other }: MachineFacts): ReadingDifference[] {
  if (one.serial === null || other.serial === null || one.serialSource !== other.serialSource) return []
  if (sameSerial(one, other) !== false) return []
  return [{ code: 'SERIAL_CHANGED', before: one.serial, after: other.serial }]
}

function boardDifference(before: BoardFacts, after: BoardFacts): ReadingDifference[] {
  const isOtherBoard =
    sameSerial(before, after) === false ||
    (sameSerial(before, after) === null && isOtherName(before.model, after.model))
  return isOtherBoard ? [{ code: 'BOARD_CHANGED', before, after }] : []
}

function cpuDifferences(before: CpuFacts[], after: CpuFacts[]): ReadingDifference[] {
  const { lost, gained } = unmatchedParts(before, after, cpuIdentity)
  return replacedParts(lost, gained, [anywhere]).pairs.map((pair) => ({ code: 'CPU_CHANGED', ...pair }))
}

function memoryDifferences({ memory: one }: MachineFacts, { memory: other }: MachineFacts): ReadingDifference[] {
  return [...totalDifference(one, other), ...moduleDifferences(one.modules, other.modules)]
}

function totalDifference(one: MemoryFacts, other: MemoryFacts): ReadingDifference[] {
  const [beforeBytes, afterBytes] = [one.totalBytes, other.totalBytes]
  if (beforeBytes === null || afterBytes === null || beforeBytes === afterBytes || !isOtherMemory(one, other)) return []
  return [{ code: 'MEMORY_CHANGED', beforeBytes, afterBytes }]
}

function moduleDifferences(before: MemoryModuleFacts[], after: MemoryModuleFacts[]): ReadingDifference[] {
  if (!bothListed(before, after)) return []
  const { lost, gained } = unmatchedParts(before, after, moduleIdentity)
  const { pairs, missing, added } = replacedParts(lost, gained, [isSameSlot])
  return [
    ...pairs.map((pair) => ({ code: 'MEMORY_MODULE_CHANGED' as const, ...pair })),
    ...missing.map((module) => ({ code: 'MEMORY_MODULE_MISSING' as const, before: module })),
    ...added.map((module) => ({ code: 'MEMORY_MODULE_ADDED' as const, after: module })),
  ]
}

/** All drives are matched, then those left out: a reading that does not tell the bus must not make a stick a drive. */
function driveDifferences(before: MachineFacts, after: MachineFacts): ReadingDifference[] {
  if (!bothListed(before.drives, after.drives)) return []
  const { lost, gained } = unmatchedParts(before.drives, after.drives, driveIdentity)
  const isOurs = (facts: MachineFacts) => {
    const ours = new Set(drivesToAccountFor(facts))
    return (drive: DriveFacts) => ours.has(drive) && isNamed(drive)
  }
  const { pairs, missing, added } = replacedParts(lost.filter(isOurs(before)), gained.filter(isOurs(after)), [
    isSameName,
    isSameBus,
  ])
  return [
    ...pairs.map((pair) => ({ code: 'DRIVE_CHANGED' as const, ...pair })),
    ...missing.map((drive) => ({ code: 'DRIVE_MISSING' as const, before: drive })),
    ...added.map((drive) => ({ code: 'DRIVE_ADDED' as const, after: drive })),
  ]
}

function batteryDifferences(before: BatteryFacts[], after: BatteryFacts[]): ReadingDifference[] {
  if (!bothListed(before, after)) return []
  const { lost, gained } = unmatchedParts(before, after, batteryIdentity)
  const { pairs, missing, added } = replacedParts(lost, gained, [anywhere])
  return [
    ...pairs.map((pair) => ({ code: 'BATTERY_CHANGED' as const, ...pair })),
    ...missing.map((battery) => ({ code: 'BATTERY_MISSING' as const, before: battery })),
    ...added.map((battery) => ({ code: 'BATTERY_ADDED' as const, after: battery })),
  ]
}

/** A panel that is closed or switched off tells nothing: only one that took another's place is a difference. */
function monitorDifferences(before: MonitorFacts[], after: MonitorFacts[]): ReadingDifference[] {
  const { lost, gained } = unmatchedParts(before, after, monitorIdentity)
  const isPanel = ({ isBuiltIn }: MonitorFacts) => isBuiltIn === true
  const { pairs } = replacedParts(lost.filter(isPanel), gained.filter(isPanel), [anywhere])
  return pairs.map((pair) => ({ code: 'MONITOR_CHANGED', ...pair }))
}

function anywhere(): boolean {
  return true
}

function isSameSlot(lost: MemoryModuleFacts, gained: MemoryModuleFacts): boolean {
  return lost.slot !== null && lost.slot === gained.slot
}

/** Kernel names follow the order of discovery: a hint of the place, never an identity. */
function isSameName(lost: DriveFacts, gained: DriveFacts): boolean {
  return lost.deviceName !== null && lost.deviceName === gained.deviceName
}

function isSameBus(lost: DriveFacts, gained: DriveFacts): boolean {
  return lost.bus !== null && lost.bus === gained.bus
}

function isNamed({ model, serial, sizeBytes }: DriveFacts): boolean {
  return model !== null || serial !== null || sizeBytes !== null
}
