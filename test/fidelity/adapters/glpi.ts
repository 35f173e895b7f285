import { cpuNameWithoutMarks } from '../../../electron/core/probe/cpu-names.ts'
import { factsFromSmbios } from '../../../electron/core/probe/facts-from-smbios.ts'
import { parseCpuinfo } from '../../../electron/core/probe/linux/parse-cpuinfo.ts'
import { parseSmbios } from '../../../electron/core/probe/linux/parse-dmidecode.ts'
import { parseUpower } from '../../../electron/core/probe/linux/parse-upower.ts'
import type { Smbios, SmbiosMemorySlot, SmbiosProcessor } from '../../../electron/core/probe/smbios.ts'
import { parsePowercfg } from '../../../electron/core/probe/windows/parse-powercfg.ts'
import type { BatteryFacts, CpuFacts } from '../../../shared/domain/machine-facts.ts'
import type { ActualSections, FidelityKind } from '../kind.ts'
import { readDump } from '../read-dump.ts'

function mebibytes(bytes: number | null): number | null {
  return bytes === null ? null : Math.round(bytes / 1024 ** 2)
}

/** These inventories keep the firmware's own words: maker and product as told, not as the product calls them. */
function machine(smbios: Smbios): ActualSections {
  const { system, bios, boards, chassis } = smbios
  const { identity } = factsFromSmbios(smbios)
  return {
    manufacturer: system.manufacturer,
    model: identity.productCode !== null && identity.model !== null ? identity.model : system.product,
    serial: system.serial,
    sku: system.sku,
    uuid: system.uuid,
    asset_tag: identity.ownerAssetTag,
    bios_date: bios.releaseDate,
    bios_vendor: bios.vendor,
    bios_version: bios.version,
    board_manufacturer: boards[0]?.manufacturer ?? null,
    board_model: boards[0]?.product ?? null,
    board_serial: boards[0]?.serial ?? null,
    chassis_type: chassis[0]?.type ?? null,
    chassis_serial: chassis[0]?.serial ?? null,
    chassis_model: system.product,
    is_blade: /^(?:Blade|Multi-system)$/.test(chassis[0]?.type ?? ''),
  }
}

function memory(smbios: Smbios): unknown[] {
  return smbios.memorySlots.map((slot, index) => ({
    slot_index: index + 1,
    slot: slot.slot,
    empty: slot.isEmpty,
    size_mib: mebibytes(slot.sizeBytes),
    type: slot.type,
    form_factor: slot.formFactor,
    manufacturer: slot.manufacturer,
    part_number: slot.partNumber,
    serial: slot.serial,
    speed: slot.ratedMegatransfers,
    ecc: errorCorrection(smbios, slot),
  }))
}

function errorCorrection({ memoryArrays }: Smbios, slot: SmbiosMemorySlot): string | null {
  const kind = memoryArrays.find(({ handle }) => handle === slot.arrayHandle)?.errorCorrection ?? null
  return kind === 'None' ? null : kind
}

function processors(smbios: Smbios): unknown[] {
  return smbios.processors.filter(({ isPopulated }) => isPopulated).map(processor)
}

function processor(told: SmbiosProcessor): unknown {
  const { manufacturer, version, familyName, cores, threads, id, serial } = told
  return {
    manufacturer,
    name: cpuNameWithoutMarks(version ?? familyName),
    cores,
    threads: cores !== null && threads !== null ? threads / cores : null,
    id,
    serial,
    speed_mhz: told.currentMegahertz,
  }
}

function batteryRow(battery: BatteryFacts): unknown {
  return {
    name: battery.model,
    manufacturer: battery.manufacturer,
    serial: battery.serial,
    chemistry: battery.chemistry,
    design_capacity_mwh: battery.designMilliwattHours,
    full_capacity_mwh: battery.fullMilliwattHours,
    voltage_mv: battery.voltageMillivolts,
    date: null,
  }
}

function frenchDate(iso: string | null): string | null {
  return iso?.split('-').reverse().join('/') ?? null
}

export const dmidecodeTold: FidelityKind = {
  name: 'dmidecode, words as told',
  matches: (fixture) => /^(?:glpi-agent|netbox-agent)\/dmidecode\//.test(fixture),
  read: (fixture, folder) => {
    const smbios = parseSmbios(readDump(folder, fixture))
    const { batteries } = factsFromSmbios(smbios)
    return {
      machine: machine(smbios),
      memory: memory(smbios),
      cpus: processors(smbios),
      batteries: batteries.map((battery, index) => ({
        ...(batteryRow(battery) as object),
        date: frenchDate(smbios.batteries[index]?.madeOn ?? null),
      })),
    }
  },
}

function cpuinfoRow(cpu: CpuFacts): unknown {
  return {
    name: cpu.toldName,
    manufacturer: cpu.manufacturer,
    cores: cpu.cores,
    threads_per_core: cpu.cores !== null && cpu.threads !== null ? cpu.threads / cpu.cores : null,
    family: cpu.family,
    model: cpu.modelNumber,
    stepping: cpu.stepping,
    speed_mhz: cpu.baseMegahertz,
    arch: cpu.architecture?.replace(/^(?:i686|x86_64)$/, 'i386') ?? null,
  }
}

export const glpiCpuinfo: FidelityKind = {
  name: 'cpuinfo',
  matches: (fixture) => fixture.startsWith('glpi-agent/cpuinfo/'),
  read: (fixture, folder) => ({ cpus: parseCpuinfo(readDump(folder, fixture)).map(cpuinfoRow) }),
}

export const glpiUpower: FidelityKind = {
  name: 'upower',
  matches: (fixture) => fixture.startsWith('glpi-agent/battery/upower'),
  read: (fixture, folder) => {
    const text = readDump(folder, fixture)
    // Some of these dumps hold the firmware's tables instead.
    const { batteries } = factsFromSmbios(parseSmbios(text))
    return { batteries: [...batteries, ...parseUpower(text)].map(batteryRow) }
  },
}

export const glpiPowercfg: FidelityKind = {
  name: 'powercfg',
  matches: (fixture) => fixture.startsWith('glpi-agent/win-powercfg/'),
  read: (fixture, folder) => ({ batteries: parsePowercfg(readDump(folder, fixture)).map(batteryRow) }),
}
