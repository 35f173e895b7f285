import type { MachineDrive } from '../../../shared/contract/machines.contract.ts'
import type { DriveFacts } from '../../../shared/domain/drive.ts'
import { type ErasureStatus, erasureLevels } from '../../../shared/domain/erasure.ts'
import type { Grade } from '../../../shared/domain/grading.ts'
import type { MachineFacts, MachineKind } from '../../../shared/domain/machine-facts.ts'
import type { Reading } from '../../../shared/domain/reading.ts'

export type EreuseInput = {
  kind: MachineKind | null
  reading: Reading
  drives: readonly MachineDrive[]
  grade: Grade | null
  version: string
  /** A UUID of the machine in this batch: the server knows a snapshot that it has. */
  uuid: string
}

const mebibyte = 1024 ** 2
const megabyte = 1_000_000

/** A snapshot of eReuse's workbench, version 11, whose components are already read. */
export function ereuseSnapshot({ kind, reading, drives, grade, version, uuid }: EreuseInput): object {
  const { identity } = reading.facts
  return {
    type: 'Snapshot',
    uuid,
    version: '11.0',
    software: 'DesktopApp',
    softwareVersion: version,
    endTime: reading.takenAt,
    elapsed: 0,
    closed: true,
    device: {
      type: kind === 'laptop' || kind === 'server' || kind === 'tablet' ? capital(kind) : 'Desktop',
      chassis: chassisOf(kind),
      manufacturer: identity.manufacturer,
      model: identity.model,
      serialNumber: identity.serial,
      sku: identity.sku,
      version: identity.version,
      actions: grade === null ? [] : [visualTest(grade)],
    },
    components: [...partsOf(reading.facts), ...drives.map(driveOf)],
  }
}

const chassisNames: Partial<Record<MachineKind, string>> = {
  laptop: 'Laptop',
  desktop: 'Tower',
  workstation: 'Tower',
  server: 'Tower',
  mini: 'Microtower',
  'all-in-one': 'AllInOne',
  tablet: 'Tablet',
}

function chassisOf(kind: MachineKind | null): string | null {
  return kind === null ? null : (chassisNames[kind] ?? null)
}

const looks: Record<string, string> = { A: 'A', B: 'B', C: 'C', D: 'D', scrap: 'E' }

function visualTest({ letter, functional, givenAt }: Grade): object {
  const functionality: Record<string, string> = { F6: 'A', F5: 'A', F4: 'B', F3: 'C' }
  return {
    type: 'VisualTest',
    appearanceRange: letter === null ? 'Z' : looks[letter],
    functionalityRange: functional === null ? 'D' : (functionality[functional] ?? 'D'),
    endTime: givenAt,
    severity: 'Info',
  }
}

function partsOf(facts: MachineFacts): object[] {
  const { board, bios, memory } = facts
  return [
    component('Motherboard', board, {
      version: bios.version,
      biosDate: bios.releasedOn,
      ramSlots: memory.slotCount,
      ramMaxSize: memory.maximumBytes === null ? null : Math.round(memory.maximumBytes / 1024 ** 3),
    }),
    ...facts.cpus.map((cpu) =>
      component(
        'Processor',
        { ...cpu, model: cpu.toldName ?? cpu.model, serial: null },
        {
          cores: cpu.cores,
          threads: cpu.threads,
          speed: cpu.baseMegahertz === null ? null : cpu.baseMegahertz / 1000,
        },
      ),
    ),
    ...memory.modules.map((module) =>
      component(
        'RamModule',
        { ...module, model: module.partNumber },
        {
          size: module.sizeBytes === null ? null : Math.round(module.sizeBytes / mebibyte),
          speed: module.configuredMegatransfers ?? module.ratedMegatransfers,
          interface: module.type,
          format: module.formFactor === 'SODIMM' ? 'SODIMM' : 'DIMM',
        },
      ),
    ),
    ...facts.gpus.map((gpu) =>
      component(
        'GraphicCard',
        { ...gpu, serial: null },
        {
          memory: gpu.memoryBytes === null ? null : Math.round(gpu.memoryBytes / mebibyte),
        },
      ),
    ),
    ...outerParts(facts),
  ]
}

function outerParts({ monitors, networkInterfaces, batteries }: MachineFacts): object[] {
  const cards = networkInterfaces.filter(({ kind }) => kind === 'ethernet' || kind === 'wifi')
  return [
    ...monitors
      .filter(({ isBuiltIn }) => isBuiltIn === true)
      .map((screen) =>
        component('Display', screen, {
          size: screen.diagonalInches,
          resolutionWidth: screen.nativeWidth,
          resolutionHeight: screen.nativeHeight,
          refreshRate: screen.refreshHertz === null ? null : Math.round(screen.refreshHertz),
        }),
      ),
    ...cards.map((card) =>
      component(
        'NetworkAdapter',
        { ...card, serial: card.mac },
        {
          speed: card.speedMegabits,
          wireless: card.kind === 'wifi',
        },
      ),
    ),
    ...batteries.map((battery) => ({
      ...component('Battery', battery, { technology: battery.chemistry }),
      actions: battery.cycleCount === null ? [] : [{ type: 'MeasureBattery', cycleCount: battery.cycleCount }],
    })),
  ]
}

type Named = { manufacturer: string | null; model: string | null; serial: string | null }

/** Every component has its actions, even none. */
function component(type: string, { manufacturer, model, serial }: Named, fields: object): object {
  return { type, manufacturer, model, serialNumber: serial, actions: [], ...fields }
}

function driveOf({ facts, decisive }: MachineDrive): object {
  const type = facts.mediaType === 'hdd' ? 'HardDrive' : 'SolidStateDrive'
  return {
    ...component(type, facts, {
      variant: facts.firmware,
      interface: interfaceOf(facts),
      size: facts.sizeBytes === null ? null : Math.round(facts.sizeBytes / megabyte),
    }),
    actions: decisive === null ? [] : [eraseAction(decisive.status, decisive)],
  }
}

function interfaceOf({ bus }: DriveFacts): string | null {
  if (bus === 'nvme') return 'NVME'
  if (bus === 'usb') return 'USB'
  return bus === 'sata' || bus === 'ata' || bus === 'sas' ? 'ATA' : null
}

/** Their words for what stands here: a clear is a basic erasure, a purge one of sectors, a destruction a physical one. */
function eraseAction(
  status: ErasureStatus,
  { achieved, run, recordedAt }: NonNullable<MachineDrive['decisive']>,
): object {
  const types = { clear: 'EraseBasic', purge: 'EraseSectors', destroy: 'ErasePhysical' } as const
  const isDone = status === 'ERASED' || status === 'DESTROYED'
  const severity = isDone ? 'Info' : 'Error'
  const step = { type: 'StepZero', severity, startTime: recordedAt, endTime: recordedAt }
  return {
    type: types[achieved ?? erasureLevels[0]],
    severity,
    startTime: recordedAt,
    endTime: recordedAt,
    steps: run.destruction === undefined ? [step] : [],
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
