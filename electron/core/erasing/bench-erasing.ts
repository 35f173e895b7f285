import { eraseMeans } from '../probe/drive-state/erase-means.ts'
import { lookAtDrives } from '../probe/drive-state/look-at-drives.ts'
import { pathsOnDrive } from '../probe/drive-state/paths-on-drive.ts'
import type { RunCommand } from '../probe/run-command.ts'
import { eraseRights } from './elevation.ts'
import type { ErasingDeps } from './erasing-deps.ts'
import { findHelperProgram, ownFolder } from './helper-program.ts'

/** Erasing on the bench that the core runs on. */
export function benchErasing(runCommand: RunCommand): ErasingDeps {
  const program = findHelperProgram()
  return {
    lookAtDrives: ({ isTraining }) => lookAtDrives({ runCommand, isTraining }),
    pathsOnDrive,
    means: () => eraseMeans(runCommand),
    rights: () => eraseRights(runCommand, program),
    helperProgram: program ?? ['/bin/false'],
    programFolder: ownFolder(),
  }
}
