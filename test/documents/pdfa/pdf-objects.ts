import { runTool, withPdf } from '../pdf-tools.ts'

/** A value of PDF as qpdf tells it: names begin with "/", texts with "u:", bytes with "b:", references end with " R". */
export type PdfValue = null | boolean | number | string | PdfValue[] | PdfDictionary
export type PdfDictionary = { [key: string]: PdfValue }
export type PdfObject = { reference: string; value: PdfValue; dictionary: PdfDictionary; stream: Uint8Array | null }

export type PdfObjects = {
  objects: PdfObject[]
  trailer: PdfDictionary
  /** What a reference leads to; any other value is itself. */
  at(value: PdfValue | undefined): PdfValue
  dictionaryAt(value: PdfValue | undefined): PdfDictionary
  objectAt(value: PdfValue | undefined): PdfObject | null
}

/** Every object of a file with its streams unpacked, as qpdf reads it. */
export async function objectsOf(pdf: Uint8Array): Promise<PdfObjects> {
  const told = await readByQpdf(pdf, ['--json-stream-data=none'])
  // With its streams unpacked qpdf no longer says how they were packed: it is asked twice.
  const unpacked = await readByQpdf(pdf, ['--json-stream-data=inline', '--decode-level=generalized'])
  const { trailer, ...named } = told
  const objects = Object.entries(named).map(([name, entry]) =>
    objectOf(name.replace(/^obj:/, ''), entry, unpacked[name]?.stream?.data),
  )
  const known = new Map(objects.map((object) => [object.reference, object]))
  const objectAt = (value: PdfValue | undefined) => (typeof value === 'string' ? (known.get(value) ?? null) : null)
  const at = (value: PdfValue | undefined) => objectAt(value)?.value ?? value ?? null
  const dictionaryAt = (value: PdfValue | undefined) => objectAt(value)?.dictionary ?? dictionaryOf(at(value))
  return { objects, trailer: dictionaryOf(trailer?.value ?? null), at, dictionaryAt, objectAt }
}

type Entry = { value?: PdfValue; stream?: { dict: PdfDictionary; data?: string } }

async function readByQpdf(pdf: Uint8Array, options: readonly string[]): Promise<Record<string, Entry>> {
  const json = await withPdf(pdf, (file) => runTool('qpdf', ['--json=2', '--json-key=qpdf', ...options, file]))
  const [, entries] = JSON.parse(json).qpdf as [unknown, Record<string, Entry>]
  return entries
}

function objectOf(reference: string, { value = null, stream }: Entry, data = ''): PdfObject {
  if (stream === undefined) return { reference, value, dictionary: dictionaryOf(value), stream: null }
  const bytes = new Uint8Array(Buffer.from(data, 'base64'))
  return { reference, value: stream.dict, dictionary: stream.dict, stream: bytes }
}

function dictionaryOf(value: PdfValue): PdfDictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}

export function arrayOf(value: PdfValue): PdfValue[] {
  return Array.isArray(value) ? value : []
}

/** Every dictionary there is, those inside others too. */
export function dictionariesIn(value: PdfValue): PdfDictionary[] {
  if (Array.isArray(value)) return value.flatMap(dictionariesIn)
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(dictionariesIn)]
}

/** Every value that is neither list nor dictionary. */
export function leavesIn(value: PdfValue): PdfValue[] {
  if (Array.isArray(value)) return value.flatMap(leavesIn)
  if (typeof value !== 'object' || value === null) return [value]
  return Object.values(value).flatMap(leavesIn)
}
