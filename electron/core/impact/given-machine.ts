import type { GivenMachine } from '../../../shared/domain/impact/impact.ts'
import type { CountedPart, ImpactComparison } from '../../../shared/domain/impact/impact-factors.ts'
import { type MachineKind, machineKinds } from '../../../shared/domain/machine-facts.ts'
import type { MachinePart } from '../../../shared/domain/machine-part.ts'

type Told = {
  kind: MachineKind | null
  /** The kind that the association asked for; `null` = not one kind of machine, or not known. */
  asked: string | null
  parts: readonly Pick<MachinePart, 'kind' | 'origin'>[]
}

/** Of the parts put in, those bought new that have a sourced factor. A drive is taken for an SSD. */
export function givenMachine({ kind, asked, parts }: Told, comparison: ImpactComparison): GivenMachine {
  const newParts = parts
    .filter(({ origin }) => origin === 'new')
    .flatMap(({ kind: part }): CountedPart[] => {
      if (part === 'drive') return ['ssd']
      return part === 'memory' ? ['memory'] : []
    })
  const insteadOf = comparison === 'alike' ? null : (machineKinds.find((one) => one === asked) ?? null)
  return { kind, insteadOf, hasMonitor: false, newParts }
}
