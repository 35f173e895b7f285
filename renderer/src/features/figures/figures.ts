import type { IntakeSummary } from '../../../../shared/domain/campaign.ts'
import { type GradeLetter, letters } from '../../../../shared/domain/grading.ts'
import type { MachineSummary } from '../../../../shared/domain/machine.ts'
import { type MachineKind, machineKinds } from '../../../../shared/domain/machine-facts.ts'

export type DonorFigures = {
  donorName: string
  intakeCount: number
  /** `null` when one of the intakes announced nothing: the sum would say less than what was announced. */
  announcedCount: number | null
  receivedCount: number
  readyCount: number
  batchedCount: number
}

export type Figures = {
  donors: DonorFigures[]
  total: DonorFigures
  kinds: { kind: MachineKind | null; count: number }[]
  grades: { letter: GradeLetter | null; count: number }[]
}

/** Counts only; nothing is estimated. */
export function figuresOf(intakes: readonly IntakeSummary[], machines: readonly MachineSummary[]): Figures {
  const intakesByDonor = Map.groupBy(intakes, (intake) => intake.donorName)
  const donors = [...intakesByDonor].map(([donorName, own]) =>
    donorFigures(
      donorName,
      own,
      machines.filter((machine) => machine.donorName === donorName),
    ),
  )
  return {
    donors: donors.toSorted((one, other) => other.receivedCount - one.receivedCount),
    total: donorFigures('', intakes, machines),
    kinds: counted([...machineKinds, null], machines, (machine) => machine.kind).map(([kind, count]) => ({
      kind,
      count,
    })),
    grades: counted([...letters, null], machines, (machine) => machine.letter).map(([letter, count]) => ({
      letter,
      count,
    })),
  }
}

function donorFigures(
  donorName: string,
  intakes: readonly IntakeSummary[],
  machines: readonly MachineSummary[],
): DonorFigures {
  return {
    donorName,
    intakeCount: intakes.length,
    announcedCount: intakes.reduce<number | null>(
      (sum, intake) => (sum === null || intake.announcedCount === null ? null : sum + intake.announcedCount),
      0,
    ),
    receivedCount: machines.length,
    readyCount: machines.filter((machine) => machine.isReady).length,
    batchedCount: machines.filter((machine) => machine.batchId !== null).length,
  }
}

function counted<Key>(
  keys: readonly Key[],
  machines: readonly MachineSummary[],
  keyOf: (machine: MachineSummary) => Key,
): [Key, number][] {
  const counts = new Map<Key, number>()
  for (const machine of machines) counts.set(keyOf(machine), (counts.get(keyOf(machine)) ?? 0) + 1)
  return keys.flatMap((key): [Key, number][] => {
    const count = counts.get(key)
    return count === undefined ? [] : [[key, count]]
  })
}
