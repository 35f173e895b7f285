import type { GivenMachine } from '../../../shared/domain/impact/impact.ts'
import type { CountedPart, ImpactComparison } from '../../../shared/domain/impact/impact-factors.ts'
import { type MachineKind, machineKinds } from '../../../shared/domain/machine-facts.ts'

type Told = {
  kind: MachineKind | null
  /** The kind that the association asked for; `null` = not one kind of machine, or not known. */
  asked: string | null
  /** Of the parts put in, those bought new that have a sourced factor. */
  newDrives: number
  newMemories: number
}

/** A drive is taken for an SSD. */
export function givenMachine(
  { kind, asked, newDrives, newMemories }: Told,
  comparison: ImpactComparison,
): GivenMachine {
  const newParts = [...Array<CountedPart>(newDrives).fill('ssd'), ...Array<CountedPart>(newMemories).fill('memory')]
  const insteadOf = comparison === 'alike' ? null : (machineKinds.find((one) => one === asked) ?? null)
  return { kind, insteadOf, hasMonitor: false, newParts }
}
