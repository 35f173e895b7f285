import type { EraseRights } from '../../../shared/contract/erasing.contract.ts'
import type { DriveState } from '../../../shared/domain/erasing/drive-state.ts'
import type { EraseMeans } from '../../../shared/domain/erasing/erase-plan.ts'

/** What erasing needs of the bench. The suite puts drives of its own making here; nothing a user can reach does. */
export type ErasingDeps = {
  lookAtDrives: (options: { isTraining: boolean }) => Promise<DriveState[]>
  /** Those of the paths that stand on the drive; `null` when that cannot be followed. */
  pathsOnDrive: (paths: string[], deviceName: string) => Promise<string[] | null>
  means: () => Promise<{ means: EraseMeans; missingPackages: string[] }>
  rights: () => Promise<EraseRights>
  /** The program that erases, before its rights are lifted. */
  helperProgram: readonly [string, ...string[]]
  /** The folder that must not stand on a drive to erase, beside the data. */
  programFolder: string
}
