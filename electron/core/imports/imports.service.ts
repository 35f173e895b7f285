import { basename } from 'node:path'
import {
  type ImportExamination,
  type ImportedMachine,
  type ImportProblemCode,
  importSizeLimitBytes,
  importTotalLimitBytes,
  mostImportedMachines,
  mostImportFiles,
} from '../../../shared/contract/imports.contract.ts'
import { emptyMachineFacts } from '../../../shared/domain/empty-machine-facts.ts'
import { readCollection } from '../collection/read-collection.ts'
import { plausibleTakenAt } from '../collection/taken-at.ts'
import type { CoreDeps } from '../deps.ts'
import type { ErasuresService } from '../erasures/erasures.service.ts'
import { recogniseFile } from '../exchange/recognise-file.ts'
import type { EvidencePiece } from '../probe/probe-machine.ts'
import type { GatheredElsewhere, ReadingsService } from '../readings/readings.service.ts'
import { groupParts, type PartFile } from './group-files.ts'
import { readDonorList } from './read-donor-list.ts'

type Ports = Pick<CoreDeps, 'now'> & { readings: ReadingsService; erasures: ErasuresService }
type Given = { file: File; fileName: string; folder: string }
export type ImportsService = ReturnType<typeof createImportsService>

export function createImportsService({ now, readings, erasures }: Ports) {
  return {
    /** Reads files of other tools and systems. Writes nothing; the previews wait until one is kept. */
    async examine(
      files: readonly File[],
      folders: readonly string[],
      machineId: string | null,
    ): Promise<ImportExamination> {
      const examination: ImportExamination = { machines: [], logs: [], problems: [] }
      const given = files.map((file, index) => ({
        file,
        fileName: basename(file.name).slice(0, 200),
        folder: folders[index] ?? '',
      }))
      const refusal = refusalOf(given)
      if (refusal !== null) return { ...examination, problems: [{ ...refusal, line: null }] }
      const parts: PartFile[] = []
      for (const one of given) await examineOne(one, examination, parts, machineId)
      for (const group of groupParts(parts)) {
        if ('code' in group) {
          for (const fileName of group.fileNames) examination.problems.push({ fileName, line: null, code: group.code })
        } else await addMachine(examination, group.fileNames, group.pieces)
      }
      return examination
    },
  }

  async function examineOne(
    { file, fileName, folder }: Given,
    examination: ImportExamination,
    parts: PartFile[],
    machineId: string | null,
  ): Promise<void> {
    const refuse = (code: ImportProblemCode, line: number | null = null) =>
      void examination.problems.push({ fileName, line, code })
    if (file.size > importSizeLimitBytes) return refuse('TOO_LARGE')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const found = recogniseFile(fileName, bytes)
    if (found.kind === 'problem') return refuse(found.code)
    if (found.kind === 'part') return void parts.push({ fileName, folder, found, bytes })
    if (found.kind === 'whole') return addMachine(examination, [fileName], [{ name: found.pieceName, bytes }])
    if (found.kind === 'log') {
      const log = await erasures.examineLog(file, machineId)
      return 'problem' in log ? refuse(log.problem) : void examination.logs.push(log)
    }
    if (found.kind === 'collection') {
      const collection = readCollection(bytes)
      if (collection.kind === 'problem') return refuse(collection.problem)
      const { pieces, notes } = collection
      const takenAt = plausibleTakenAt(collection.takenAt, now())
      return addPreview(examination, [fileName], { pieces, notes, takenAt, way: 'collector' })
    }
    const list = readDonorList(bytes)
    for (const { line, code } of list.problems) refuse(code, line)
    for (const { line, piece } of list.machines) await addMachine(examination, [fileName], [piece], line)
  }

  /**
   * Dated by when the workshop took the file in: the drives of a machine are those of its latest reading, and what a
   * person hands over now is the latest word.
   */
  function addMachine(
    examination: ImportExamination,
    fileNames: string[],
    pieces: EvidencePiece[],
    line: number | null = null,
  ): Promise<void> {
    return addPreview(examination, fileNames, { pieces, notes: [], takenAt: now(), way: 'file' }, line)
  }

  async function addPreview(
    examination: ImportExamination,
    fileNames: string[],
    gathered: GatheredElsewhere,
    line: number | null = null,
  ): Promise<void> {
    const refuse = (code: ImportProblemCode) => {
      for (const fileName of fileNames) examination.problems.push({ fileName, line, code })
    }
    if (examination.machines.length >= mostImportedMachines) return refuse('TOO_MUCH')
    const preview = await readings.previewImported(gathered)
    if (!isNothing(preview)) {
      examination.machines.push({ preview, fileNames, line })
      return
    }
    readings.dismiss(preview.previewId)
    refuse('NOTHING_TOLD')
  }
}

function refusalOf(given: readonly Given[]): { fileName: string; code: ImportProblemCode } | null {
  const last = given.at(-1)?.fileName ?? ''
  if (given.length > mostImportFiles) return { fileName: last, code: 'TOO_MANY_FILES' }
  // A file that is too large alone is refused by its own name, whatever lies beside it.
  const readable = given.filter(({ file }) => file.size <= importSizeLimitBytes)
  const totalBytes = readable.reduce((total, { file }) => total + file.size, 0)
  return totalBytes > importTotalLimitBytes ? { fileName: last, code: 'TOO_MUCH' } : null
}

/** True when no source said anything of the machine: there is nothing to keep. */
function isNothing({ reading }: ImportedMachine['preview']): boolean {
  return JSON.stringify(reading.facts) === JSON.stringify(emptyMachineFacts())
}
