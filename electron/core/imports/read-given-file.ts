import type { ImportProblemCode } from '../../../shared/contract/imports.contract.ts'
import { importSizeLimitBytes } from '../../../shared/domain/file-limits.ts'
import { readCollection } from '../collection/read-collection.ts'
import { plausibleTakenAt } from '../collection/taken-at.ts'
import { recogniseFile } from '../exchange/recognise-file.ts'
import type { EvidencePiece } from '../probe/probe-machine.ts'
import type { GatheredElsewhere } from '../readings/readings.service.ts'
import type { PartFile } from './group-files.ts'
import { readDonorList } from './read-donor-list.ts'

export type GivenFile = { file: File; fileName: string; folder: string }

/** What one file is by itself. A part waits for the others of its folder; a log is for the erasures to judge. */
export type FromFile = {
  machines: { line: number | null; gathered: GatheredElsewhere }[]
  part: PartFile | null
  isLog: boolean
  /** The log names no drive by itself: it waits for the one identity that lies in its folder. */
  needsIdentity: boolean
  problems: { line: number | null; code: ImportProblemCode }[]
}

const nothing: FromFile = { machines: [], part: null, isLog: false, needsIdentity: false, problems: [] }

export async function readGivenFile({ file, fileName, folder }: GivenFile, at: string): Promise<FromFile> {
  if (file.size > importSizeLimitBytes) return refused('TOO_LARGE')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const found = recogniseFile(fileName, bytes)
  switch (found.kind) {
    case 'problem':
      return refused(found.code)
    case 'part':
      return { ...nothing, part: { fileName, folder, found, bytes } }
    case 'whole':
      return {
        ...nothing,
        machines: [{ line: null, gathered: fromPieces([{ name: found.pieceName, bytes }], at) }],
        isLog: found.hasErasures === true,
      }
    case 'log':
      return { ...nothing, isLog: true, needsIdentity: found.needsIdentity === true }
    case 'collection':
      return fromCollection(bytes, at)
    case 'list':
      return fromList(bytes, at)
  }
}

/**
 * Dated by when the workshop took the files in: the drives of a machine are those of its latest reading, and what a
 * person hands over now is the latest word.
 */
export function fromPieces(pieces: EvidencePiece[], at: string): GatheredElsewhere {
  return { pieces, notes: [], takenAt: at, way: 'file' }
}

function refused(code: ImportProblemCode): FromFile {
  return { ...nothing, problems: [{ line: null, code }] }
}

function fromCollection(bytes: Uint8Array, at: string): FromFile {
  const collection = readCollection(bytes)
  if (collection.kind === 'problem') return refused(collection.problem)
  const { pieces, notes } = collection
  const takenAt = plausibleTakenAt(collection.takenAt, at)
  return { ...nothing, machines: [{ line: null, gathered: { pieces, notes, takenAt, way: 'collector' } }] }
}

function fromList(bytes: Uint8Array, at: string): FromFile {
  const { machines, problems } = readDonorList(bytes)
  return {
    ...nothing,
    problems,
    machines: machines.map(({ line, piece }) => ({ line, gathered: fromPieces([piece], at) })),
  }
}
