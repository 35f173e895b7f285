import type { GivenMachine } from '../../../shared/domain/impact/impact.ts'
import type { CountedPart } from '../../../shared/domain/impact/impact-factors.ts'
import type { MachineKind } from '../../../shared/domain/machine-facts.ts'
import type { MachinePart } from '../../../shared/domain/machine-part.ts'

/** Like with like; of the parts put in, those bought new that have a sourced factor. A drive is taken for an SSD. */
export function givenMachine(
  kind: MachineKind | null,
  parts: readonly Pick<MachinePart, 'kind' | 'origin'>[],
): GivenMachine {
  const newParts = parts
    .filter(({ origin }) => origin === 'new')
    .flatMap(({ kind: part }): CountedPart[] => {
      if (part === 'drive') return ['ssd']
      return part === 'memory' ? ['memory'] : []
    })
  return { kind, insteadOf: null, hasMonitor: false, newParts }
}
