// lsusb -v  (or lsusb)
import { cleanText, linesOf, wholeNumber } from '../drive-text.ts'

export type UsbDevice = {
  vendorId: string
  productId: string
  /** The device's own texts; the ones of the tool's list where it has none. */
  manufacturer: string | null
  name: string | null
  serial: string | null
  /** USB class and subclass of the device, or of its first interface when the device leaves it to that. */
  classCode: number | null
  subclassCode: number | null
}

const mostDevices = 512
// The kernel's own root hubs say this vendor.
const linuxFoundation = '1d6b'
const hubClass = 9

/** What is plugged into USB, in the order of the text; hubs only carry the others and are left out. */
export function parseLsusb(text: string): UsbDevice[] {
  const devices: UsbDevice[] = []
  for (const line of linesOf(text)) {
    if (line.length > 2048) continue
    const head = /^Bus \d{3} Device \d{3}: ID ([0-9a-f]{4}):([0-9a-f]{4})\s*(.*)$/i.exec(line)
    if (head && devices.length >= mostDevices) break
    const device = devices.at(-1)
    if (head) devices.push(readHead(head))
    else if (device) readDetail(device, line)
  }
  return devices.filter(({ vendorId, classCode }) => vendorId !== linuxFoundation && classCode !== hubClass)
}

function readHead(head: RegExpExecArray): UsbDevice {
  return {
    vendorId: (head[1] ?? '').toLowerCase(),
    productId: (head[2] ?? '').toLowerCase(),
    manufacturer: null,
    name: cleanText(head[3]),
    serial: null,
    classCode: null,
    subclassCode: null,
  }
}

function readDetail(device: UsbDevice, line: string): void {
  const [, key, number, text] =
    /^\s+(b(?:Device|Interface)(?:Sub)?Class|iManufacturer|iProduct|iSerial)\s+(\d+)\s*(.*)$/.exec(line) ?? []
  if (key === undefined) return
  const told = number === '0' ? null : cleanText(text)
  if (key === 'iManufacturer' && told !== null) device.manufacturer ??= told
  if (key === 'iProduct' && told !== null) device.name = told
  if (key === 'iSerial' && told !== null) device.serial ??= serialOf(told)
  const code = wholeNumber(number)
  // Class 0 means: ask the interface.
  if (key === 'bDeviceClass' || (key === 'bInterfaceClass' && (device.classCode ?? 0) === 0)) device.classCode = code
  if (key === 'bDeviceSubClass' || (key === 'bInterfaceSubClass' && (device.subclassCode ?? 0) === 0))
    device.subclassCode = code
}

/** "S/N:28A1CC69… Rev:NBRMSAAHDM": some put their whole label into the field. */
function serialOf(text: string): string {
  return /^S\/N:\s*(\S+)/.exec(text)?.[1] ?? text
}
