import type { MemoryFacts, MemoryModuleFacts } from '../../../shared/domain/machine-facts.ts'
import { factsFromSmbios } from '../probe/facts-from-smbios.ts'
import { parseSmbios } from '../probe/linux/parse-dmidecode.ts'
import type { WitnessFacts } from '../probe/merge-facts.ts'
import { positiveInteger } from '../probe/numbers.ts'
import { tellSerial, tellText, tellUuid } from '../probe/placeholders.ts'
import type { GlpiContent, GlpiItem } from './glpi.schema.ts'
import { toldCount } from './told.ts'

/** The agent retells the firmware's tables: its names pass through the same rules as those read here. */
export function glpiMachine({ bios, hardware, batteries }: GlpiContent): WitnessFacts {
  const smbios = parseSmbios('')
  smbios.bios = {
    vendor: tellText(bios?.bmanufacturer),
    version: tellText(bios?.bversion),
    releaseDate: tellText(bios?.bdate),
    isUefi: null,
    isVirtual: !/^(?:physical)?$/i.test(hardware?.vmsystem ?? ''),
  }
  smbios.system = {
    manufacturer: tellText(bios?.smanufacturer),
    product: tellText(bios?.smodel),
    version: null,
    serial: tellSerial(bios?.ssn),
    uuid: tellUuid(hardware?.uuid),
    sku: tellText(bios?.skunumber),
    family: null,
  }
  smbios.boards = [
    {
      manufacturer: tellText(bios?.mmanufacturer),
      product: tellText(bios?.mmodel),
      version: null,
      serial: tellSerial(bios?.msn),
      assetTag: null,
      type: null,
      isHosting: true,
    },
  ]
  smbios.chassis = [
    {
      manufacturer: null,
      type: tellText(hardware?.chassis_type),
      version: null,
      serial: tellSerial(bios?.enclosureserial),
      assetTag: tellSerial(bios?.assettag),
    },
  ]
  const { identity, chassis, board, bios: biosFacts } = factsFromSmbios(smbios)
  const kind = chassis.kind ?? (batteries.length > 0 ? 'laptop' : null)
  return { identity, chassis: { ...chassis, kind }, board, bios: biosFacts }
}

const mebibyte = 1024 ** 2

/** The list holds the empty slots as well where the firmware told of them, and then it counts the slots. */
export function glpiMemory({ memories, hardware }: GlpiContent): MemoryFacts {
  const fitted = memories.filter(({ capacity }) => toldCount(capacity) !== null)
  const modules = fitted.map(moduleFrom)
  const fittedBytes = modules.reduce((total, { sizeBytes }) => total + (sizeBytes ?? 0), 0)
  const usable = toldCount(hardware?.memory ?? null)
  const correction = memories.map(({ memorycorrection }) => memorycorrection ?? '')
  return {
    totalBytes: modules.length > 0 ? fittedBytes : usable === null ? null : usable * mebibyte,
    slotCount: memories.length > fitted.length ? memories.length : null,
    maximumBytes: null,
    isEcc: correction.some((kind) => /ecc/i.test(kind))
      ? true
      : correction.length > 0 && correction.every((kind) => kind === 'None')
        ? false
        : null,
    modules,
  }
}

function moduleFrom(memory: GlpiItem<'memories'>): MemoryModuleFacts {
  const capacity = toldCount(memory.capacity)
  return {
    slot: tellText(memory.caption) ?? tellText(memory.numslots),
    sizeBytes: capacity === null ? null : capacity * mebibyte,
    type: tellText(memory.type),
    formFactor: tellText(memory.formfactor) ?? formFactorIn(memory.description),
    configuredMegatransfers: null,
    ratedMegatransfers: positiveInteger(memory.speed?.replace(/\s*(?:MHz|MT\/s)$/i, '')),
    manufacturer: tellText(memory.manufacturer),
    partNumber: tellText(memory.model),
    serial: tellSerial(memory.serialnumber),
  }
}

/** "SODIMM (None)": the shape of the module, and how it corrects errors. */
function formFactorIn(description: string | null): string | null {
  return /^(?:SO)?DIMM|^Chip|^Row Of Chips|^RIMM|^SIMM/i.exec(description ?? '')?.[0] ?? null
}
