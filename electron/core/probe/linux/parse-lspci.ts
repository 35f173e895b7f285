// lspci -nnk  (with -v or without, in the form for people or with -vmm)
import { cleanText, linesOf } from '../drive-text.ts'
import { splitPciName } from './pci-names.ts'

export type PciDevice = {
  slot: string
  className: string | null
  /** Four hexadecimal digits, where the numbers were asked for. */
  classId: string | null
  vendorName: string | null
  deviceName: string | null
  /** "8086:5917" */
  pciId: string | null
  subsystemName: string | null
  subsystemId: string | null
  revision: string | null
  driver: string | null
  /** Windows into the device's memory; for a graphics card not its memory. */
  memoryWindowBytes: number[]
}

const mostDevices = 1024

/** Every PCI device in the order of the text. */
export function parseLspci(text: string): PciDevice[] {
  const lines = linesOf(text)
  const devices = lines.some((line) => line.startsWith('Slot:\t')) ? readMachineForm(lines) : readHumanForm(lines)
  return devices.slice(0, mostDevices)
}

const slotShape = '(?:[0-9a-f]{4,8}:)?[0-9a-f]{2}:[0-9a-f]{2}\\.[0-7]'
const headLine = new RegExp(`^(${slotShape}) (.*)$`, 'i')

function emptyDevice(slot: string): PciDevice {
  return {
    slot,
    className: null,
    classId: null,
    vendorName: null,
    deviceName: null,
    pciId: null,
    subsystemName: null,
    subsystemId: null,
    revision: null,
    driver: null,
    memoryWindowBytes: [],
  }
}

function readHumanForm(lines: readonly string[]): PciDevice[] {
  const devices: PciDevice[] = []
  for (const line of lines) {
    if (line.length > 2048) continue
    const head = headLine.exec(line)
    const device = devices.at(-1)
    if (head) devices.push(readHead(head[1] ?? '', head[2] ?? ''))
    else if (device && /^\s/.test(line)) readDetail(device, line.trim())
  }
  return devices
}

/** "VGA compatible controller [0300]: Intel Corporation Skylake GT2 [HD Graphics 520] [8086:1916] (rev 07)" */
function readHead(slot: string, rest: string): PciDevice {
  const [, className, classId, described = ''] = /^([^:[]+?)(?: \[([0-9a-f]{4})\])?: (.*)$/i.exec(rest) ?? []
  const revision = /\(rev ([0-9a-f]{2})\)/i.exec(described)?.[1]
  const bare = described.replace(/ \((?:rev|prog-if) [^()]*\)/g, '').trim()
  const pciId = / ?\[([0-9a-f]{4}:[0-9a-f]{4})\]$/i.exec(bare)
  const named = splitPciName(bare.slice(0, pciId?.index ?? bare.length).trim())
  return {
    ...emptyDevice(slot),
    className: cleanText(className),
    classId: classId?.toLowerCase() ?? null,
    ...named,
    pciId: pciId?.[1]?.toLowerCase() ?? null,
    revision: revision ?? null,
  }
}

const units: Record<string, number> = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30, T: 2 ** 40 }

function readDetail(device: PciDevice, detail: string): void {
  const subsystem = /^Subsystem: (.*?)(?: ?\[([0-9a-f]{4}:[0-9a-f]{4})\])?$/i.exec(detail)
  if (subsystem && device.subsystemName === null) {
    device.subsystemName = cleanText(subsystem[1])
    device.subsystemId = subsystem[2]?.toLowerCase() ?? null
  }
  const driver = /^Kernel driver in use: (\S+)/.exec(detail)?.[1]
  if (driver) device.driver = driver
  const [, count, unit = ''] = /^Memory at .*\[size=(\d{1,6})([KMGT]?)\]/.exec(detail) ?? []
  if (count !== undefined && device.memoryWindowBytes.length < 8)
    device.memoryWindowBytes.push(Number(count) * (units[unit] ?? 1))
}

function readMachineForm(lines: readonly string[]): PciDevice[] {
  const devices: PciDevice[] = []
  for (const line of lines) {
    const [, key, value = ''] = /^([A-Za-z]+):\t(.*)$/.exec(line.slice(0, 2048)) ?? []
    if (key === 'Slot') devices.push(emptyDevice(value.trim()))
    const device = devices.at(-1)
    if (device && key !== undefined) readField(device, key, value.trim())
  }
  return devices
}

function readField(device: PciDevice, key: string, value: string): void {
  const [, name = value, id = null] = /^(.*?) ?\[([0-9a-f]{4})\]$/i.exec(value) ?? []
  if (key === 'Class') Object.assign(device, { className: cleanText(name), classId: id })
  else if (key === 'Vendor') Object.assign(device, { vendorName: cleanText(name), pciId: id })
  else if (key === 'Device') Object.assign(device, { deviceName: cleanText(name), pciId: joinIds(device.pciId, id) })
  else if (key === 'SVendor') Object.assign(device, { subsystemName: cleanText(name), subsystemId: id })
  else if (key === 'SDevice') {
    device.subsystemName = cleanText([device.subsystemName, name].filter((part) => part !== null).join(' '))
    device.subsystemId = joinIds(device.subsystemId, id)
  } else if (key === 'Rev') device.revision = cleanText(value)
  else if (key === 'Driver') device.driver = cleanText(value)
}

function joinIds(vendor: string | null, device: string | null): string | null {
  return vendor === null || device === null ? null : `${vendor}:${device}`
}
