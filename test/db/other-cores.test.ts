import { afterEach, beforeEach, expect, it } from 'vitest'
import { openPostgres } from '../../electron/core/db/open-postgres.ts'
import { createOtherCores } from '../../electron/core/db/postgres-presence.ts'
import { createPostgresRelay } from '../../electron/core/db/postgres-relay.ts'
import { isOwnerAlive, thisOwner } from '../../electron/core/erasing/job-owner.ts'
import { freshDatabase } from './engines.ts'

const [here, there] = ['01J0000000000000000000000A', '01J0000000000000000000000B']

let url: string
let nowMs: number
let cores: { close(): Promise<void> }[]
beforeEach(async () => {
  url = await freshDatabase()
  nowMs = 0
  cores = []
})
afterEach(async () => {
  await Promise.all(cores.map((core) => core.close()))
})

/** A core as its server knows it: a pool, a line that listens, and what it knows of the others. */
async function openCore(coreId: string) {
  const { pool, db } = await openPostgres(url)
  const relay = createPostgresRelay(pool, coreId)
  await relay.hear(() => undefined)
  const core = {
    others: createOtherCores(pool, coreId, () => nowMs),
    close: async () => {
      cores = cores.filter((one) => one !== core)
      relay.close()
      await db.destroy()
    },
  }
  cores.push(core)
  return core
}

/** The server notices a moment later than the line is cut. */
async function isMissed(others: Awaited<ReturnType<typeof openCore>>['others']): Promise<void> {
  await expect
    .poll(async () => {
      await others.isGone(there)
      nowMs += 30_000
      return others.isGone(there)
    })
    .toBe(true)
}

it('a core of a shared server is there while it lives, and gone once its line has been cut for a while', async () => {
  const { others } = await openCore(here)
  const other = await openCore(there)
  expect(await others.isGone(there)).toBe(false)
  nowMs += 600_000
  expect(await others.isGone(there)).toBe(false)
  await other.close()
  await isMissed(others)
  await openCore(there)
  expect(await others.isGone(there)).toBe(false)
})

it('a line that is lost and taken up again is nobody’s death', async () => {
  const { others } = await openCore(here)
  expect(await others.isGone(there)).toBe(false)
  nowMs += 29_000
  expect(await others.isGone(there)).toBe(false)
  await openCore(there)
  expect(await others.isGone(there)).toBe(false)
  nowMs += 29_000
  await cores.at(-1)?.close()
  expect(await others.isGone(there)).toBe(false)
})

it('a job of another machine is looked after as long as the core that began it is there', async () => {
  const { others } = await openCore(here)
  const other = await openCore(there)
  // Begun on another machine: its processes cannot be looked at from here.
  const owner = { ...thisOwner({ ownBenchId: 'bench 2', otherCores: other.others }), bootId: 'another machine' }
  const ports = { ownBenchId: 'bench 1', otherCores: others }
  expect(await isOwnerAlive(owner, ports)).toBe(true)
  nowMs += 600_000
  expect(await isOwnerAlive(owner, ports)).toBe(true)
  // The same bench after its machine was started again.
  expect(await isOwnerAlive(owner, { ...ports, ownBenchId: 'bench 2' })).toBe(false)
  await other.close()
  await isMissed(others)
  expect(await isOwnerAlive(owner, ports)).toBe(false)
})
