import { chassisTypeNames } from '../chassis-kind.ts'
import type { Smbios, SmbiosBattery } from '../smbios.ts'
import type { CimTexts } from './parse-cim.ts'
import { parseCimBios, parseCimBoard, parseCimEnclosure, parseCimSystem } from './parse-cim-identity.ts'

/** Windows repeats the firmware's tables class by class: put together again, the rules of the trade read them. */
export function smbiosFromCim(texts: CimTexts, hasBattery: boolean): Smbios {
  const product = parseCimSystem(texts('Win32_ComputerSystemProduct'))
  const system = parseCimSystem(texts('Win32_ComputerSystem'))
  const bios = parseCimBios(texts('Win32_BIOS'))
  return {
    bios: {
      vendor: bios?.vendor ?? null,
      version: bios?.version ?? null,
      releaseDate: bios?.releasedOn ?? null,
      isUefi: null,
      isVirtual: false,
    },
    system: {
      manufacturer: system?.manufacturer ?? product?.manufacturer ?? null,
      product: system?.model ?? product?.model ?? null,
      version: product?.version ?? null,
      serial: product?.serial ?? bios?.serial ?? null,
      uuid: product?.uuid ?? null,
      sku: system?.sku ?? product?.sku ?? null,
      family: system?.family ?? null,
    },
    boards: boardsFrom(texts('Win32_BaseBoard')),
    chassis: chassisFrom(texts('Win32_SystemEnclosure')),
    processors: [],
    memorySlots: [],
    memoryArrays: [],
    batteries: hasBattery ? [someBattery] : [],
  }
}

function boardsFrom(text: string): Smbios['boards'] {
  const board = parseCimBoard(text)
  if (board === null) return []
  const { manufacturer, model, version, serial } = board
  return [{ manufacturer, product: model, version, serial, assetTag: null, type: null, isHosting: true }]
}

function chassisFrom(text: string): Smbios['chassis'] {
  const enclosure = parseCimEnclosure(text)
  if (enclosure === null) return []
  const { chassisTypes, manufacturer, serial, assetTag } = enclosure
  // The highest bit says that the chassis has a lock.
  const type = chassisTypeNames[(chassisTypes[0] ?? 0) & 0x7f] ?? null
  return [{ manufacturer, type, version: null, serial, assetTag }]
}

/** Stands for "there is one": what it is like is told by other classes. */
const someBattery: SmbiosBattery = {
  location: null,
  manufacturer: null,
  name: null,
  serial: null,
  chemistry: null,
  madeOn: null,
  designMilliwattHours: null,
  designMilliampHours: null,
  designMillivolts: null,
}
