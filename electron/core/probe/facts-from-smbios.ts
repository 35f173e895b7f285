import type {
  BatteryFacts,
  BiosFacts,
  BoardFacts,
  ChassisFacts,
  CpuFacts,
  IdentityFacts,
  MemoryFacts,
  MemoryModuleFacts,
} from '../../../shared/domain/machine-facts.ts'
import { machineKindFrom } from './chassis-kind.ts'
import { cpuMaker, cpuName } from './cpu-names.ts'
import { identityFrom } from './identity.ts'
import { makerName } from './maker-names.ts'
import { modelName } from './model-names.ts'
import { isoDate, positiveRounded } from './numbers.ts'
import type { Smbios, SmbiosBattery, SmbiosMemorySlot, SmbiosProcessor } from './smbios.ts'

export type DmidecodeFacts = {
  identity: IdentityFacts
  chassis: ChassisFacts
  board: BoardFacts
  bios: BiosFacts
  cpus: CpuFacts[]
  memory: MemoryFacts
  batteries: BatteryFacts[]
  isUefi: boolean | null
}

/** Applies the rules of the trade (who makes what, what is a name) to what the tables tell. */
export function factsFromSmbios(smbios: Smbios): DmidecodeFacts {
  const identity = identityFrom(smbios)
  const { vendor, version, releaseDate, isUefi } = smbios.bios
  return {
    identity,
    chassis: chassisFrom(smbios, identity.model),
    board: boardFrom(smbios),
    bios: { vendor, version, releasedOn: isoDate(releaseDate) },
    cpus: smbios.processors.filter(({ isPopulated }) => isPopulated).map(cpuFrom),
    memory: memoryFrom(smbios),
    batteries: smbios.batteries.map(batteryFrom),
    isUefi,
  }
}

function chassisFrom(smbios: Smbios, model: string | null): ChassisFacts {
  const chassis = smbios.chassis[0]
  const type = chassis?.type ?? null
  return {
    type,
    kind: machineKindFrom({
      chassisType: type,
      model,
      otherNames: [smbios.system.manufacturer, smbios.system.family, smbios.system.sku],
      biosVendor: smbios.bios.vendor,
      hasBattery: smbios.batteries.length > 0,
    }),
    manufacturer: makerName(chassis?.manufacturer ?? null),
    model: chassis?.version ?? null,
    serial: chassis?.serial ?? null,
  }
}

function boardFrom({ boards }: Smbios): BoardFacts {
  const board = boards[0]
  return {
    manufacturer: makerName(board?.manufacturer ?? null),
    model: modelName(board?.product ?? null, board?.manufacturer ?? null),
    version: board?.version ?? null,
    serial: board?.serial ?? null,
  }
}

function cpuFrom(processor: SmbiosProcessor): CpuFacts {
  return {
    manufacturer: cpuMaker(processor.manufacturer, processor.version),
    model: cpuName(processor.version) ?? processor.familyName,
    toldName: processor.version,
    cores: processor.cores,
    threads: processor.threads,
    baseMegahertz: processor.currentMegahertz,
    maximumMegahertz: processor.maximumMegahertz,
    architecture: null,
    family: processor.familyNumber,
    modelNumber: processor.modelNumber,
    stepping: processor.stepping,
    socket: processor.socket,
  }
}

function memoryFrom({ memorySlots, memoryArrays }: Smbios): MemoryFacts {
  const systemArrays = memoryArrays.filter(({ use }) => use === null || use === 'System Memory')
  const systemHandles = new Set(systemArrays.map(({ handle }) => handle))
  const slots = memorySlots.filter(({ arrayHandle }) => arrayHandle === null || !isFlash(arrayHandle))
  const modules = slots.filter(({ isEmpty }) => !isEmpty).map(moduleFrom)
  return {
    totalBytes: sum(modules.map(({ sizeBytes }) => sizeBytes)),
    slotCount: slots.length > 0 ? slots.length : sum(systemArrays.map(({ slotCount }) => slotCount)),
    maximumBytes: sum(systemArrays.map(({ maximumBytes }) => maximumBytes)),
    isEcc: isEcc(systemArrays.map(({ errorCorrection }) => errorCorrection)),
    modules,
  }

  // The chip that holds the firmware is described as memory too, in an array of its own.
  function isFlash(arrayHandle: string): boolean {
    return memoryArrays.some(({ handle }) => handle === arrayHandle) && !systemHandles.has(arrayHandle)
  }
}

function isEcc(kinds: (string | null)[]): boolean | null {
  if (kinds.some((kind) => /ecc|crc/i.test(kind ?? ''))) return true
  return kinds.length > 0 && kinds.every((kind) => kind === 'None') ? false : null
}

function sum(values: (number | null)[]): number | null {
  if (values.length === 0 || values.includes(null)) return null
  return positiveRounded(values.reduce<number>((total, value) => total + (value ?? 0), 0))
}

function moduleFrom(slot: SmbiosMemorySlot): MemoryModuleFacts {
  const { sizeBytes, type, formFactor, manufacturer, partNumber, serial } = slot
  return {
    slot: slot.slot ?? slot.bank,
    sizeBytes,
    type,
    formFactor,
    configuredMegatransfers: slot.configuredMegatransfers,
    ratedMegatransfers: slot.ratedMegatransfers,
    manufacturer,
    partNumber,
    serial,
  }
}

function batteryFrom(battery: SmbiosBattery): BatteryFacts {
  const { designMilliwattHours, designMilliampHours, designMillivolts } = battery
  const converted =
    designMilliampHours !== null && designMillivolts !== null
      ? positiveRounded((designMilliampHours * designMillivolts) / 1000)
      : null
  return {
    name: battery.location,
    manufacturer: battery.manufacturer,
    model: battery.name,
    serial: battery.serial,
    chemistry: battery.chemistry,
    designMilliwattHours: designMilliwattHours ?? converted,
    fullMilliwattHours: null,
    voltageMillivolts: designMillivolts,
    cycleCount: null,
    chargePercent: null,
    status: null,
  }
}
