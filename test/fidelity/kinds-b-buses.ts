import { type PciDevice, parseLspci } from '../../electron/core/probe/linux/parse-lspci.ts'
import { graphicsDevices, marketedName } from '../../electron/core/probe/linux/parse-lspci-gpus.ts'
import { parseLsusb } from '../../electron/core/probe/linux/parse-lsusb.ts'
import { pciVendor } from '../../electron/core/probe/linux/pci-names.ts'
import type { FidelityKind } from './kind.ts'
import { readDump } from './kinds-b-drives.ts'

function fullName({ vendorName, deviceName }: PciDevice): string {
  return [vendorName, deviceName].filter((part) => part !== null).join(' ')
}

function sayPci(device: PciDevice): object {
  return {
    slot: device.slot,
    class_id: device.classId,
    class_name: device.className,
    device: fullName(device),
    pci_id: device.pciId,
    rev: device.revision,
    subsystem: device.subsystemId,
    driver: device.driver,
  }
}

const glpiPci: FidelityKind = {
  name: 'glpi-agent/lspci/',
  matches: (fixture) => fixture.startsWith('glpi-agent/lspci/'),
  read: (fixture, folder) => ({ pci_devices: parseLspci(readDump(folder, fixture)).map(sayPci) }),
}

const glpiUsb: FidelityKind = {
  name: 'glpi-agent/lsusb/',
  matches: (fixture) => fixture.startsWith('glpi-agent/lsusb/'),
  read: (fixture, folder) => ({
    usb: parseLsusb(readDump(folder, fixture)).map((device) => ({
      VENDORID: device.vendorId,
      PRODUCTID: device.productId,
      MANUFACTURER: device.manufacturer,
      NAME: device.name,
      SERIAL: device.serial,
      CLASS: device.classCode,
      SUBCLASS: device.subclassCode,
    })),
  }),
}

const peracottaMakers: Record<string, string> = { NVIDIA: 'Nvidia', AMD: 'AMD/ATI' }

const peracottaGpus: FidelityKind = {
  name: 'peracotta lspci',
  matches: (fixture) => /^peracotta\/.*\/lspci\.txt$/.test(fixture),
  read: (fixture, folder) => ({
    gpus: graphicsDevices(parseLspci(readDump(folder, fixture))).map((device) => {
      const maker = pciVendor(device.pciId, device.vendorName)
      const { deviceName } = device
      const model = marketedName(deviceName)
      return {
        manufacturer: peracottaMakers[maker ?? ''] ?? maker,
        model,
        brand: device.subsystemName?.replace(` ${deviceName}`, '').replace(` [${model}]`, '') ?? null,
        internal_name: model === deviceName ? null : (deviceName?.replace(` [${model}]`, '') ?? null),
      }
    }),
  }),
}

export const busKinds: FidelityKind[] = [glpiPci, glpiUsb, peracottaGpus]
