import {
  makersByModelNumber,
  makersByName,
  makersByOui,
  makersByPciVendor,
  sellersByOrderCode,
} from './drive-makers.ts'
import { cleanText } from './drive-text.ts'
import { isPlaceholder } from './placeholders.ts'

export type DriveName = { manufacturer: string | null; model: string | null }

/** What else may tell the maker when the model does not. */
export type DriveNameWitnesses = { vendor?: string | null; wwn?: string | null; pciVendorId?: number | null }

/** SCSI vendor fields that name a protocol, a chip or nobody. */
const vendorsOfNobody = new Set([
  'ATA',
  'NVME',
  'SCSI',
  'USB',
  'GENERIC',
  'GENERIC-',
  'GENERAL',
  'USB2.0',
  'USB DISK',
  'MULTIPLE',
  '0X0000',
  'VENDORCO',
])

/**
 * Splits what a drive calls itself into maker and model: "WDC WD10EZEX-08WN4A0" is Western Digital's
 * "WD10EZEX-08WN4A0". The maker is taken from the name, then the SCSI vendor, the model number's
 * pattern, the NVMe controller's PCI id, a seller's order code and last the company id in the WWN.
 */
export function splitDriveName(rawModel: string | null, witnesses: DriveNameWitnesses = {}): DriveName {
  const model = withoutFieldReplaceableUnit(cleanText(rawModel))
  if (model !== null && isPlaceholder(model)) return splitDriveName(null, witnesses)
  const vendor = cleanText(witnesses.vendor ?? null)
  const named = model === null ? null : splitNamedModel(model)
  const manufacturer =
    named?.manufacturer ?? makerOfVendor(vendor) ?? makerWithoutName(model, witnesses) ?? ownVendor(vendor)
  return { manufacturer, model: named?.model ?? model }
}

/** Lenovo and IBM append their part number after a run of blanks: "MG09ACA16TE          03LC279D7B74223LEN". */
function withoutFieldReplaceableUnit(model: string | null): string | null {
  if (model === null) return null
  const [head = model] = model.split(/ {5,}/)
  // A short word before the blanks is a maker in a padded field: "hp       DVDRAM GT30L".
  return head.length >= 6 ? head : model.replace(/ {5,}/g, ' ')
}

function splitNamedModel(model: string): { manufacturer: string; model: string } | null {
  // "SK hynix" is the one maker of two words.
  const head = /^(?:SK )?([A-Za-z][A-Za-z-]*)[ _]+(\S.*)$/i.exec(model)
  const headMaker = head && makersByName.get((head[1] ?? '').toUpperCase())
  // "WD_BLACK SN750" is a product line, not a maker followed by a model.
  if (head && headMaker && !model.startsWith('WD_'))
    return { manufacturer: headMaker, model: ownModel(headMaker, head[2]) }
  const tail = /^(\S.*) +([A-Za-z][A-Za-z-]*)$/.exec(model)
  const tailMaker = tail && makersByName.get((tail[2] ?? '').toUpperCase())
  if (tail && tailMaker) return { manufacturer: tailMaker, model: (tail[1] ?? model).trimEnd() }
  const inside = model.split(/[ _]+/).find((word) => word.length > 3 && makersByName.has(word.toUpperCase()))
  const insideMaker = inside && makersByName.get(inside.toUpperCase())
  return insideMaker ? { manufacturer: insideMaker, model } : null
}

/** Apple calls every one "SSD"; elsewhere the word belongs to the name ("SSD 860 EVO"). */
function ownModel(maker: string, rest: string | undefined): string {
  return maker === 'Apple' ? (rest ?? '').replace(/^(?:SSD|HDD) (?=\S)/, '') : (rest ?? '')
}

function makerOfVendor(vendor: string | null): string | null {
  // HP wrote the size of its SCSI drives behind its name: "HP 73.4G".
  const name = vendor?.replace(/ \d{1,4}(?:\.\d)?G$/, '').toUpperCase()
  return name === undefined ? null : (makersByName.get(name) ?? null)
}

function makerWithoutName(model: string | null, { pciVendorId, wwn }: DriveNameWitnesses): string | null {
  const named = (table: typeof makersByModelNumber) =>
    table.find(([pattern]) => model !== null && pattern.test(model))?.[1]
  const byPci = pciVendorId ? makersByPciVendor.get(pciVendorId) : undefined
  // A controller's id is its maker's own; the company id in a WWN may be a part's.
  return named(makersByModelNumber) ?? byPci ?? named(sellersByOrderCode) ?? makerOfWwn(wwn ?? null)
}

/** Virtio tells a PCI number ("0x1af4") where a maker's name is asked. */
function ownVendor(vendor: string | null): string | null {
  if (vendor === null || /^0x[0-9a-f]+$/i.test(vendor)) return null
  return vendorsOfNobody.has(vendor.toUpperCase()) ? null : vendor
}

/** The maker behind the company id of a 64-bit WWN (NAA 5) or of an NVMe EUI-64; `null` when it is not in the table. */
export function makerOfWwn(wwn: string | null): string | null {
  const oui = wwn === null ? null : /^(?:0x5|eui\.)([0-9a-f]{6})[0-9a-f]{9,10}$/.exec(wwn)?.[1]
  return oui ? (makersByOui.get(oui) ?? null) : null
}

/** A WWN as every tool may print it ("5 000c50 0a1b2c3d4", "naa.5000…", "5000…") in one spelling, 0x and lower case. */
export function normaliseWwn(text: string | null | undefined): string | null {
  if (!text || text.length > 80) return null
  const compact = text
    .trim()
    .toLowerCase()
    .replace(/^(?:wwn-|naa\.|t10\.)?(?:0x)?/, '')
  const digits = compact.replace(/[\s:-]/g, '')
  if (/^(?:eui|nvme|uuid)\./.test(compact)) return /^0*$/.test(compact.slice(4)) ? null : compact
  if (!/^[0-9a-f]{16}(?:[0-9a-f]{16})?$/.test(digits) || /^(.)\1*$/.test(digits)) return null
  return `0x${digits}`
}
