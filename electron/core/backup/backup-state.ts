import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { copyProblems, hereProblems, placeProblems } from '../../../shared/domain/backup.ts'
import { copiesFolder } from './copy-database.ts'
import { writeWhole } from './durable.ts'

/** How the last copies went. Beside the copies, because a damaged database must not take it away. */
const stateSchema = z.object({
  problem: z
    .enum([...copyProblems, ...hereProblems])
    .nullable()
    .catch(null),
  elsewhereAt: z.iso.datetime().nullable(),
  elsewhereProblem: z.enum(placeProblems).nullable(),
})
export type BackupState = z.infer<typeof stateSchema>
const noState: BackupState = { problem: null, elsewhereAt: null, elsewhereProblem: null }

export function createBackupState(dataFolder: string) {
  const path = join(copiesFolder(dataFolder), 'state.json')
  let unwritten: BackupState | null = null
  return {
    async read(): Promise<BackupState> {
      if (unwritten !== null) return unwritten
      const text = await readFile(path, 'utf8').catch(() => null)
      if (text === null) return noState
      try {
        return stateSchema.parse(JSON.parse(text))
      } catch {
        // No file of this version: the next copy writes it again.
        return noState
      }
    },

    /** On a full drive it is at least told for as long as this program runs. */
    async write(state: BackupState): Promise<void> {
      unwritten = state
      await mkdir(copiesFolder(dataFolder), { recursive: true, mode: 0o700 })
      await writeWhole(path, JSON.stringify(state))
      unwritten = null
    },
  }
}
