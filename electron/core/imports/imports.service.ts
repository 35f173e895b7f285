import { basename } from 'node:path'
import {
  type ImportExamination,
  type ImportedMachine,
  type ImportProblemCode,
  mostImportedMachines,
  mostImportFiles,
} from '../../../shared/contract/imports.contract.ts'
import { emptyMachineFacts } from '../../../shared/domain/empty-machine-facts.ts'
import { importSizeLimitBytes, importTotalLimitBytes } from '../../../shared/domain/file-limits.ts'
import type { CoreDeps } from '../deps.ts'
import type { ErasuresService } from '../erasures/erasures.service.ts'
import type { GatheredElsewhere, ReadingsService } from '../readings/readings.service.ts'
import { groupParts, type PartFile } from './group-files.ts'
import { type FromFile, fromPieces, type GivenFile, readGivenFile } from './read-given-file.ts'

type Ports = Pick<CoreDeps, 'now'> & { readings: ReadingsService; erasures: ErasuresService }

export function createImportsService({ now, readings, erasures }: Ports) {
  return {
    /** Reads files of other tools and systems. Writes nothing; the previews wait until one is kept. */
    async examine(
      files: readonly File[],
      folders: readonly string[],
      machineId: string | null,
    ): Promise<ImportExamination> {
      const examination: ImportExamination = { machines: [], logs: [], problems: [] }
      const given = files.map((file, index) => givenFile(file, folders[index] ?? ''))
      const refusal = refusalOf(given)
      if (refusal !== null) return { ...examination, problems: [{ ...refusal, line: null }] }
      const parts: PartFile[] = []
      const nameless: GivenFile[] = []
      for (const one of given) {
        const { part, needsIdentity } = await examineOne(one, examination, machineId)
        if (part !== null) parts.push(part)
        if (needsIdentity) nameless.push(one)
      }
      for (const log of withIdentities(nameless, parts)) await examineLog(log, examination, machineId)
      for (const group of groupParts(parts)) {
        if ('code' in group) refuse(examination, group.fileNames, group.code)
        else await addMachine(examination, group.fileNames, fromPieces(group.pieces, now()))
      }
      return examination
    },
  }

  /** Answers what waits for others of its folder. */
  async function examineOne(
    given: GivenFile,
    examination: ImportExamination,
    machineId: string | null,
  ): Promise<Pick<FromFile, 'part' | 'needsIdentity'>> {
    const { fileName } = given
    const { machines, part, isLog, needsIdentity, problems } = await readGivenFile(given, now())
    for (const { line, code } of problems) refuse(examination, [fileName], code, line)
    for (const { line, gathered } of machines) await addMachine(examination, [fileName], gathered, line)
    if (isLog && !needsIdentity) await examineLog(given, examination, machineId)
    return { part, needsIdentity }
  }

  async function examineLog(
    { file, fileName }: Pick<GivenFile, 'file' | 'fileName'>,
    examination: ImportExamination,
    machineId: string | null,
  ): Promise<void> {
    const log = await erasures.examineLog(file, machineId)
    if ('problem' in log) refuse(examination, [fileName], log.problem)
    else examination.logs.push(log)
  }

  async function addMachine(
    examination: ImportExamination,
    fileNames: string[],
    gathered: GatheredElsewhere,
    line: number | null = null,
  ): Promise<void> {
    if (examination.machines.length >= mostImportedMachines) {
      refuse(examination, fileNames, 'TOO_MUCH', line)
      return
    }
    const preview = await readings.previewImported(gathered)
    if (!isNothing(preview)) {
      examination.machines.push({ preview, fileNames, line })
      return
    }
    readings.dismiss(preview.previewId)
    refuse(examination, fileNames, 'NOTHING_TOLD', line)
  }
}

/** The log of a controller with the one identity of its folder before it: what is kept as evidence holds both. */
function withIdentities(logs: readonly GivenFile[], parts: readonly PartFile[]): GivenFile[] {
  return logs.map((log) => {
    const beside = parts.filter(({ folder, found }) => folder === log.folder && found.format === 'nvme-id-ctrl')
    const [identity] = beside
    const isOnly = beside.length === 1 && logs.filter(({ folder }) => folder === log.folder).length === 1
    if (identity === undefined || !isOnly) return log
    return { ...log, file: new File([new Uint8Array(identity.bytes), '\n', log.file], log.fileName) }
  })
}

function givenFile(file: File, folder: string): GivenFile {
  return { file, fileName: basename(file.name).slice(0, 200), folder }
}

function refuse(
  { problems }: ImportExamination,
  fileNames: readonly string[],
  code: ImportProblemCode,
  line: number | null = null,
): void {
  for (const fileName of fileNames) problems.push({ fileName, line, code })
}

function refusalOf(given: readonly GivenFile[]): { fileName: string; code: ImportProblemCode } | null {
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
