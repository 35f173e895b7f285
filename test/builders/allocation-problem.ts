import * as fc from 'fast-check'
import type {
  AllocationProblem,
  AskedLine,
  AskingBeneficiary,
  OfferedMachine,
} from '../../shared/domain/allocation/problem.ts'
import { gibibyte } from '../../shared/domain/fitted-memory.ts'
import { provinces } from '../../shared/domain/places/communes.ts'

export function anOfferedMachine(id: string, over: Partial<OfferedMachine> = {}): OfferedMachine {
  return {
    id,
    assetTag: `GC26-${id}`,
    kind: 'laptop',
    memoryBytes: 8 * gibibyte,
    storageBytes: 256e9,
    canRunWindows: false,
    title: 'Modèle A',
    letter: 'B',
    ...over,
  }
}

export function anAskedLine(id: string, beneficiaryId: string, over: Partial<AskedLine> = {}): AskedLine {
  return {
    id,
    beneficiaryId,
    kind: 'computer',
    quantity: 2,
    minimumMemoryBytes: null,
    minimumStorageBytes: null,
    system: 'any',
    isMobilityNeeded: false,
    priority: 2,
    ...over,
  }
}

export function anAskingBeneficiary(id: string, over: Partial<AskingBeneficiary> = {}): AskingBeneficiary {
  return { id, province: 'south', isFreight: false, problems: [], ...over }
}

export function aProblem(over: Partial<AllocationProblem> = {}): AllocationProblem {
  return {
    machines: [],
    lines: [],
    beneficiaries: [],
    pins: [],
    locked: [],
    bans: [],
    floors: {},
    standing: [],
    ...over,
  }
}

type Size = { machines: number; beneficiaries: number; linesEach: number; quantity: number }

const aMachine = fc.record({
  kind: fc.constantFrom('laptop', 'desktop', 'mini', 'monitor', null),
  memoryGibibytes: fc.constantFrom(4, 8, 16, null),
  canRunWindows: fc.boolean(),
  title: fc.constantFrom('Modèle A', 'Modèle B', 'Modèle C', null),
  letter: fc.constantFrom('A', 'B', 'C', 'D'),
} as const)

const aLine = (quantity: number) =>
  fc.record({
    kind: fc.constantFrom('laptop', 'desktop', 'computer', 'computer', 'monitor'),
    quantity: fc.integer({ min: 1, max: quantity }),
    minimumGibibytes: fc.constantFrom(null, 4, 8, 16),
    system: fc.constantFrom('any', 'windows', 'linux'),
    isMobilityNeeded: fc.boolean(),
    priority: fc.constantFrom(1, 2, 3),
  } as const)

/** Questions of every shape up to a size, without pins and floors. */
export function problems({ machines, beneficiaries, linesEach, quantity }: Size): fc.Arbitrary<AllocationProblem> {
  return fc
    .record({
      machines: fc.array(aMachine, { maxLength: machines }),
      askers: fc.array(
        fc.record({
          province: fc.constantFrom(...provinces, null),
          isFreight: fc.boolean(),
          isEligible: fc.integer({ min: 0, max: 6 }).map((roll) => roll > 0),
          lines: fc.array(aLine(quantity), { minLength: 1, maxLength: linesEach }),
        }),
        { minLength: 1, maxLength: beneficiaries },
      ),
      bans: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 3 }),
    })
    .map(({ machines: made, askers, bans }) => {
      const offered = made.map(({ memoryGibibytes, ...one }, place) =>
        anOfferedMachine(`m${place}`, {
          ...one,
          memoryBytes: memoryGibibytes === null ? null : memoryGibibytes * gibibyte,
        }),
      )
      return aProblem({
        machines: offered,
        beneficiaries: askers.map(({ province, isFreight, isEligible }, place) =>
          anAskingBeneficiary(`b${place}`, {
            province,
            isFreight,
            problems: isEligible ? [] : [{ code: 'NO_RIDET' }],
          }),
        ),
        lines: askers.flatMap(({ lines }, place) =>
          lines.map(({ minimumGibibytes, ...line }, at) =>
            anAskedLine(`l${place}-${at}`, `b${place}`, {
              ...line,
              minimumMemoryBytes: minimumGibibytes === null ? null : minimumGibibytes * gibibyte,
            }),
          ),
        ),
        bans: bans.map(([machine, beneficiary, isWhole]) => ({
          machineId: isWhole || made.length === 0 ? null : `m${machine % made.length}`,
          beneficiaryId: `b${beneficiary % askers.length}`,
        })),
      })
    })
}
