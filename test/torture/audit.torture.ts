import { type AuditRow, chainBreaks } from '../../electron/core/audit/audit-chain.ts'
import { createCore } from '../../electron/core/create-core.ts'
import type { Client } from '../contract/transports.ts'
import { openWorkshop, readNewMachine, recordLog } from '../contract/workshop.ts'
import { testDeps } from '../fakes/test-deps.ts'
import type { TortureOptions, TortureResult } from './torture.ts'

type Head = { lastSequence: number; lastHash: string }
type Log = { rows: AuditRow[]; head: Head }
type Random = () => number

/** Alters, removes, inserts, moves or rewrites one entry of a real log each round; whatever is not found is a violation. */
export async function auditTorture({ rounds, seed }: TortureOptions): Promise<TortureResult> {
  const log = await aRealLog()
  const random = seeded(seed)
  const endings: Record<string, Record<string, number>> = {}
  let unseen = 0
  for (let round = 0; round < rounds; round += 1) {
    const [name, alter] = alterations[Math.floor(random() * alterations.length)] ?? ['none', (one: Log) => one]
    const altered = alter(structuredClone(log), random)
    const isFound = chainBreaks(altered.rows, altered.head).length > 0
    const { found = 0, unseen: missed = 0 } = endings[name] ?? {}
    endings[name] = { found: found + Number(isFound), unseen: missed + Number(!isFound) }
    if (!isFound) unseen += 1
  }
  const falseAlarms = chainBreaks(log.rows, log.head).length
  return { seed, rounds, violations: { 'alterations unseen': unseen, 'false alarms': falseAlarms }, endings }
}

const columns = [
  'id',
  'at',
  'operatorId',
  'operatorName',
  'benchId',
  'benchName',
  'action',
  'subjectId',
  'machineId',
  'beforeJson',
  'afterJson',
  'previousHash',
  'hash',
] as const

const alterations: readonly [string, (log: Log, random: Random) => Log][] = [
  ['altered', alterColumn],
  ['removed', (log, random) => ({ ...log, rows: log.rows.toSpliced(placeIn(log, random), 1) })],
  ['removed, renumbered', removeAndRenumber],
  ['inserted', insertTwin],
  ['moved', moveEntry],
  ['end cut off', (log, random) => ({ ...log, rows: log.rows.slice(0, placeIn(log, random)) })],
]

function alterColumn(log: Log, random: Random): Log {
  const row = log.rows[placeIn(log, random)]
  const column = columns[Math.floor(random() * columns.length)]
  if (row === undefined || column === undefined) return log
  const text = row[column] ?? ''
  const place = Math.floor(random() * (text.length + 1))
  const letter = String.fromCharCode(97 + Math.floor(random() * 26))
  const changed = `${text.slice(0, place)}${text[place] === letter ? '~' : letter}${text.slice(place + 1)}`
  Object.assign(row, { [column]: changed })
  return log
}

function removeAndRenumber(log: Log, random: Random): Log {
  const rows = log.rows.toSpliced(placeIn(log, random), 1)
  return { ...log, rows: rows.map((row, index) => ({ ...row, sequence: index + 1 })) }
}

function insertTwin(log: Log, random: Random): Log {
  const place = placeIn(log, random)
  const row = log.rows[place]
  if (row === undefined) return log
  const rows = log.rows.toSpliced(place, 0, { ...row, id: `${row.id}x` })
  return { ...log, rows: rows.map((one, index) => ({ ...one, sequence: index + 1 })) }
}

function moveEntry(log: Log, random: Random): Log {
  const from = placeIn(log, random)
  const row = log.rows[from]
  const rest = log.rows.toSpliced(from, 1)
  const to = (from + 1 + Math.floor(random() * (rest.length - 1))) % log.rows.length
  if (row === undefined || to === from) return { ...log, rows: rest }
  return { ...log, rows: rest.toSpliced(to, 0, row).map((one, index) => ({ ...one, sequence: index + 1 })) }
}

function placeIn({ rows }: Log, random: Random): number {
  return Math.floor(random() * rows.length)
}

/** A log as work makes it: a workshop, its first machines, their erasures. */
async function aRealLog(): Promise<Log> {
  const deps = await testDeps()
  const core = createCore(deps)
  const client = core.clientFor(core.newSession('cli')) as unknown as Client
  const { intake } = await openWorkshop(client)
  for (let count = 0; count < 12; count += 1) {
    const { machine } = await readNewMachine(client, intake.id)
    if (count === 0) await recordLog(client, machine.id)
    for (const stepKey of (await client.machines.page({ machineId: machine.id })).steps.map(({ key }) => key)) {
      await client.checklist.record({ machineId: machine.id, stepKey, state: 'pass' })
    }
  }
  const rows = await deps.db.selectFrom('audit').selectAll().orderBy('sequence').execute()
  const head = await deps.db.selectFrom('auditHead').selectAll().executeTakeFirstOrThrow()
  await deps.dispose()
  return { rows, head }
}

/** mulberry32: the same seed tries the same alterations. */
function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
