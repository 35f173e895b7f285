// two lines of a donor's list: the headings and one machine

import { driveWith } from '../../../shared/domain/empty-drive.ts'
import { cpuMaker, cpuName } from '../probe/cpu-names.ts'
import { cleanDriveSerial } from '../probe/drive-serial.ts'
import { factsFromSmbios } from '../probe/facts-from-smbios.ts'
import { parseSmbios } from '../probe/linux/parse-dmidecode.ts'
import type { WitnessFacts } from '../probe/merge-facts.ts'
import { tellSerial, tellText } from '../probe/placeholders.ts'
import { csvRows } from './csv-rows.ts'
import { type Columns, type DonorColumn, donorColumnsOf } from './donor-columns.ts'
import { driveOfWords, kindOfWords, memoryOfWords } from './donor-words.ts'

/** `null` when the first line has no headings that are known, or the second says nothing of a machine. */
export function importDonorLine(text: string): WitnessFacts | null {
  const [head, row] = csvRows(text, 2).rows
  const columns = head === undefined ? null : donorColumnsOf(head.cells)
  return columns === null || row === undefined ? null : factsOfDonorLine(columns, row.cells)
}

/** `null` when no cell of the line says anything. */
export function factsOfDonorLine(columns: Columns, cells: readonly string[]): WitnessFacts | null {
  const cell = (column: DonorColumn) => tellText(plainCell(cells[columns.places[column] ?? -1] ?? ''))
  if (Object.keys(columns.places).every((column) => cell(column as DonorColumn) === null)) return null
  const smbios = parseSmbios('')
  smbios.system = {
    ...smbios.system,
    manufacturer: cell('manufacturer'),
    product: cell('model'),
    serial: tellSerial(cell('serial')),
  }
  const { identity, chassis } = factsFromSmbios(smbios)
  const toldName = cell('cpu')
  return {
    identity: { ...identity, isVirtual: null, ownerAssetTag: tellSerial(cell('assetTag')) },
    chassis: { kind: kindOfWords(cell('kind')) ?? chassis.kind },
    cpus: toldName === null ? [] : [cpuOf(toldName)],
    memory: { totalBytes: memoryOfWords(cell('memory'), columns.memoryUnit) },
    drives: drivesOf(cell('drive'), cell('driveSerial'), columns.driveUnit),
  }
}

/** `="00042"` is how spreadsheets keep digits as text; a leading apostrophe is how people do. Nothing else is run. */
export function plainCell(cell: string): string {
  const kept = /^="([^"]*)"$/.exec(cell)
  return kept?.[1] ?? cell.replace(/^'(?=[=+\-@\d])/, '')
}

function cpuOf(toldName: string): NonNullable<WitnessFacts['cpus']>[number] {
  const unknown = { cores: null, threads: null, baseMegahertz: null, maximumMegahertz: null, architecture: null }
  const codes = { family: null, modelNumber: null, stepping: null, socket: null }
  return { ...unknown, ...codes, toldName, manufacturer: cpuMaker(null, toldName), model: cpuName(toldName) }
}

/** A list tells of the drive inside, at times with the serial on its label. */
function drivesOf(words: string | null, told: string | null, unit: string | null): WitnessFacts['drives'] {
  const drive = driveOfWords(words, unit)
  const serial = cleanDriveSerial(told)
  if (drive === null && serial === null) return []
  return [
    driveWith({
      sizeBytes: drive?.sizeBytes ?? null,
      mediaType: drive?.mediaType ?? null,
      serial,
      serialSource: serial === null ? null : 'label',
    }),
  ]
}
