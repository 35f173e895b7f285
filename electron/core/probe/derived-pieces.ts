import { foreignPieces } from '../exchange/derived-foreign-pieces.ts'
import { piecesOfSysTree } from './linux/sys-tree-pieces.ts'
import type { EvidencePiece } from './probe-machine.ts'
import { pieceOfCimClasses } from './windows/cim-piece.ts'

/** What is read from several pieces together, or from one that holds many things, in the forms that parsers know. */
export function withDerivedPieces(evidence: readonly EvidencePiece[]): EvidencePiece[] {
  const tree = evidence.find(({ name }) => name === 'sys-tree.txt')
  return [
    ...evidence,
    ...(tree === undefined ? [] : piecesOfSysTree(new TextDecoder().decode(tree.bytes))),
    ...pieceOfCimClasses(evidence),
    ...foreignPieces(evidence),
  ]
}
