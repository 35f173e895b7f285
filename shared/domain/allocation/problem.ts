import type { GradeLetter } from '../grading.ts'
import type { MachineKind } from '../machine-facts.ts'
import type { Province } from '../places/communes.ts'
import type { EligibilityProblem } from '../requests/beneficiary.ts'
import type { RequestedKind, RequestedSystem, RequestPriority } from '../requests/request.ts'

/** Raised when the same question may get another plan: a plan kept with an older one is told apart. */
export const allocationRuleVersion = 1

/** What the rules look at in a machine that may be given: ready, in a closed batch, promised to nobody for good. */
export type OfferedMachine = {
  id: string
  assetTag: string
  kind: MachineKind | null
  /** What the reading proves; `null` fits no line that asks for a minimum. */
  memoryBytes: number | null
  /** The size under which the largest drive inside is sold. */
  storageBytes: number | null
  /** Every condition of Windows 11 is seen to hold. */
  canRunWindows: boolean
  /** Maker and model; what makes two machines of one site alike. */
  title: string | null
  letter: GradeLetter | null
}

export type AskedLine = {
  id: string
  beneficiaryId: string
  kind: RequestedKind
  quantity: number
  minimumMemoryBytes: number | null
  minimumStorageBytes: number | null
  system: RequestedSystem
  isMobilityNeeded: boolean
  priority: RequestPriority
}

export type AskingBeneficiary = {
  id: string
  province: Province | null
  /** Its machines travel by sea or air. */
  isFreight: boolean
  /** Empty when it may receive. */
  problems: EligibilityProblem[]
}

export type Placement = { machineId: string; lineId: string }
export type BannedPair = { machineId: string | null; beneficiaryId: string }
export type ProvinceFloors = Partial<Record<Province, number>>

/** The whole question; the same one gets the same plan, in whatever order it is put. */
export type AllocationProblem = {
  machines: readonly OfferedMachine[]
  lines: readonly AskedLine[]
  beneficiaries: readonly AskingBeneficiary[]
  /** Decided by people: kept, or said to clash. */
  pins: readonly Placement[]
  /** On a delivery: facts that no rule undoes; their machines are not among `machines`. */
  locked: readonly Placement[]
  bans: readonly BannedPair[]
  /** Fewest machines that a province receives. */
  floors: ProvinceFloors
  /** What stands now: kept where it costs nothing, so that a new run does not shuffle boxes. */
  standing: readonly Placement[]
}
