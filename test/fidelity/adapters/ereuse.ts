import { cpuNameWithoutMarks } from '../../../electron/core/probe/cpu-names.ts'
import { factsFromSmbios } from '../../../electron/core/probe/facts-from-smbios.ts'
import { hwinfoMonitorFields, parseHwinfoMonitors } from '../../../electron/core/probe/linux/parse-hwinfo-monitors.ts'
import { lshwMemoryNodes, smbiosFromLshw } from '../../../electron/core/probe/linux/parse-lshw.ts'
import { drivesFromLshw, lshwDriveNodes } from '../../../electron/core/probe/linux/parse-lshw-drives.ts'
import type { LshwNode } from '../../../electron/core/probe/linux/parse-lshw-tree.ts'
import { parseLshwTree } from '../../../electron/core/probe/linux/parse-lshw-tree.ts'
import { parsePowerSupply, readMachineBatteries } from '../../../electron/core/probe/linux/parse-power-supply.ts'
import type { Smbios } from '../../../electron/core/probe/smbios.ts'
import type { MonitorFacts } from '../../../shared/domain/machine-facts.ts'
import type { ActualSections, FidelityKind } from '../kind.ts'
import { readDumpEndingWith } from '../read-dump.ts'

const mebibyte = 1024 ** 2

/** The old workbench cut what stands in brackets. */
function withoutBrackets(text: string | null): string | null {
  return text?.replace(/\s*\([^()]*\)$/, '') ?? null
}

function machine(smbios: Smbios, isDevicehub: boolean): unknown {
  const { system } = smbios
  const { chassis } = factsFromSmbios(smbios)
  // The workbench cut the maker's name too, the inventory server did not.
  const ownName = isDevicehub ? '' : `${system.manufacturer} `
  const isLaptop = chassis.kind === 'laptop' || chassis.kind === 'tablet'
  return {
    type: isLaptop ? 'Laptop' : 'Desktop',
    chassis_type: chassis.type === 'Laptop' ? 'Laptop' : isLaptop ? 'Netbook' : 'Tower',
    manufacturer: system.manufacturer,
    model: withoutBrackets(system.product)?.replace(ownName, '').replace(/ PC$/, '') ?? null,
    serial: system.serial,
    sku: system.sku,
    version: withoutBrackets(system.version),
  }
}

function processors(smbios: Smbios, isWide: boolean): unknown[] {
  return smbios.processors.slice(0, 1).map((told) => ({
    manufacturer: told.manufacturer,
    model: cpuNameWithoutMarks(told.version),
    cores: told.cores,
    threads: told.threads,
    speed_ghz: told.currentMegahertz === null ? null : told.currentMegahertz / 1000,
    address: isWide ? 64 : 32,
    serial: told.serial,
  }))
}

function modules(smbios: Smbios, nodes: LshwNode[]): unknown[] {
  const told = lshwMemoryNodes(nodes)
  return smbios.memorySlots
    .map((slot, index) => ({ ...slot, vendor: told[index]?.vendor ?? null }))
    .filter(({ isEmpty, sizeBytes }) => !isEmpty && sizeBytes !== null)
    .map((slot) => ({
      size_mib: slot.sizeBytes === null ? null : slot.sizeBytes / mebibyte,
      speed: slot.ratedMegatransfers,
      type: slot.type ?? 'SDRAM',
      form_factor: slot.formFactor ?? 'DIMM',
      // Makers' codes stay codes here.
      manufacturer: slot.manufacturer === null ? null : withoutBrackets(slot.vendor),
      part_number: slot.partNumber,
      serial: slot.serial,
    }))
}

/** The workbench left out what hangs on USB, and kept the names as lshw tells them. */
function drives(nodes: LshwNode[], isDevicehub: boolean): unknown[] {
  const told = lshwDriveNodes(nodes)
  return drivesFromLshw(nodes).flatMap((drive, index) => {
    if (drive.bus === 'usb' || drive.bus === null) return []
    const { product, vendor } = told[index] ?? { product: null, vendor: null }
    return {
      type: 'HardDrive',
      manufacturer: vendor,
      model: vendor === null ? product : product?.replace(`${vendor} `, ''),
      serial: drive.serial,
      firmware: drive.firmware,
      size_mb: drive.sizeBytes === null ? null : drive.sizeBytes / 1_000_000,
      interface: isDevicehub && drive.bus === 'sata' ? 'ATA' : null,
    }
  })
}

/** The Sunday that ends the week of manufacture. */
function made({ madeYear, madeWeek }: MonitorFacts): string | null {
  if (madeYear === null) return null
  const newYear = new Date(Date.UTC(madeYear, 0, 1))
  const firstMonday = 1 + ((8 - newYear.getUTCDay()) % 7)
  const sunday = new Date(Date.UTC(madeYear, 0, firstMonday - 1 + 7 * (madeWeek ?? 0)))
  return `${sunday.toISOString().slice(0, 10)}T00:00:00`
}

function monitors(hwinfo: string): unknown[] {
  const told = hwinfoMonitorFields(hwinfo)
  return parseHwinfoMonitors(hwinfo).map((monitor, index) => ({
    manufacturer: told[index]?.get('Vendor')?.replace(/"/g, '') ?? null,
    name: monitor.model,
    serial: monitor.serial,
    native_w: monitor.nativeWidth,
    native_h: monitor.nativeHeight,
    diagonal_in: monitor.diagonalInches,
    made: made(monitor),
  }))
}

function batteries(uevent: string): unknown[] {
  const told = readMachineBatteries(uevent)
  return parsePowerSupply(uevent).map((battery, index) => {
    const milli = (key: string) => Number(told[index]?.get(key)) / 1000
    return {
      name: battery.model,
      manufacturer: battery.manufacturer,
      serial: battery.serial,
      chemistry: battery.chemistry?.replace('-i', 'I') ?? null,
      design_capacity_mah: milli('CHARGE_FULL_DESIGN'),
      measure: [
        {
          type: 'MeasureBattery',
          severity: 'Info',
          cycleCount: battery.cycleCount,
          size: milli('CHARGE_FULL'),
          voltage: milli('VOLTAGE_NOW'),
        },
      ],
    }
  })
}

export const ereuseFolder: FidelityKind = {
  name: 'eReuse folder',
  matches: (fixture) => /^ereuse-(?:workbench|devicehub)\//.test(fixture),
  read: (fixture, folder) => {
    const nodes = parseLshwTree(readDumpEndingWith(folder, fixture, 'lshw.json') ?? '')
    const hwinfo = readDumpEndingWith(folder, fixture, 'hwinfo.txt')
    const uevent = readDumpEndingWith(folder, fixture, 'battery.ini')
    const smbios = smbiosFromLshw(nodes)
    const isDevicehub = fixture.startsWith('ereuse-devicehub/')
    const isWide = nodes.find(({ class: nodeClass }) => nodeClass === 'processor')?.widthBits !== 32
    const actual: ActualSections = {
      machine: machine(smbios, isDevicehub),
      cpus: processors(smbios, isWide),
      memory: modules(smbios, nodes),
      drives: drives(nodes, isDevicehub),
    }
    if (hwinfo !== null) actual.monitors = monitors(hwinfo)
    if (uevent !== null) actual.batteries = batteries(uevent)
    return actual
  },
}
