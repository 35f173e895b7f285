// grep -s '' /sys/class/dmi/id/*

import { chassisTypeNames } from '../chassis-kind.ts'
import type { DmidecodeFacts } from '../facts-from-smbios.ts'
import { factsFromSmbios } from '../facts-from-smbios.ts'
import { tellSerial, tellText, tellUuid } from '../placeholders.ts'
import type { Smbios } from '../smbios.ts'
import { textLines } from '../text-lines.ts'

const longestText = 100_000

/** What the kernel shows of the firmware's tables without being root: names, but neither serials nor memory. */
export function parseDmiSysfs(text: string): DmidecodeFacts {
  return factsFromSmbios(smbiosFrom(readFields(text)))
}

type Fields = ReadonlyMap<string, string>

function readFields(text: string): Fields {
  const fields = new Map<string, string>()
  for (const line of textLines(text, longestText)) {
    const match = /^(?:\/sys\/(?:class|devices\/virtual)\/dmi\/id\/)?([a-z_]{3,40}):(.{0,500})$/.exec(line)
    if (match?.[1] && !fields.has(match[1])) fields.set(match[1], match[2] ?? '')
  }
  return fields
}

function smbiosFrom(fields: Fields): Smbios {
  const text = (name: string) => tellText(fields.get(name))
  const serial = (name: string) => tellSerial(fields.get(name))
  return {
    bios: {
      vendor: text('bios_vendor'),
      version: text('bios_version'),
      releaseDate: text('bios_date'),
      isUefi: null,
      isVirtual: false,
    },
    system: {
      manufacturer: text('sys_vendor'),
      product: text('product_name'),
      version: text('product_version'),
      serial: serial('product_serial'),
      uuid: tellUuid(fields.get('product_uuid')),
      sku: text('product_sku'),
      family: text('product_family'),
    },
    boards: [boardFrom(fields)],
    chassis: [chassisFrom(fields)],
    processors: [],
    memorySlots: [],
    memoryArrays: [],
    batteries: [],
  }
}

function boardFrom(fields: Fields): Smbios['boards'][number] {
  return {
    manufacturer: tellText(fields.get('board_vendor')),
    product: tellText(fields.get('board_name')),
    version: tellText(fields.get('board_version')),
    serial: tellSerial(fields.get('board_serial')),
    assetTag: tellSerial(fields.get('board_asset_tag')),
    type: null,
    isHosting: true,
  }
}

function chassisFrom(fields: Fields): Smbios['chassis'][number] {
  return {
    manufacturer: tellText(fields.get('chassis_vendor')),
    type: chassisTypeNames[Number(fields.get('chassis_type'))] ?? null,
    version: tellText(fields.get('chassis_version')),
    serial: tellSerial(fields.get('chassis_serial')),
    assetTag: tellSerial(fields.get('chassis_asset_tag')),
  }
}
