import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type Sqlite from 'better-sqlite3'
import { type AuditRow, chainBreaks } from '../../../electron/core/audit/audit-chain.ts'

/** What is wrong with a workshop whatever was done in it, by name; empty when nothing is. */
export function faultsOf(sqlite: Sqlite.Database, dataFolder: string): string[] {
  const head = sqlite.prepare('select lastSequence, lastHash from auditHead').get() as Parameters<typeof chainBreaks>[1]
  const rows = sqlite.prepare('select * from audit order by sequence').all() as AuditRow[]
  return [
    ...(sqlite.pragma('integrity_check(1)', { simple: true }) === 'ok' ? [] : ['database damaged']),
    ...((sqlite.pragma('foreign_key_check') as unknown[]).length === 0 ? [] : ['rows that point nowhere']),
    ...(chainBreaks(rows, head).length === 0 ? [] : ['audit chain broken']),
    ...(haveGaps(numbersIn(sqlite)) ? ['numbers with a gap'] : []),
    ...(sqlite.prepare('select sha256 from evidence').pluck().all() as string[]).flatMap((sha256) =>
      isKept(dataFolder, sha256) ? [] : ['evidence missing or altered'],
    ),
  ]
}

function isKept(dataFolder: string, sha256: string): boolean {
  try {
    const bytes = gunzipSync(readFileSync(join(dataFolder, 'evidence', sha256.slice(0, 2), `${sha256}.gz`)))
    return createHash('sha256').update(bytes).digest('hex') === sha256
  } catch {
    return false
  }
}

function numbersIn(sqlite: Sqlite.Database): string[] {
  return ['documents', 'campaignPapers'].flatMap(
    (table) => sqlite.prepare(`select number from ${table} where number is not null`).pluck().all() as string[],
  )
}

/** "CE-2026-0003": whatever stands before the last figures is a series, which counts from 1. */
export function haveGaps(numbers: readonly string[]): boolean {
  const series = Map.groupBy(numbers, (number) => number.replace(/\d+$/, ''))
  return [...series.values()].some((ofOne) => {
    const counted = ofOne.map((number) => Number(/\d+$/.exec(number)?.[0])).toSorted((one, other) => one - other)
    return counted.some((number, index) => number !== index + 1)
  })
}
