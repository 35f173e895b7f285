import type { ReadingNote } from '../../../shared/domain/reading.ts'
import { withDerivedPieces } from './derived-pieces.ts'
import { type EvidenceReader, evidenceReaders } from './evidence-readers.ts'
import { mergeFacts, type Witness } from './merge-facts.ts'
import type { EvidencePiece, ProbedMachine } from './probe-machine.ts'
import { systemDriveWitness } from './system-drive-witness.ts'

/**
 * Evidence → facts, without asking the machine again: a reading of last year is parsed anew when parsers improve.
 * A piece that no parser understands is noted and kept.
 */
export function interpretEvidence(
  evidence: readonly EvidencePiece[],
): Pick<ProbedMachine, 'facts' | 'origins' | 'notes'> {
  const witnesses: Witness[] = []
  const notes: ReadingNote[] = []
  const pieces = withDerivedPieces(evidence)
  for (const piece of pieces) {
    const reader = evidenceReaders.find(({ pattern }) => pattern.test(piece.name))
    if (reader === undefined) continue
    const facts = readOrNull(reader, piece)
    if (facts === null) notes.push({ code: 'UNREADABLE', source: piece.name, detail: null })
    else witnesses.push({ source: reader.source, facts })
  }
  const systemDrives = systemDriveWitness(pieces, witnesses)
  return { ...mergeFacts(joinSources([...witnesses, systemDrives])), notes }
}

/** A collector's file holds what its sender likes: one piece that breaks its reader must not cost the others. */
function readOrNull(reader: EvidenceReader, piece: EvidencePiece): Witness['facts'] | null {
  try {
    return reader.read(piece)
  } catch {
    return null
  }
}

/** One witness a source: the four drives that smartctl told one by one are what smartctl says. */
function joinSources(witnesses: readonly Witness[]): Witness[] {
  const bySource = new Map<string, Witness>()
  for (const { source, facts } of witnesses) {
    const known = bySource.get(source)
    bySource.set(source, { source, facts: known === undefined ? facts : joined(known.facts, facts) })
  }
  return [...bySource.values()]
}

function joined(one: Witness['facts'], other: Witness['facts']): Witness['facts'] {
  const all: Record<string, unknown> = { ...one }
  for (const [section, told] of Object.entries(other)) {
    const known = all[section]
    all[section] = Array.isArray(known) && Array.isArray(told) ? [...known, ...told] : told
  }
  return all
}
