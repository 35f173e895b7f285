import type { DriveFacts, MediaType } from '../../../../shared/domain/drive.ts'
import { machineTitle } from '../../../../shared/domain/machine.ts'
import { drivesToAccountFor } from '../../../../shared/domain/machine-drives.ts'
import type {
  BatteryFacts,
  CpuFacts,
  MachineFacts,
  MachineKind,
  MonitorFacts,
} from '../../../../shared/domain/machine-facts.ts'
import { capital } from '../../i18n/capital.ts'
import type { useWords } from '../../i18n/use-words.ts'

export type Words = ReturnType<typeof useWords>

const tenFactKeys = [
  'kind',
  'model',
  'serial',
  'processor',
  'memory',
  'storage',
  'screen',
  'battery',
  'graphics',
  'firmware',
] as const
type TenFactKey = (typeof tenFactKeys)[number]

/** One value to show; `path` finds where it was read. `null` is shown as unknown. */
export type ShownFact = { key: TenFactKey; value: string | null; path: string; isMono?: boolean }

export function tenFacts(kind: MachineKind | null, facts: MachineFacts, words: Words): ShownFact[] {
  const { identity, bios } = facts
  return [
    { key: 'kind', value: kind === null ? null : capital(words.t(`codes.machineKind.${kind}`)), path: 'chassis.kind' },
    { key: 'model', value: machineTitle(identity.manufacturer, identity.model), path: 'identity.model' },
    { key: 'serial', value: identity.serial, path: 'identity.serial', isMono: true },
    { key: 'processor', value: processorWords(facts.cpus), path: 'cpus.0.model' },
    { key: 'memory', value: memoryWords(facts, words), path: 'memory.totalBytes' },
    { key: 'storage', value: storageWords(facts, words), path: storagePath(facts) },
    { key: 'screen', value: screenWords(facts, words), path: 'monitors.0.diagonalInches' },
    { key: 'battery', value: batteryWords(facts.batteries, words), path: 'batteries.0.fullMilliwattHours' },
    { key: 'graphics', value: facts.gpus[0]?.model ?? null, path: 'gpus.0.model' },
    {
      key: 'firmware',
      value: joined([bios.version, bios.releasedOn === null ? null : words.date(bios.releasedOn)]),
      path: 'bios.version',
    },
  ]
}

export function processorWords(cpus: readonly CpuFacts[]): string | null {
  const model = cpus[0]?.model ?? null
  if (model === null || cpus.length < 2) return model
  return `${cpus.length} × ${model}`
}

export function memoryWords({ memory }: MachineFacts, words: Words): string | null {
  if (memory.totalBytes === null) return null
  return joined([words.memorySize(memory.totalBytes), memory.modules[0]?.type ?? null], ' ')
}

/** Of what is inside: neither the stick that the machine was started from nor a card left in its reader. */
export function storageWords(facts: MachineFacts, words: Words): string {
  const drives = drivesToAccountFor(facts)
  if (drives.length === 0) return words.t('screens.facts.noneSeen')
  return drives.map((drive) => driveWords(drive, words)).join(' + ')
}

function storagePath(facts: MachineFacts): string {
  const [first] = drivesToAccountFor(facts)
  return `drives.${first === undefined ? 0 : facts.drives.indexOf(first)}.sizeBytes`
}

function driveWords({ mediaType, sizeBytes }: DriveFacts, words: Words): string {
  return joined([mediaTypeWords(mediaType), words.driveSize(sizeBytes)], ' ') ?? ''
}

/** How the trade writes it, the same in both languages; what it has no sign for is left to the other facts. */
const mediaSigns: Partial<Record<MediaType, string>> = {
  hdd: 'HDD',
  ssd: 'SSD',
  nvme: 'NVMe',
  emmc: 'eMMC',
  'sd-card': 'SD',
  'usb-stick': 'USB',
}

export function mediaTypeWords(mediaType: MediaType | null): string | null {
  return mediaType === null ? null : (mediaSigns[mediaType] ?? null)
}

function screenWords(facts: MachineFacts, words: Words): string | null {
  if (facts.monitors.length === 0) return words.t('screens.facts.noneSeen')
  const monitor = mainMonitor(facts)
  return joined([
    diagonalWords(monitor?.diagonalInches ?? null, words),
    resolutionWords(monitor?.nativeWidth ?? null, monitor?.nativeHeight ?? null),
  ])
}

export function mainMonitor({ monitors }: MachineFacts): MonitorFacts | undefined {
  return monitors.find((one) => one.isBuiltIn === true) ?? monitors[0]
}

export function diagonalWords(inches: number | null, words: Words): string | null {
  return inches === null ? null : words.t('screens.facts.diagonalValue', { value: words.number(inches, 1) })
}

export function resolutionWords(width: number | null, height: number | null): string | null {
  return width === null || height === null ? null : `${width}\u00a0×\u00a0${height}`
}

export function batteryWords(batteries: readonly BatteryFacts[], words: Words): string | null {
  if (batteries.length === 0) return words.t('screens.facts.noBatterySeen')
  const shares = batteries.map(remainingPercent)
  return shares.includes(null) ? null : shares.map((share) => words.percent(share ?? 0)).join(' + ')
}

/** What is left of the capacity it was made with; a fresh battery may hold more than announced. */
export function remainingPercent({ fullMilliwattHours, designMilliwattHours }: BatteryFacts): number | null {
  if (fullMilliwattHours === null || designMilliwattHours === null) return null
  return Math.min(100, (fullMilliwattHours / designMilliwattHours) * 100)
}

export function joined(parts: readonly (string | null)[], between = ', '): string | null {
  const known = parts.filter((part) => part !== null)
  return known.length === 0 ? null : known.join(between)
}
