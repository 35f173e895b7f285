import type { ImportProblemCode } from '../../../shared/contract/imports.contract.ts'
import type { FoundPart } from '../exchange/foreign-formats.ts'
import { interpretEvidence } from '../probe/interpret-evidence.ts'
import type { EvidencePiece } from '../probe/probe-machine.ts'

export type PartFile = { fileName: string; folder: string; found: FoundPart; bytes: Uint8Array }
export type GroupedParts =
  | { fileNames: string[]; pieces: EvidencePiece[] }
  | { fileNames: string[]; code: ImportProblemCode }

/** The parts of each folder as one machine's, unless they cannot be of one machine. */
export function groupParts(parts: readonly PartFile[]): GroupedParts[] {
  const folders = [...new Set(parts.map(({ folder }) => folder))]
  return folders.map((folder) => grouped(parts.filter((one) => one.folder === folder)))
}

const onceInAMachine = /^(?:dmidecode|lscpu|cpuinfo|meminfo|lsblk|lshw|inxi|sys-dmi|presence)\./

function grouped(parts: readonly PartFile[]): GroupedParts {
  const fileNames = parts.map(({ fileName }) => fileName)
  const pieces: EvidencePiece[] = []
  for (const { found, bytes } of parts) {
    const twins = pieces.filter(({ name }) => name === found.pieceName)
    if (twins.some((twin) => isSame(twin.bytes, bytes))) continue
    // Two answers of what is one thing a machine: there are two machines in this folder. Other tools may have been
    // asked twice in other words: the first answer is read, the others are kept beside it.
    if (twins.length > 0 && onceInAMachine.test(found.pieceName)) return { fileNames, code: 'SEVERAL_MACHINES' }
    pieces.push({ name: freeName(found.pieceName, pieces), bytes })
  }
  if (systemSerials(withWholeDmidecode(pieces)).size > 1) return { fileNames, code: 'SEVERAL_MACHINES' }
  return { fileNames, pieces: withWholeDmidecode(pieces) }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.from(one.buffer, one.byteOffset, one.byteLength).equals(other)
}

/** "edid-file-2.bin" beside "edid-file.bin". */
function freeName(wanted: string, pieces: readonly EvidencePiece[]): string {
  const [, stem = wanted, extension = ''] = /^(.+)(\.[a-z]+)$/.exec(wanted) ?? []
  const isFree = (name: string) => pieces.every((piece) => piece.name !== name)
  let name = wanted
  for (let count = 2; !isFree(name); count += 1) name = `${stem}-${count}${extension}`
  return name
}

/** One output of dmidecode is the whole of it, under the name that live readings give it. */
function withWholeDmidecode(pieces: readonly EvidencePiece[]): EvidencePiece[] {
  const parts = pieces.filter(({ name }) => /^dmidecode-.+\.txt$/.test(name))
  return pieces.map((piece) => (parts.length === 1 && piece === parts[0] ? { ...piece, name: 'dmidecode.txt' } : piece))
}

/** The serials of the system itself that the sources tell, one by one: files of two machines tell two. */
function systemSerials(pieces: readonly EvidencePiece[]): Set<string> {
  const tellers =
    /^(?:dmidecode(?:-.+)?\.txt|lshw\.(?:json|xml)|inxi\.json|sys-dmi\.(?:json|txt)|system_profiler\.(?:json|txt))$/
  const told = pieces
    .filter(({ name }) => tellers.test(name))
    .map((piece) => interpretEvidence([piece]).facts.identity)
    .filter(({ serialSource }) => serialSource === 'system')
  return new Set(told.map(({ serial }) => (serial ?? '').toUpperCase()))
}
