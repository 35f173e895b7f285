import { hash } from 'node:crypto'
import type { BatchFormat } from '../../../shared/contract/batches.contract.ts'
import type { BatchSummary } from '../../../shared/domain/batch.ts'
import type { Donor } from '../../../shared/domain/campaign.ts'
import type { Language } from '../../../shared/domain/document.ts'
import { writePlainZip } from '../../../shared/domain/proof/plain-zip.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { ereuseSnapshot } from '../exchange/export-ereuse.ts'
import { glpiInventory } from '../exchange/export-glpi.ts'
import { nwipeCustomersCsv } from '../exchange/export-nwipe-customers.ts'
import { type SnipeItRow, snipeItCsv } from '../exchange/export-snipe-it.ts'
import { csvOfTable } from '../exchange/table-csv.ts'
import { xlsxOfTable } from '../exchange/table-xlsx.ts'
import { batchTable } from './batch-columns.ts'
import { driveColumns, erasedDays } from './columns/drive-columns.ts'
import { hardwareColumns } from './columns/hardware-columns.ts'
import { batchJson } from './export-json.ts'
import type { FrozenMachine } from './frozen-machine.ts'

type Bytes = Uint8Array<ArrayBuffer>
export type BatchContent = {
  batch: BatchSummary
  machines: readonly FrozenMachine[]
  donors: readonly Donor[]
  language: Language
  version: string
  /** Of the workshop: sheets tell days as its papers do. */
  timeZone: string
}
type Format = {
  ending: string
  /** Where the other program looks for one name only. */
  fileName?: string
  mimeType: string
  write: (content: BatchContent) => Bytes | Promise<Bytes>
}

const csvType = 'text/csv;charset=utf-8'
const zipType = 'application/zip'

/** Every form that a batch leaves in. */
export const batchFormats: Record<BatchFormat, Format> = {
  csv: { ending: 'csv', mimeType: csvType, write: (content) => csvOfTable(tableOf(content)) },
  xlsx: {
    ending: 'xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (content) => xlsxOfTable(tableOf(content)),
  },
  json: {
    ending: 'json',
    mimeType: 'application/json',
    write: ({ batch, machines, version }) => bytesOf(batchJson(batch, machines, version)),
  },
  'snipe-it': { ending: 'snipe-it.csv', mimeType: csvType, write: snipeItOf },
  glpi: { ending: 'glpi.zip', mimeType: zipType, write: glpiOf },
  ereuse: { ending: 'ereuse.zip', mimeType: zipType, write: ereuseOf },
  'nwipe-customers': {
    ending: 'csv',
    fileName: 'nwipe_customers.csv',
    mimeType: csvType,
    write: ({ donors }) => nwipeCustomersCsv(donors),
  },
}

function tableOf(content: BatchContent) {
  return batchTable(content)
}

/** One file a machine: GLPI takes them one by one. A machine that was never read has nothing to tell it. */
function glpiOf({ batch, machines, version }: BatchContent): Bytes {
  return onePerMachine(machines, ({ machine: { assetTag }, reading }) =>
    reading === null ? null : glpiInventory({ assetTag, batchName: batch.name, facts: reading.facts, version }),
  )
}

function ereuseOf({ batch, machines, version }: BatchContent): Bytes {
  return onePerMachine(machines, ({ machine, summary, reading, drives, grade }) => {
    if (reading === null) return null
    const uuid = uuidOf(`${batch.id} ${machine.id}`)
    return ereuseSnapshot({ kind: summary.kind, reading, drives, grade, version, uuid })
  })
}

function onePerMachine(machines: readonly FrozenMachine[], write: (machine: FrozenMachine) => object | null): Bytes {
  const entries = machines.flatMap((machine) => {
    const told = write(machine)
    return told === null
      ? []
      : [{ name: `${machine.machine.assetTag}.json`, bytes: bytesOf(JSON.stringify(told, null, 2)) }]
  })
  return writePlainZip(entries)
}

function snipeItOf(content: BatchContent): Bytes {
  return snipeItCsv(
    content.machines.map((frozen) => snipeItRow(frozen, content)),
    content.language,
  )
}

function snipeItRow(frozen: FrozenMachine, { batch, language, timeZone }: BatchContent): SnipeItRow {
  const words = translator(language)
  const { machine, summary, reading, grade } = frozen
  const input = { frozen, batch, language, words, timeZone }
  const ofColumn = (cell: string | number | boolean | null) => (typeof cell === 'boolean' ? null : cell)
  const { cpu, memoryGibibytes, batteryPercent } = hardwareColumns
  const erasedAt = erasedDays(frozen, timeZone)
  const cards = reading?.facts.networkInterfaces ?? []
  return {
    assetTag: machine.assetTag,
    name: summary.model,
    serial: summary.serial,
    modelName: summary.model,
    productCode: reading?.facts.identity.productCode ?? null,
    manufacturer: summary.manufacturer,
    category: words(summary.kind === null ? 'units.unknown' : `codes.machineKind.${summary.kind}`),
    status: words('exports.snipeIt.status'),
    supplier: summary.donorName,
    notes: words('screens.batches.number', { number: batch.number }),
    custom: [
      ofColumn(cpu.cell(input)),
      ofColumn(memoryGibibytes.cell(input)),
      ofColumn(driveColumns.driveGigabytes.cell(input)),
      ofColumn(driveColumns.driveType.cell(input)),
      ofColumn(batteryPercent.cell(input)),
      grade?.letter ?? null,
      erasedAt.toSorted().at(-1) ?? null,
      ofColumn(driveColumns.erasureMethod.cell(input)),
      summary.donorName,
      batch.name,
      // Its field takes one address only.
      cards.find(({ kind }) => kind === 'ethernet')?.mac ?? cards.find(({ kind }) => kind === 'wifi')?.mac ?? null,
    ],
  }
}

/** The same for the same words, in the form of a UUID of version 8. */
function uuidOf(words: string): string {
  const digits = hash('sha256', words)
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`
}

function bytesOf(text: string): Bytes {
  return new TextEncoder().encode(text) as Bytes
}
