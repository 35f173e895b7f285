import { createWriteStream } from 'node:fs'
import { copyFile, mkdir, open, readFile, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { Ledger } from '../audit/ledger.ts'
import { otherPlaces } from '../backup/other-places.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import type { BenchKey } from './bench-key.ts'
import { takeHomeBundle } from './enter-bench.ts'
import { type ExportedWork, type ExportOptions, exportWork } from './export-work.ts'
import type { Staging } from './staging.ts'
import { stickFolder } from './sticks.ts'

type Ports = Pick<CoreDeps, 'db' | 'evidence' | 'newId' | 'now' | 'appVersion'> & {
  ledger: Ledger
  hub: ChangeHub
  benchKey: BenchKey
  staging: Staging
}
type Wanted = Omit<ExportOptions, 'folder'>
type Refused = 'NOT_A_BENCH' | 'KEY_MISSING'

/** What an offline bench takes from its home, and gives back. */
export function createBenchSide(ports: Ports) {
  const { newId, hub, staging } = ports
  let writing: Promise<unknown> = Promise.resolve()

  /** One at a time: each has its number. */
  function written<Result>(
    actor: Actor,
    wanted: Wanted,
    use: (work: ExportedWork) => Promise<Result>,
  ): Promise<Result | Refused> {
    const next = writing.then(async () => {
      const id = newId()
      const folder = await staging.make(id)
      try {
        const work = await exportWork(ports, actor, { ...wanted, folder })
        return typeof work === 'string' ? work : await use(work)
      } finally {
        await staging.drop(id)
        hub.publish({ subject: 'network', id: null })
      }
    })
    writing = next.catch(() => undefined)
    return next
  }

  return {
    /** Throws BundleError. */
    async takeHome(source: File, passphrase: string | null) {
      const id = newId()
      const folder = await staging.make(id)
      try {
        const path = join(folder, 'bundle')
        await pipeline(Readable.fromWeb(source.stream() as never), createWriteStream(path, { mode: 0o600 }))
        const taken = await takeHomeBundle(ports, path, passphrase)
        hub.publish({ subject: 'session', id: null })
        return taken
      } finally {
        await staging.drop(id)
      }
    },

    exportFile: (actor: Actor, wanted: Wanted): Promise<File | Refused> =>
      written(actor, wanted, async ({ path }) => {
        return new File([await readFile(path)], basename(path), { type: 'application/octet-stream' })
      }),

    /** To a stick, by the id that stands for its path. */
    async exportTo(actor: Actor, placeId: string, wanted: Wanted) {
      const place = (await otherPlaces()).find(({ id }) => id === placeId)
      if (place === undefined) return 'NOT_FOUND' as const
      const folder = join(place.path, stickFolder)
      await mkdir(folder, { recursive: true })
      return written(actor, wanted, async ({ path, machineCount }) => {
        const target = join(folder, basename(path))
        try {
          await copyDurably(path, target)
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return 'PLACE_FULL' as const
          throw error
        }
        return { path: target, machineCount }
      })
    },
  }
}

/** Pulled out too early, a stick must not hold half a bundle under its name. */
async function copyDurably(path: string, target: string): Promise<void> {
  await copyFile(path, `${target}.part`)
  const file = await open(`${target}.part`, 'r+')
  await file.sync()
  await file.close()
  await rename(`${target}.part`, target)
}
