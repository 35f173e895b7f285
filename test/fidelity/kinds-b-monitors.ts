import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EdidFacts, parseEdid } from '../../electron/core/probe/edid/parse-edid.ts'
import type { FidelityKind } from './kind.ts'

function edidKind(prefix: string, say: (facts: EdidFacts) => object): FidelityKind {
  return {
    name: prefix,
    matches: (fixture) => fixture.startsWith(prefix),
    read(fixture, folder) {
      const facts = parseEdid(readFileSync(join(folder, fixture)))
      return { monitors: facts ? [say(facts)] : [] }
    },
  }
}

/** Their folders keep the names under which two companies registered long ago. */
const linuxhwVendors: Record<string, string> = { GSM: 'Goldstar', ACI: 'Ancor Communications' }

function sayLinuxhw(facts: EdidFacts): object {
  return {
    pnp_id: facts.pnpId,
    // Ids that nobody registered lie in one folder.
    vendor_name: linuxhwVendors[facts.pnpId ?? ''] ?? facts.manufacturer ?? 'Others',
    folder_model: `${facts.pnpId}${facts.productCode}`,
    product_code: Number.parseInt(facts.productCode ?? '', 16),
    name: facts.nameDescriptor,
    has_serial_descriptor: facts.serialDescriptor !== null,
    version: facts.version,
    signal: facts.isDigital ? 'digital' : 'analog',
    blocks: facts.blockCount,
    checksum_error: facts.faults.includes('WRONG_CHECKSUM'),
    made_week: facts.madeWeek,
    made_year: facts.madeYear,
    model_year: facts.modelYear,
    native_w: facts.nativeWidth,
    native_h: facts.nativeHeight,
    refresh_hz: facts.refreshHertz,
    interlaced: facts.firstTiming?.isInterlaced ?? null,
    first_dtd_is_native: facts.isFirstTimingNative,
    dtd_w_mm: facts.firstTiming?.widthMillimetres ?? null,
    dtd_h_mm: facts.firstTiming?.heightMillimetres ?? null,
    width_cm: facts.widthCentimetres,
    height_cm: facts.heightCentimetres,
    alphanumeric: facts.texts,
    conformity: facts.isConforming === null ? null : facts.isConforming ? 'PASS' : 'FAIL',
  }
}

/** Names of the registry before the companies were renamed in it. */
const formerNames: Record<string, string> = {
  GSM: 'Goldstar Company Ltd',
  SNY: 'Sony Corporation',
  TOS: 'Toshiba Corporation',
}

/** A panel without a name is called by all its free texts. */
function glpiName({ nameDescriptor, model, texts }: EdidFacts): string | null {
  const plain = texts.filter((text) => /^[\w .-]+$/.test(text))
  return nameDescriptor === null && plain.length > 0 ? plain.join(' ') : model
}

function sayGlpi(facts: EdidFacts): object {
  const { madeYear, serialNumber, serialDescriptor } = facts
  // Week 0 is their word for a year alone.
  const madeWeek = facts.madeWeek ?? (madeYear === null ? null : 0)
  const isNumberOnly = serialDescriptor === null && facts.serial === serialNumber?.toString()
  return {
    pnp_id: facts.pnpId,
    // An id that nobody registered stands for itself.
    manufacturer: formerNames[facts.pnpId ?? ''] ?? facts.registeredManufacturer ?? facts.pnpId,
    name: glpiName(facts),
    // The scorer takes the label's serial, the descriptor, or the number in hexadecimal.
    serial: isNumberOnly ? serialNumber?.toString(16).padStart(8, '0') : facts.serial,
    made_week: madeWeek,
    made_year: madeYear,
    week_year: madeYear === null ? null : `${madeWeek}/${madeYear}`,
  }
}

export const monitorKinds: FidelityKind[] = [
  edidKind('linuxhw-edid/edid/', sayLinuxhw),
  edidKind('glpi-agent/edid/', sayGlpi),
]
