import { cleanText } from '../drive-text.ts'

/** Vendors that write no "Inc." behind which their name would end. */
const bareVendors = [
  'Silicon Integrated Systems [SiS]',
  'PC Partner Limited / Sapphire Technology',
  'Hewlett-Packard Company',
  'Red Hat',
  'VMware',
  'Dell',
  'Lenovo',
  'Samsung Electronics Co Ltd',
  'Toshiba America Info Systems',
  'Sony Corporation',
]

const companyEnd =
  /^(.{2,60}?(?:Corporation|Corp\.?|Incorporated|Inc\.?|Limited|Ltd\.?|LLC|GmbH|Company|S\.A\.|N\.V\.|Technologies|Semiconductors?|Electronics)(?:[, ]+(?:Inc|Ltd|Co|Corp|LLC)\b\.?)*(?: \[[^\]]{1,40}\])?) (\S.*)$/

/** "Intel Corporation HD Graphics 515" in vendor and device; where no end of a vendor is seen, all is the device's. */
export function splitPciName(name: string): { vendorName: string | null; deviceName: string | null } {
  const bare = bareVendors.find((vendor) => name.startsWith(`${vendor} `))
  if (bare) return { vendorName: bare, deviceName: cleanText(name.slice(bare.length + 1)) }
  const [, vendorName, deviceName] = companyEnd.exec(name) ?? []
  return { vendorName: cleanText(vendorName), deviceName: cleanText(deviceName ?? name) }
}

const vendorsById: ReadonlyMap<string, string> = new Map([
  ['8086', 'Intel'],
  ['10de', 'NVIDIA'],
  ['1002', 'AMD'],
  ['1022', 'AMD'],
  ['102b', 'Matrox'],
  ['1a03', 'ASPEED'],
  ['15ad', 'VMware'],
  ['1234', 'QEMU'],
  ['1af4', 'Red Hat'],
  ['1b36', 'Red Hat'],
  ['80ee', 'VirtualBox'],
  ['1039', 'SiS'],
  ['1106', 'VIA'],
  ['5333', 'S3'],
  ['14e4', 'Broadcom'],
  ['10ec', 'Realtek'],
  ['168c', 'Qualcomm Atheros'],
  ['1969', 'Qualcomm Atheros'],
  ['14c3', 'MediaTek'],
  ['11ab', 'Marvell'],
])

const vendorsByName: readonly (readonly [RegExp, string])[] = [
  [/^Intel\b/, 'Intel'],
  [/^NVIDIA\b/i, 'NVIDIA'],
  [/^Advanced Micro Devices|^ATI\b|\[AMD/, 'AMD'],
  [/^Silicon Integrated Systems/, 'SiS'],
  [/^VIA\b/, 'VIA'],
  [/^Matrox/, 'Matrox'],
  [/^Broadcom/, 'Broadcom'],
  [/^Realtek/, 'Realtek'],
  [/^Qualcomm/, 'Qualcomm Atheros'],
  [/^MEDIATEK/i, 'MediaTek'],
]

/** The vendor as people say it: "Intel", not "Intel Corporation". */
export function pciVendor(pciId: string | null, vendorName: string | null): string | null {
  const byId = pciId === null ? undefined : vendorsById.get(pciId.slice(0, 4))
  const byName = vendorsByName.find(([pattern]) => vendorName !== null && pattern.test(vendorName))
  const own = vendorName !== null && /^(?:Vendor|Device)\b/.test(vendorName) ? null : vendorName
  return byId ?? byName?.[1] ?? own
}
