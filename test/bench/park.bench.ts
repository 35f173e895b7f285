import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCore } from '../../electron/core/create-core.ts'
import { migrate } from '../../electron/core/db/migrate.ts'
import { type OpenedSqlite, openSqlite } from '../../electron/core/db/open-sqlite.ts'
import {
  arrivalOrder,
  noParkFilter,
  type ParkFilter,
  type ParkOrder,
  parkColumns,
} from '../../shared/domain/park/park-filter.ts'
import { fillPark } from '../builders/filled-park.ts'
import { testDeps } from '../fakes/test-deps.ts'
import type { Bench, BenchResult } from './bench-result.ts'
import { medianOf, millisecondsOf } from './timing.ts'

/** What people type, letter by letter: a tag, a model, a donor, a serial, two words, something that is not there. */
const typed = ['gc26-00042', 'thinkpad t480', 'récif', 'optiplex niaouli', 'k7x', 'zzzz', 'dell lat']
const orders: ParkOrder[] = [
  { by: 'arrival', isDescending: true },
  { by: 'serial', isDescending: false },
  { by: 'model', isDescending: true },
]
const rounds = 5

type Figures = Record<string, number>
type Client = ReturnType<ReturnType<typeof createCore>['clientFor']>

/**
 * `--million` adds a park of a million. All through the procedures that the screen calls, from a file on disk, in
 * processor time.
 */
export const parkBench: Bench = {
  shown: [
    { figure: '100,000 · search keystroke, p95', unit: 'ms', atMost: 16 },
    { figure: '100,000 · page of the table, p95', unit: 'ms', atMost: 10 },
    { figure: '100,000 · dashboard', unit: 'ms', atMost: 50 },
    { figure: '100,000 · figures of a campaign, counted anew', unit: 'ms', atMost: 50 },
    { figure: '100,000 · XLSX streamed, rows/s', unit: 'rows/s' },
    { figure: '100,000 · XLSX streamed, MB over what was there', unit: 'MB', atMost: 300 },
    { figure: 'growth · search keystroke, p95', unit: '×', atMost: 12 },
    { figure: 'growth · page of the table, p95', unit: '×', atMost: 12 },
    { figure: 'growth · dashboard', unit: '×', atMost: 12 },
    { figure: 'growth · figures of a campaign, counted anew', unit: '×', atMost: 12 },
  ],
  run: measure,
}

async function measure(): Promise<BenchResult> {
  const sizes = [1000, 10_000, 100_000, ...(process.argv.includes('--million') ? [1_000_000] : [])]
  const bySize = new Map<number, Figures>()
  for (const size of sizes) bySize.set(size, await measured(size))
  const all = [...bySize].flatMap(([size, figures]) =>
    Object.entries(figures).map(([name, value]) => [`${size.toLocaleString('en')} · ${name}`, value] as const),
  )
  return {
    medians: Object.fromEntries(all.filter(([name]) => !isOther(name))),
    ratios: growthOf(bySize),
    others: Object.fromEntries(all.filter(([name]) => isOther(name))),
  }
}

function isOther(name: string): boolean {
  return name.includes('rows/s') || name.includes('MB')
}

/** Ten times the machines must not cost much more than ten times the time. */
function growthOf(bySize: Map<number, Figures>): Figures {
  const [smaller, larger] = [bySize.get(100_000), bySize.get(1_000_000)]
  if (smaller === undefined || larger === undefined) return {}
  const names = Object.keys(smaller).filter((name) => !isOther(name))
  return Object.fromEntries(names.map((name) => [`growth · ${name}`, (larger[name] ?? 0) / (smaller[name] ?? 1)]))
}

async function measured(size: number): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-park-'))
  const file = join(folder, 'etabli.sqlite')
  const opened = openSqlite(file)
  try {
    await migrate(opened.db, file)
    // Only while it is filled: what is measured is read as the workshop reads it.
    opened.sqlite.pragma('synchronous = OFF')
    await fillPark(opened.db, size)
    opened.sqlite.pragma('synchronous = FULL')
    return await figuresOf(opened, size)
  } finally {
    await opened.db.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function figuresOf({ db, sqlite }: OpenedSqlite, size: number): Promise<Figures> {
  const deps = await testDeps({ db, sqlite })
  const core = createCore(deps)
  const client = core.clientFor(core.newSession('web'))
  await client.session.join({ operatorName: 'Atelier 1' })
  const page = (filter: ParkFilter, order: ParkOrder, offset = 0) => client.park.page({ filter, order, offset })
  const keystrokes = await timesOf(
    typed.flatMap((word) => [...word].map((_, index) => word.slice(0, index + 1))),
    (search) => page({ ...noParkFilter, search }, { by: 'arrival', isDescending: true }),
  )
  const places = orders.flatMap((order) => [0, Math.floor(size / 2), size - 200].map((offset) => ({ order, offset })))
  const pages = await timesOf(places, ({ order, offset }) => page(noParkFilter, order, Math.max(0, offset)))
  const filtered = await timesOf(orders, (order) =>
    page({ ...noParkFilter, kinds: ['laptop'], states: ['ready'], minimumMemoryBytes: 2 ** 33 }, order),
  )
  const dashboard = await timesOf([0], () => client.park.figures())
  const { id: campaign } = await db.selectFrom('campaigns').select('id').executeTakeFirstOrThrow()
  const bilan = await timesOf([null, campaign], async (campaignId) => {
    // As after somebody wrote: what was counted before stands no more.
    sqlite.exec('update "auditHead" set "takenCount" = "takenCount" + 1')
    return client.bilan.view({ campaignId })
  })
  return {
    'search keystroke, p50': percentile(keystrokes, 50),
    'search keystroke, p95': percentile(keystrokes, 95),
    'page of the table, p50': percentile(pages, 50),
    'page of the table, p95': percentile(pages, 95),
    'page with three filters, p50': percentile(filtered, 50),
    dashboard: percentile(dashboard, 50),
    'figures of a campaign, counted anew': percentile(bilan, 95),
    ...(await exportFigures(client, size)),
  }
}

/** Every machine with every column, from the database to the file that the screen offers. */
async function exportFigures({ park }: Client, size: number): Promise<Figures> {
  const asked = { filter: noParkFilter, order: arrivalOrder, machineIds: null, columns: [...parkColumns] }
  const csv = await withPeak(() => park.export({ ...asked, format: 'csv' }))
  const xlsx = await withPeak(() => park.export({ ...asked, format: 'xlsx' }))
  return {
    'CSV, rows/s': (size / csv.milliseconds) * 1000,
    'CSV, MB over what was there': csv.megabytes,
    'XLSX streamed, rows/s': (size / xlsx.milliseconds) * 1000,
    'XLSX streamed, MB over what was there': xlsx.megabytes,
  }
}

/** Looked at while it runs: what the process holds at its highest, over what it held before. */
async function withPeak(work: () => Promise<unknown>): Promise<{ milliseconds: number; megabytes: number }> {
  const before = process.memoryUsage.rss()
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 5)
  const milliseconds = await millisecondsOf(work)
  clearInterval(watch)
  peak = Math.max(peak, process.memoryUsage.rss())
  return { milliseconds, megabytes: (peak - before) / 1e6 }
}

/** The median of several rounds for each thing asked. */
async function timesOf<Thing>(things: readonly Thing[], ask: (thing: Thing) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (const thing of things) {
    await ask(thing)
    const taken: number[] = []
    for (let round = 0; round < rounds; round += 1) taken.push(await processorMillisecondsOf(() => ask(thing)))
    times.push(medianOf(taken))
  }
  return times
}

/** Of this process, whatever the neighbours do meanwhile: the engine answers in the thread that asks. */
async function processorMillisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}
