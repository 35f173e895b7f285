import { decodedText } from '../probe/decode-text.ts'
import type { EvidencePiece } from '../probe/probe-machine.ts'
import { piecesOfEreuse } from './ereuse-outputs.ts'
import { piecesOfSmartctlList } from './smartctl-list.ts'

/** What other systems' files carry inside, or in several files together, in the forms that parsers know. */
export function foreignPieces(evidence: readonly EvidencePiece[]): EvidencePiece[] {
  const inEreuse = evidence
    .filter(({ name }) => name === 'ereuse.json')
    .flatMap((piece) => piecesOfEreuse(decodedText(piece.bytes)))
  const inLists = evidence
    .filter(({ name }) => /^smartctls(?:-\d+)?\.json$/.test(name))
    .flatMap((piece) => piecesOfSmartctlList(decodedText(piece.bytes)))
  return [...inEreuse, ...inLists, ...joinedDmidecode(evidence)]
}

/** `dmidecode -t` asked for one table at a time: read together, as each tells a part of the same machine. */
function joinedDmidecode(evidence: readonly EvidencePiece[]): EvidencePiece[] {
  const parts = evidence.filter(({ name }) => /^dmidecode-.+\.txt$/.test(name))
  if (parts.length === 0 || evidence.some(({ name }) => name === 'dmidecode.txt')) return []
  return [
    {
      name: 'dmidecode.txt',
      bytes: new TextEncoder().encode(parts.map(({ bytes }) => decodedText(bytes)).join('\n\n')),
    },
  ]
}
