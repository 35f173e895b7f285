import { importSizeLimitBytes } from '../../../shared/domain/file-limits.ts'
import type { ListProblem } from '../../../shared/domain/intakes/announced-line.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { plainCell } from '../exchange/donor-line.ts'
import { rowsOf } from '../imports/read-announced-list.ts'
import { searchable } from '../machines/machines.repository.ts'
import type { ListColumn } from './list-columns.ts'

/** A row of a sheet that came back; empty cells are `null`. */
export type ToldPlacement = {
  line: number
  assetTag: string | null
  beneficiary: string | null
  ridet: string | null
  lineReference: string | null
}

const readBack = ['assetTag', 'beneficiary', 'ridet', 'lineReference'] as const satisfies readonly ListColumn[]
type ReadBack = (typeof readBack)[number]
const mostLines = 5000
/** Titles and dates stand over the headings of many sheets. */
const headingsWithin = 15

/** An allocation made in a spreadsheet: our own export filled in, or any sheet with a tag and an association. */
export async function readAllocationList(bytes: Uint8Array): Promise<ToldPlacement[] | ListProblem> {
  if (bytes.byteLength > importSizeLimitBytes) return 'TOO_LARGE'
  const table = await rowsOf(bytes)
  if (typeof table === 'string') return table
  if (table.rows.length === 0) return 'EMPTY'
  const headAt = table.rows.slice(0, headingsWithin).findIndex(({ cells }) => placesOf(cells) !== null)
  const places = placesOf(table.rows[headAt]?.cells ?? [])
  if (places === null) return 'NO_HEADINGS'
  const rows = table.rows.slice(headAt + 1)
  if (rows.length > mostLines) return 'SHEET_TOO_LARGE'
  return rows.map(({ line, cells }) => {
    const cell = (column: ReadBack) => plainCell(cells[places[column] ?? -1] ?? '').trim() || null
    return {
      line,
      assetTag: cell('assetTag'),
      beneficiary: cell('beneficiary'),
      ridet: cell('ridet'),
      lineReference: cell('lineReference'),
    }
  })
}

/** Where each column stands; `null` without a tag and somebody to give to. */
function placesOf(cells: readonly string[]): Partial<Record<ReadBack, number>> | null {
  const places: Partial<Record<ReadBack, number>> = {}
  for (const [at, heading] of cells.entries()) {
    const column = columnOf.get(searchable([heading]).trim())
    if (column !== undefined) places[column] ??= at
  }
  const hasReceiver =
    places.beneficiary !== undefined || places.ridet !== undefined || places.lineReference !== undefined
  return places.assetTag !== undefined && hasReceiver ? places : null
}

/** Headings of both languages, without case and accents. */
const columnOf = new Map(
  (['fr', 'en'] as const).flatMap((language) =>
    readBack.map(
      (column) => [searchable([translator(language)(`allocation.sheet.columns.${column}`)]), column] as const,
    ),
  ),
)
