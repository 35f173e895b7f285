import { expect, it } from 'vitest'
import { boundedZip } from '../../electron/core/exchange/bounded-zip.ts'
import type { Cell, Table } from '../../electron/core/exchange/table.ts'
import { csvOfLongTable, csvOfTable } from '../../electron/core/exchange/table-csv.ts'
import { mostRowsHeld, xlsxOfTable } from '../../electron/core/exchange/table-xlsx.ts'
import { cellsInLibreOffice } from './libre-office.ts'

const columns = [
  { heading: 'Numéro de série', type: 'code' },
  { heading: 'RIDET', type: 'code' },
  { heading: 'Téléphone', type: 'code' },
  { heading: 'Défauts', type: 'text' },
  { heading: 'Mémoire (Gio)', type: 'number' },
  { heading: 'Reçu le', type: 'date' },
  { heading: 'Chargeur', type: 'flag' },
] as const

/** Accents on the first line, then everything that a spreadsheet likes to change. */
const rows: Cell[][] = [
  ['Éàç-00042', '0123456001', '+687 75 12 34', 'fêlure ; coin « gauche »', 7.5, '2026-11-03', true],
  ['00042', '1234567', '+687751234', "=cmd|' /C calc'!A0", 8, '2026-01-31', false],
  ['12E45', '0000001', '+687281122 / +687751234', '@SUM(1;2)', 16, '2026-12-01', null],
  ['123456789012345678', '9876543210', '281122', '-2+3', 1024, '2024-02-29', true],
  ['1-2-3', '0010020', '75.12.34', 'deux\nlignes', null, null, null],
  ['=1+1', 'TRUE', '2026-11-03', '"guillemets"', 0.5, '2026-11-03', true],
  ['MAR12', '3/4', '12:30', 'texte', 1, '2026-11-03', true],
]
const table = (language: 'fr' | 'en'): Table => ({ language, name: 'Lot 1', columns, rows })

/** A cell that would be run shows the sign that keeps it from it. */
const shown = (cell: Cell): string => (typeof cell === 'string' ? cell.replace(/^'(?=[=+\-@])/, '') : '')

function dayShown(day: string, ending: 'csv' | 'xlsx'): string {
  const [year = '', month = '', date = ''] = day.split('-')
  if (day === '') return ''
  return ending === 'xlsx' ? `${date}/${month}/${year}` : `${month}/${date}/${year.slice(2)}`
}

it.each(['csv', 'xlsx'] as const)('keeps every serial, RIDET and telephone in LibreOffice, as %s', async (ending) => {
  const bytes = ending === 'csv' ? csvOfTable(table('fr')) : await xlsxOfTable(table('fr'))
  const [head, ...cells] = cellsInLibreOffice(bytes, ending)
  expect(head).toEqual(columns.map(({ heading }) => heading))
  for (const at of [0, 1, 2, 3]) {
    expect(cells.map((row) => shown(row[at] ?? ''))).toEqual(rows.map((row) => row[at]))
  }
  const decimals = cells.map((row) => (row[4] ?? '').replace('.', ','))
  expect(decimals).toEqual(['7,5', '8', '16', '1024', '', '0,5', '1'])
  // A day that was read as one is shown in LibreOffice's own language, unless the sheet says how.
  const days = rows.map((row) => dayShown(String(row[5] ?? ''), ending))
  expect(cells.map((row) => row[5])).toEqual(days)
  expect(cells.map((row) => row[6])).toEqual(['oui', 'non', '', 'oui', '', 'oui', 'oui'])
})

it('runs no formula that a donor’s machine tells of itself', async () => {
  const hostile: Cell[][] = [['=1+1', '+1', '@A1', '=HYPERLINK("http://x")', 1, null, null]]
  const csv = new TextDecoder().decode(csvOfTable({ ...table('fr'), rows: hostile }))
  expect(csv.split('\r\n')[1]).toBe(`"'=1+1";"'+1";"'@A1";"'=HYPERLINK(""http://x"")";"1";"";""`)
  const [, cells] = cellsInLibreOffice(await xlsxOfTable({ ...table('fr'), rows: hostile }), 'xlsx')
  expect(cells?.slice(0, 4)).toEqual(hostile[0]?.slice(0, 4))
})

const many = (count: number) =>
  Array.from({ length: count }, (_, at): Cell[] => [`S${at}`, '0001', null, '=1+1 é', at, null, true])

/** As they would come from the database. */
const inTurn = async function* (cells: readonly Cell[][]) {
  yield* cells
}

it.each([900, mostRowsHeld, mostRowsHeld + 500])(
  'filters a sheet of %i rows under a heading that stays',
  async (count) => {
    const bytes = await xlsxOfTable({ ...table('fr'), rows: inTurn(many(count)) })
    const entries = boundedZip(bytes)
    if (typeof entries === 'string') throw new Error(entries)
    const sheet = entries.find(({ name }) => name === 'xl/worksheets/sheet1.xml')
    const xml = new TextDecoder().decode(sheet?.bytes)
    expect(xml).toContain(`</sheetData><autoFilter ref="A1:G${count + 1}"/>`)
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    const cells = cellsInLibreOffice(bytes, 'xlsx')
    expect(cells.at(0)).toEqual(columns.map(({ heading }) => heading))
    expect(cells.at(700)).toEqual(['S699', '0001', '', '=1+1 é', '699', '', 'oui'])
  },
)

it.each([0, 1, 2500])('writes %i rows that come in turn as those that are there', async (count) => {
  const cells = [...rows, ...many(count)]
  const inPieces = await csvOfLongTable({ ...table('fr'), rows: inTurn(cells) })
  expect(new Uint8Array(await inPieces.arrayBuffer())).toEqual(csvOfTable({ ...table('fr'), rows: cells }))
})
