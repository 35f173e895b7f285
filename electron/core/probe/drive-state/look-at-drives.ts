import type { DriveState } from '../../../../shared/domain/erasing/drive-state.ts'
import type { RunCommand } from '../run-command.ts'
import { lookAtNamedDrive } from './look-at-drive.ts'
import { readSurroundings } from './surroundings.ts'
import { wholeDrives } from './whole-drives.ts'

/** Every whole drive of this machine now, all asked at once; training devices only on demand. */
export async function lookAtDrives(options: { runCommand: RunCommand; isTraining: boolean }): Promise<DriveState[]> {
  const [names, around] = await Promise.all([wholeDrives(options), readSurroundings()])
  return Promise.all(names.map((name) => lookAtNamedDrive(name, around, options.runCommand)))
}
