import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import { collectionProblems } from './collection.contract.ts'
import { idSchema } from './common.ts'
import { type ExaminedLog, logProblems } from './erasures.contract.ts'
import type { ReadingPreview } from './machines.contract.ts'

export const mostImportFiles = 200
/** Previews of one import; a longer list is taken in several parts. */
export const mostImportedMachines = 200

/** Why a file, or a line of a list, says nothing that can be kept. */
const importProblems = [
  ...logProblems,
  ...collectionProblems,
  'UNKNOWN_FORMAT',
  'BROKEN_JSON',
  'BROKEN_XML',
  'TOO_MANY_FILES',
  'TOO_MUCH',
  'SEVERAL_MACHINES',
  'NOTHING_TOLD',
  'LIST_CUT',
  'LINE_EMPTY',
  'LINE_TOO_LONG',
  'LINE_TWICE',
  'SERIAL_ROUNDED',
  'TOO_MANY_LINES',
] as const
export type ImportProblemCode = (typeof importProblems)[number]

/** `line` counts from 1, in a list only. */
export type ImportProblem = { fileName: string; line: number | null; code: ImportProblemCode }

/** One machine told by one file, by several together, or by one line of a list. */
export type ImportedMachine = { preview: ReadingPreview; fileNames: string[]; line: number | null }

export type ImportExamination = {
  machines: ImportedMachine[]
  /** Erasure logs among the files, judged; recording them is the erasures' business. */
  logs: ExaminedLog[]
  problems: ImportProblem[]
}

export const importsContract = {
  /**
   * Reads files of other tools and systems. Changes nothing: the previews wait until somebody keeps one of them.
   * `folders` names for each file the folder it lay in, as files of one folder tell of one machine.
   */
  examine: oc
    .input(
      z.object({
        files: z.array(z.instanceof(File)).min(1).max(5000),
        folders: z.array(z.string().max(500)).max(5000).default([]),
        machineId: idSchema.nullable().default(null),
      }),
    )
    .output(type<ImportExamination>()),
}
