import { describe, expect, it } from 'vitest'
import { isStorageFull } from '../../electron/core/db/db-errors.ts'
import { unaccounted } from './day/script.ts'
import { fullTorture } from './full.torture.ts'
import { killPostgresTorture, killTorture } from './kill.torture.ts'
import { canMakeSmallDrives } from './small-drive.ts'

/** A day is played on whatever else this machine does. */
const timeout = 300_000

const noneOf = (violations: Record<string, number>) => Object.values(violations).every((count) => count === 0)

describe('the scripted day', () => {
  it('calls every procedure that writes, or says why it does not', () => {
    expect(unaccounted()).toEqual([])
  })

  it('loses nothing that was acknowledged when the core is killed', { timeout }, async () => {
    const { rounds, violations } = await killTorture({ rounds: 6, seed: 1 })
    expect([rounds, violations, noneOf(violations)]).toEqual([6, violations, true])
  })

  it('loses nothing either when the core of a server is killed, and the next one goes on', { timeout }, async () => {
    const { rounds, violations } = await killPostgresTorture({ rounds: 4, seed: 1 })
    expect([rounds, violations, noneOf(violations)]).toEqual([4, violations, true])
  })

  it.skipIf(!canMakeSmallDrives)(
    'leaves nothing half-written on a full drive, and says so (needs root)',
    { timeout },
    async () => {
      const { violations, endings } = await fullTorture({ rounds: 8, seed: 1 })
      expect([violations, noneOf(violations)]).toEqual([violations, true])
      expect(endings.intakes?.STORAGE_FULL).toBeGreaterThan(0)
    },
  )
})

it('knows a full drive however deep it is told', () => {
  const deep = new Error('outer', { cause: Object.assign(new Error('inner'), { code: 'ENOSPC' }) })
  expect([deep, { code: 'SQLITE_FULL' }, { code: '53100' }, new Error('other'), null].map(isStorageFull)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})
