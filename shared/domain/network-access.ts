import type { Bench } from './actor.ts'

/** What a browser elsewhere on the network was let in for. */
export type NetworkGrant =
  | { kind: 'bench'; bench: Bench }
  /** The machine on the table shows its own tests, and nothing else of the workshop. */
  | { kind: 'tested-machine'; machineId: string }

const outOfReachReasons = ['TESTS_ONLY', 'AT_THE_BENCH_ONLY', 'ERASING_AT_THE_BENCH', 'NOT_A_TESTED_MACHINE'] as const
export type OutOfReach = (typeof outOfReachReasons)[number]

/** Calls that write on drives. Stopping them is never out of reach. */
export const erasingCalls = ['erasing.confirm', 'erasing.resume'] as const

/** Who may open the door, and what would let its holder pass for the workshop: asked where the data lies. */
export const benchOnlyCalls = [
  'network.open',
  'network.close',
  'network.inviteBench',
  'network.sendAway',
  'network.allowErasing',
  'proof.exportKeys',
  'proof.restoreKeys',
  'proof.replaceKeys',
  'proof.importCertificate',
  'offlineBenches.open',
  'offlineBenches.renew',
  'offlineBenches.enter',
  'offlineBenches.receive',
] as const

const testedMachineCalls = 'testedMachine.'

/** Why a call may not be made from where it comes; `null` when it may. `grant` is `null` at the bench itself. */
export function outOfReach(call: string, grant: NetworkGrant | null, isErasingAllowed: boolean): OutOfReach | null {
  const isOfTestedMachine = call.startsWith(testedMachineCalls)
  if (grant?.kind === 'tested-machine') return isOfTestedMachine ? null : 'TESTS_ONLY'
  if (isOfTestedMachine) return 'NOT_A_TESTED_MACHINE'
  if (grant === null) return null
  if (isOneOf(benchOnlyCalls, call)) return 'AT_THE_BENCH_ONLY'
  return isOneOf(erasingCalls, call) && !isErasingAllowed ? 'ERASING_AT_THE_BENCH' : null
}

function isOneOf(calls: readonly string[], call: string): boolean {
  return calls.includes(call)
}
