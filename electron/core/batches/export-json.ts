import processors from '../../../resources/windows-11/processors.json' with { type: 'json' }
import {
  type BatchExport,
  batchExportSchema,
  batchExportSchemaName,
  type ExportedMachine,
} from '../../../shared/contract/batch-export.schema.ts'
import type { MachineDrive } from '../../../shared/contract/machines.contract.ts'
import type { BatchSummary } from '../../../shared/domain/batch.ts'
import { batteryHealth } from '../../../shared/domain/battery.ts'
import { driveHealthVerdict } from '../../../shared/domain/drive-health.ts'
import type { Reading } from '../../../shared/domain/reading.ts'
import { windows11Ability } from '../../../shared/domain/windows-11.ts'
import type { FrozenMachine } from './frozen-machine.ts'

/** The batch for other programs. What does not fit its published form is never written. */
export function batchJson(batch: BatchSummary, machines: readonly FrozenMachine[], version: string): string {
  const { number, name, campaignName, createdAt, closedAt } = batch
  const told: BatchExport = {
    schema: batchExportSchemaName,
    software: { name: 'Établi', version },
    batch: { number, name, campaignName, createdAt, closedAt },
    machines: machines.map(exported),
  }
  return `${JSON.stringify(batchExportSchema.parse(told), null, 2)}\n`
}

function exported({
  machine,
  summary,
  intake,
  reading,
  drives,
  steps,
  grade,
  ...found
}: FrozenMachine): ExportedMachine {
  const identity = reading?.facts.identity
  return {
    assetTag: machine.assetTag,
    donorName: summary.donorName,
    donorAssetTag: identity?.ownerAssetTag ?? null,
    receivedOn: intake.receivedOn,
    kind: summary.kind,
    chassisType: reading?.facts.chassis.type ?? null,
    manufacturer: summary.manufacturer,
    model: summary.model,
    productCode: identity?.productCode ?? null,
    serial: summary.serial,
    serialSource: identity?.serialSource ?? null,
    uuid: identity?.uuid ?? null,
    hardware: reading === null ? null : hardwareOf(reading),
    drives: drives.map(driveOf),
    tests: steps.map(({ key, state, result }) => ({
      step: key,
      state,
      faults: result?.faults ?? [],
      answers: result?.answers ?? [],
      recordedAt: result?.recordedAt ?? null,
    })),
    defects: found.findings,
    grade: grade === null ? null : { ...grade, data: grade.computed?.data ?? null },
    certificateNumber: found.certificateNumber,
  }
}

function hardwareOf({ facts, takenAt }: Reading): NonNullable<ExportedMachine['hardware']> {
  const { cpus, memory, monitors, batteries, networkInterfaces, presence, security } = facts
  const [processor = null] = cpus
  const screen = monitors.find(({ isBuiltIn }) => isBuiltIn === true) ?? null
  const { verdict, failing, unknown } = windows11Ability(facts, processors.families)
  return {
    takenAt,
    processor,
    memory,
    screen: screen && {
      diagonalInches: screen.diagonalInches,
      widthPixels: screen.nativeWidth,
      heightPixels: screen.nativeHeight,
    },
    batteries: batteries.map((battery) => ({
      percent: batteryHealth(battery).percent,
      cycleCount: battery.cycleCount,
    })),
    networkAddresses: networkInterfaces.flatMap(({ mac }) => mac ?? []),
    hasWifi: presence.wifi,
    hasCamera: presence.camera,
    hasTouchScreen: presence.touchScreen,
    tpmVersion: security.tpmVersion,
    windows11: { verdict, failing, unknown },
  }
}

function driveOf({ facts, decisive }: MachineDrive): ExportedMachine['drives'][number] {
  const { manufacturer, model, serial, sizeBytes, mediaType } = facts
  const { verdict: health } = driveHealthVerdict(facts)
  const erasure = decisive && {
    status: decisive.status,
    requested: decisive.requested,
    achieved: decisive.achieved,
    tool: decisive.run.tool,
    method: decisive.run.own?.technique ?? decisive.run.method,
    recordedAt: decisive.recordedAt,
  }
  return { manufacturer, model, serial, sizeBytes, mediaType, health, erasure }
}
