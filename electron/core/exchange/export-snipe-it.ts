import { stringify } from 'csv-stringify/sync'
import type { Language } from '../../../shared/domain/document.ts'

export type SnipeItRow = {
  assetTag: string
  name: string | null
  serial: string | null
  modelName: string | null
  productCode: string | null
  manufacturer: string | null
  category: string
  status: string
  supplier: string
  notes: string
  custom: readonly (string | number | null)[]
}

/**
 * The labels of the two languages, as Snipe-IT's importer matches them letter by letter. In French its own word for the
 * category is spelt with a Cyrillic С: that column is written so, or it would never be recognised.
 */
const labels = {
  en: ['Asset Tag', 'Asset Name', 'Serial Number', 'Model Name', 'Model Number', 'Manufacturer', 'Category', 'Status'],
  fr: [
    "Numéro d'inventaire",
    'Nom Actif',
    'Numéro de série',
    'Nom du modèle',
    'Model Number',
    'Fabricant',
    '\u0421atégorie',
    'Statut',
  ],
} as const
const ends = { en: ['Supplier', 'Asset Notes'], fr: ['Fournisseur', 'Notes Biens'] } as const

/** Columns named as the custom fields that an instance must already have. */
const snipeItCustomFields = [
  'CPU',
  'RAM (GB)',
  'Storage (GB)',
  'Storage type',
  'Battery %',
  'Grade',
  'Erasure date',
  'Erasure method',
  'Donor',
  'Batch',
  'MAC Address',
] as const

/** For Snipe-IT's importer: commas, UTF-8 without BOM, plain cells. It is read by that program, not by a spreadsheet. */
export function snipeItCsv(rows: readonly SnipeItRow[], language: Language): Uint8Array<ArrayBuffer> {
  const head = [...labels[language], ...ends[language], ...snipeItCustomFields]
  const lines = rows.map((row) => [
    row.assetTag,
    row.name ?? row.assetTag,
    row.serial ?? '',
    row.modelName ?? '',
    row.productCode ?? '',
    row.manufacturer ?? '',
    row.category,
    row.status,
    row.supplier,
    row.notes,
    ...row.custom.map((value) => value ?? ''),
  ])
  const text = stringify([head, ...lines.map((line) => line.map(neverAFormula))], { quoted: true, quoted_empty: true })
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>
}

/** Whoever opens it in a spreadsheet on the way must not run what a donor's machine says of itself. */
function neverAFormula(cell: string | number): string | number {
  return typeof cell === 'string' && /^[\s\p{Cc}]*[=+\-@]/u.test(cell) ? `'${cell}` : cell
}
