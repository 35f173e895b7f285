import type { DriveFacts } from '../../../shared/domain/drive.ts'
import { decodedText } from './decode-text.ts'
import type { EvidenceReader } from './evidence-readers.ts'
import type { EvidencePiece } from './probe-machine.ts'

/** The drive is the one named in the piece's name; the tool's own idea of it may be a controller ("nvme0"). */
export function ofDrive(prefix: string, parse: (text: string) => { drive: DriveFacts } | null): EvidenceReader['read'] {
  return (piece) => {
    const reading = parse(decodedText(piece.bytes))
    if (reading === null) return null
    return { drives: [{ ...reading.drive, deviceName: driveNameIn(piece, prefix) }] }
  }
}

export function driveNameIn({ name }: EvidencePiece, prefix: string): string {
  return name.slice(prefix.length + 1).replace(/\.(json|txt)$/, '')
}
