import { hash } from 'node:crypto'

export type TableDigest = { rows: number; digest: string }

/** The content of a table whatever the order of its rows and the engine that holds it: hashes, added up. */
export function createTableDigest() {
  let rows = 0
  let total = 0n
  return {
    add(row: Record<string, unknown>): void {
      rows += 1
      total += BigInt(`0x${hash('sha256', plainRow(row))}`)
    },
    end: (): TableDigest => ({ rows, digest: BigInt.asUintN(256, total).toString(16).padStart(64, '0') }),
  }
}

/** PostgreSQL answers large whole numbers as text, SQLite as numbers: both are told as text. */
function plainRow(row: Record<string, unknown>): string {
  const cells = Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify(cells.map(([name, value]) => [name, value === null ? null : String(value)]))
}
