import type { ImportExamination } from '../../../../shared/contract/imports.contract.ts'
import { importSizeLimitBytes } from '../../../../shared/domain/file-limits.ts'
import { client } from '../../api/client.ts'
import type { GivenFile } from './given-files.ts'

/** Asks the core what the files tell. Those that are far too large are refused here, before a byte of them is sent. */
export async function examineFiles(given: readonly GivenFile[], machineId: string | null): Promise<ImportExamination> {
  const readable = given.filter(({ file }) => file.size <= importSizeLimitBytes)
  const problems = given
    .filter(({ file }) => file.size > importSizeLimitBytes)
    .map(({ file }) => ({ fileName: file.name, line: null, code: 'TOO_LARGE' as const }))
  if (readable.length === 0) return { machines: [], logs: [], problems }
  const files = readable.map(({ file }) => file)
  const folders = readable.map(({ folder }) => folder)
  const examination = await client.imports.examine({ files, folders, machineId })
  return { ...examination, problems: [...problems, ...examination.problems] }
}
