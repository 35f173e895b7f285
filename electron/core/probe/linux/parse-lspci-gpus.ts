// lspci -nnk
import type { GpuFacts } from '../../../../shared/domain/machine-facts.ts'
import { type PciDevice, parseLspci } from './parse-lspci.ts'
import { pciVendor } from './pci-names.ts'

/** The graphics processors; their memory is not in lspci: the windows it lists are what the processor sees of it. */
export function parseLspciGpus(text: string): GpuFacts[] {
  return graphicsDevices(parseLspci(text)).map((device) => ({
    manufacturer: pciVendor(device.pciId, device.vendorName),
    model: marketedName(device.deviceName),
    pciId: device.pciId,
    driver: device.driver,
    memoryBytes: null,
  }))
}

export function graphicsDevices(devices: readonly PciDevice[]): PciDevice[] {
  return devices.filter(({ className, classId }) => {
    if (classId !== null) return /^03/.test(classId)
    return className !== null && /^(?:VGA compatible|3D|Display|XGA compatible) controller/.test(className)
  })
}

/** "Skylake GT2 [HD Graphics 520]": the brackets hold the name it is sold under. "Device 1111" is no name. */
export function marketedName(deviceName: string | null): string | null {
  if (deviceName === null || /^Device(?: [0-9a-f]{4})?$/i.test(deviceName)) return null
  return /\[([^\]]+)\]$/.exec(deviceName)?.[1] ?? deviceName
}
