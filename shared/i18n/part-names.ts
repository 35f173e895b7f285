import type { Language } from '../domain/document.ts'
import type { DriveFacts } from '../domain/drive.ts'
import { machineTitle } from '../domain/machine.ts'
import type { BatteryFacts, BoardFacts, CpuFacts, MemoryModuleFacts, MonitorFacts } from '../domain/machine-facts.ts'
import { formatDriveSize, formatMemorySize, formatNumber } from './format.ts'
import { translator } from './translator.ts'

/** "Samsung MZ7LN256HAJQ 256 Go (n° S2X0…)": enough to pick it out of a box. */
export function driveTitle({ manufacturer, model, sizeBytes, serial }: DriveFacts, language: Language): string {
  const size = sizeBytes === null ? null : formatDriveSize(sizeBytes, language)
  return named([machineTitle(manufacturer, model), size], serial, language)
}

/** "4 Gio DDR4 Samsung (emplacement DIMM 1)". */
export function moduleTitle(module: MemoryModuleFacts, language: Language): string {
  const { sizeBytes, type, manufacturer, slot } = module
  const size = sizeBytes === null ? null : formatMemorySize(sizeBytes, language)
  const name = named([size, type, manufacturer], null, language)
  return slot === null ? name : translator(language)('derived.inSlot', { name, slot })
}

export function batteryTitle({ manufacturer, model, serial }: BatteryFacts, language: Language): string {
  return named([machineTitle(manufacturer, model)], serial, language)
}

export function boardTitle({ manufacturer, model, serial }: BoardFacts, language: Language): string {
  return named([machineTitle(manufacturer, model)], serial, language)
}

export function cpuTitle({ model }: CpuFacts, language: Language): string {
  return named([model], null, language)
}

export function monitorTitle(monitor: MonitorFacts, language: Language): string {
  const { manufacturer, pnpId, model, serial, diagonalInches } = monitor
  const size = diagonalInches === null ? null : `${formatNumber(diagonalInches, language, 1)}″`
  return named([machineTitle(manufacturer ?? pnpId, model), size], serial, language)
}

function named(parts: readonly (string | null)[], serial: string | null, language: Language): string {
  const words = translator(language)
  const known = parts.filter((part) => part !== null)
  const name = known.length === 0 ? words('derived.unnamed') : known.join(' ')
  return serial === null ? name : words('derived.withSerial', { name, serial })
}
