import { execFile } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chanceFrom } from '../../electron/cli/demo/chance.ts'
import { makeDemo } from '../../electron/cli/demo/make-demo.ts'
import { isMonitor, planMachines } from '../../electron/cli/demo/plan-machines.ts'
import { createCore } from '../../electron/core/create-core.ts'
import { nodeDeps } from '../../electron/core/default-deps.ts'
import { totalOf } from '../../shared/domain/bilan.ts'
import { arrivalOrder, noParkFilter } from '../../shared/domain/park/park-filter.ts'

const folder = mkdtempSync(join(tmpdir(), 'etabli-demo-'))
const dataFolder = join(folder, 'demo')
const root = join(import.meta.dirname, '../..')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a small invented campaign', () => {
  let core: ReturnType<typeof createCore>
  let client: ReturnType<typeof core.clientFor>

  beforeAll(async () => {
    const report = await makeDemo({
      dataFolder,
      endsAt: '2026-11-23T00:00:00.000Z',
      machineCount: 20,
      associationCount: 4,
    })
    expect(report).toMatchObject({ machineCount: 20, donorCount: 9, associationCount: 4 })
    core = createCore(await nodeDeps({ dataFolder, databaseUrl: null }))
    client = core.clientFor(core.newSession('cli'))
  }, 300_000)
  afterAll(() => core.close())

  it('has every machine at one end, some at each, with a log that is whole', async () => {
    const { total, donors, funnel, places, impact } = await client.bilan.view({})
    expect(totalOf(total)).toBe(20)
    expect(donors.reduce((sum, { ends }) => sum + totalOf(ends), 0)).toBe(20)
    expect(Object.entries(total).filter(([, count]) => count === 0)).toEqual([])
    expect(funnel.received).toBeGreaterThan(funnel.erased)
    expect(funnel.allocated).toBe(total.given + total.allocated)
    expect(places.reduce((sum, { givenCount }) => sum + givenCount, 0)).toBe(total.given)
    expect(impact.countedMachines).toBe(total.given)
    expect((await client.system.audit({ hash: null })).breaks).toEqual([])
  })

  it('names every machine and its end in the sheet', async () => {
    const text = await (await client.bilan.export({ sheet: 'machines' })).text()
    expect(text.trim().split('\r\n')).toHaveLength(21)
    expect(text).toContain('"Recyclées"')
    expect(text).toContain('"Remises"')
  })

  it('gives no machine that held data away without its certificate', async () => {
    const [campaign] = await client.campaigns.list()
    const deliveries = await client.deliveries.list({ campaignId: campaign?.id ?? '' })
    const given = deliveries.filter(({ deliveredAt }) => deliveredAt !== null)
    const pages = await Promise.all(given.map(({ id }) => client.deliveries.page({ deliveryId: id })))
    const machines = pages.flatMap((page) => page.machines.map(({ machine }) => machine.id))
    expect(machines.length).toBeGreaterThan(0)
    for (const machineId of machines) {
      const { documents, drives } = await client.machines.page({ machineId })
      expect(documents.some(({ kind }) => kind === 'certificate')).toBe(drives.length > 0)
    }
  })

  it('has monitors that are ready without a reading, a drive or a certificate', async () => {
    const filter = { ...noParkFilter, kinds: ['monitor' as const] }
    const { rows } = await client.park.page({ filter, order: arrivalOrder, offset: 0 })
    expect(rows.length).toBeGreaterThan(0)
    for (const { manufacturer, serial, donorNumber } of rows) {
      expect([manufacturer, serial, donorNumber]).not.toContain(null)
    }
    const ready = rows.filter(({ blockingCount }) => blockingCount === 0)
    expect(ready.length).toBeGreaterThan(0)
    for (const { id } of ready) {
      const page = await client.machines.page({ machineId: id })
      expect([page.reading, page.drives, page.readiness.reasons]).toEqual([null, [], []])
      expect(page.documents.map(({ kind }) => kind)).toEqual(['label'])
    }
  })

  it('says of everybody in it that they are invented', async () => {
    const names = [
      ...(await client.donors.list()).map(({ legalName }) => legalName),
      ...(await client.beneficiaries.list()).map(({ legalName }) => legalName),
      ...(await client.campaigns.list()).map(({ name }) => name),
    ]
    expect(names.filter((name) => !/fictif|fictive/.test(name))).toEqual([])
  })
})

it('plans some two dozen monitors among three hundred machines', () => {
  const monitors = planMachines(chanceFrom(26), 300).filter(isMonitor)
  expect(monitors.length).toBeGreaterThan(18)
  expect(monitors.length).toBeLessThan(31)
})

it('plans the same machines from the same seed, and others from another', () => {
  const planned = (seed: number) => planMachines(chanceFrom(seed), 300)
  expect(planned(1)).toEqual(planned(1))
  expect(planned(1)).not.toEqual(planned(2))
  expect(planned(1)).toHaveLength(300)
  expect(new Set(planned(1).map(({ driveSerial }) => driveSerial)).size).toBe(300)
})

it('touches no folder that holds anything', async () => {
  const full = join(folder, 'full')
  mkdirSync(full)
  writeFileSync(join(full, 'etabli.sqlite'), 'somebody’s workshop')
  const args = ['electron/cli/main.ts', 'demo', '--data', full]
  const answer = await promisify(execFile)(process.execPath, args, { cwd: root }).catch((error) => error)
  expect(answer.code).toBe(3)
  expect(readdirSync(full)).toEqual(['etabli.sqlite'])
  expect(readFileSync(join(full, 'etabli.sqlite'), 'utf8')).toBe('somebody’s workshop')
})

it('takes nothing from the tests', () => {
  const files = globSync('electron/cli/demo/*.ts', { cwd: root })
  expect(files.length).toBeGreaterThan(5)
  for (const file of files) expect(readFileSync(join(root, file), 'utf8')).not.toContain('/test/')
})
