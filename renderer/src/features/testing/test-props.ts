import type { MachineKind } from '../../../../shared/domain/machine-facts.ts'
import type { ChargeSample } from '../../../../shared/domain/testing/discharge-verdict.ts'
import type { Pixels } from '../../../../shared/domain/testing/display-verdict.ts'
import type { TestVerdict } from '../../../../shared/domain/testing/result.ts'

/** What a reading tells of the machine under test; a test does without where nothing is known. */
export type KnownOfMachine = { kind: MachineKind | null; panel: Pixels | null }

export type TestProps = {
  /** Told each time a run ends, and again when an answer changes it: the last one stands. */
  onVerdict: (verdict: TestVerdict) => void
  onEvidence?: (evidence: { name: string; blob: Blob }) => void
  known: KnownOfMachine
  /** The core's own look at `power_supply`, where it runs on the machine under test. */
  readPower?: () => Promise<ChargeSample | null>
}
