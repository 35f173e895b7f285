import type { MachineFacts } from '../../../shared/domain/machine-facts.ts'
import type { FactOrigins, ReadingNote } from '../../../shared/domain/reading.ts'
import { gatherEvidence } from './gather-evidence.ts'
import { interpretEvidence } from './interpret-evidence.ts'
import type { RunCommand } from './run-command.ts'

/** One raw output under the name its parser knows it by. */
export type EvidencePiece = { name: string; bytes: Uint8Array }

export type ProbedMachine = {
  facts: MachineFacts
  origins: FactOrigins
  notes: ReadingNote[]
  evidence: EvidencePiece[]
}

/** Reads the machine this process runs on: gathers what every source says, then interprets it. */
export async function probeMachine(runCommand: RunCommand): Promise<ProbedMachine> {
  const gathered = await gatherEvidence(runCommand)
  const { facts, origins, notes } = interpretEvidence(gathered.evidence)
  return { facts, origins, notes: [...gathered.notes, ...notes], evidence: gathered.evidence }
}
