import { type DmidecodeFacts, factsFromSmbios } from '../../../electron/core/probe/facts-from-smbios.ts'
import { parseSmbios } from '../../../electron/core/probe/linux/parse-dmidecode.ts'
import { parseLscpu, parseLscpuFields } from '../../../electron/core/probe/linux/parse-lscpu.ts'
import { isTellingBoardVersion } from '../../../electron/core/probe/model-names.ts'
import { modelSeries } from '../../../electron/core/probe/model-series.ts'
import type { IdentityFacts } from '../../../shared/domain/machine-facts.ts'
import type { FidelityKind } from '../kind.ts'
import { readDump } from '../read-dump.ts'

/** The catalogue's long names of makers that the product calls by their short ones. */
const longMakers: Record<string, string> = {
  HP: 'Hewlett-Packard',
  ASUS: 'ASUSTek Computer',
  Gigabyte: 'Gigabyte Technology',
  Samsung: 'Samsung Electronics',
}

const formOfKind: Record<string, string> = {
  laptop: 'Notebook',
  desktop: 'Desktop',
  mini: 'Mini Pc',
  'all-in-one': 'All In One',
  workstation: 'Desktop',
  server: 'Server',
  tablet: 'Tablet',
  other: 'System On Chip',
}

const formOfType: Record<string, string> = { Convertible: 'Convertible', 'Stick PC': 'Stick Pc' }

/** Folder names of the catalogue hold no slash, apostrophe or bracket. */
function asFolderName(text: string | null): string | null {
  return text?.replace(/ ?\/ ?/g, '-').replace(/'/g, '') ?? null
}

/** The catalogue calls a Lenovo by name and order code, and a bare board by name and telling version. */
function catalogueModel(facts: DmidecodeFacts, isBareBoard: boolean): string | null {
  const { model, productCode } = facts.identity
  if (model === null) return null
  // Macs are listed by their identifiers.
  if (facts.identity.manufacturer === 'Apple') return productCode ?? model
  const parts = [
    model.replace('IdeaPad Flex', 'IdeaPadFlex'),
    productCode,
    isBareBoard ? bareBoardVersion(facts) : null,
  ]
  return asFolderName(parts.filter((part) => part !== null).join(' '))
}

function bareBoardVersion({ board }: DmidecodeFacts): string | null {
  return isTellingBoardVersion(board.version) ? board.version : null
}

function form({ chassis }: DmidecodeFacts): string | null {
  const ofType = chassis.kind === 'laptop' || chassis.kind === 'mini' ? formOfType[chassis.type ?? ''] : undefined
  return ofType ?? formOfKind[chassis.kind ?? ''] ?? null
}

function maker({ manufacturer }: IdentityFacts): string | null {
  return asFolderName(longMakers[manufacturer ?? ''] ?? manufacturer)
}

export const linuxhwDmi: FidelityKind = {
  name: 'linuxhw dmidecode',
  matches: (fixture) => fixture.startsWith('linuxhw-dmi/'),
  read: (fixture, folder) => {
    const smbios = parseSmbios(readDump(folder, fixture))
    const facts = factsFromSmbios(smbios)
    const model = catalogueModel(facts, smbios.system.product === null)
    return {
      machine: {
        manufacturer: maker(facts.identity),
        model,
        model_family: modelSeries(model),
        form: form(facts),
        serial: facts.identity.serial,
      },
    }
  },
}

export const linuxhwLscpu: FidelityKind = {
  name: 'linuxhw lscpu',
  matches: (fixture) => fixture.startsWith('linuxhw-lscpu/'),
  read: (fixture, folder) => {
    const text = readDump(folder, fixture)
    const fields = parseLscpuFields(text)
    // The catalogue's columns slip by one where there is no CPU family (ARM).
    const slipped = { family: fields.get('Model'), model: fields.get('Stepping'), stepping: null }
    return {
      cpus: parseLscpu(text)
        .slice(0, 1)
        .map(({ manufacturer, model, family, modelNumber, stepping }) => ({
          manufacturer,
          name: model,
          ...(fields.has('CPU family') ? { family, model: modelNumber, stepping } : slipped),
        })),
    }
  },
}
