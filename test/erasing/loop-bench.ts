import { join } from 'node:path'
import type { ErasingDeps } from '../../electron/core/erasing/erasing-deps.ts'
import { eraseMeans } from '../../electron/core/probe/drive-state/erase-means.ts'
import { lookAtDrive } from '../../electron/core/probe/drive-state/look-at-drive.ts'
import { pathsOnDrive } from '../../electron/core/probe/drive-state/paths-on-drive.ts'
import { runCommand } from '../../electron/core/probe/run-command.ts'
import { type FakeIdentities, withIdentity } from './fake-identity.ts'

const ownHelper = join(import.meta.dirname, 'helper-of-loops.ts')

/** A bench whose drives are loop devices under other names: everything else is the product's own. */
export function loopBench(identities: FakeIdentities, helper: readonly string[] = [ownHelper]): ErasingDeps {
  return {
    lookAtDrives: async () => {
      const states = await Promise.all(Object.keys(identities).map((path) => lookAtDrive(path, runCommand)))
      return states.filter((state) => state !== null).map((state) => withIdentity(state, identities))
    },
    pathsOnDrive,
    means: () => eraseMeans(runCommand),
    rights: async () => (process.getuid?.() === 0 ? 'root' : 'none'),
    helperProgram: [process.execPath, ...helper, JSON.stringify(identities)],
    programFolder: join(import.meta.dirname, '../..'),
  }
}
