import type { ErasureStatus } from '../erasure.ts'
import type { MachineFate } from './machine-fate.ts'

export type FateRefusal =
  | { code: 'ALREADY_DECIDED'; fate: MachineFate }
  | { code: 'PROMISED' }
  | { code: 'GIVEN' }
  | { code: 'IN_OPEN_BATCH'; batchName: string }
  /** Waste leaves the workshop: what could still be read would leave with it. */
  | { code: 'DRIVES_NOT_SAFE'; serials: string[] }

export type FateInput = {
  fate: MachineFate
  standing: MachineFate | null
  isPromised: boolean
  isGiven: boolean
  openBatchName: string | null
  /** Drives last seen in the machine; `null` status = nothing proven of it. */
  drives: readonly { serial: string | null; status: ErasureStatus | null; isAbsent: boolean }[]
}

/**
 * Every reason against ending a machine's story so. A machine that goes back to its donor takes the donor's own data
 * along; parts and stock stay here; waste goes into strangers' hands.
 */
export function fateRefusals(input: FateInput): FateRefusal[] {
  const { fate, standing, isPromised, isGiven, openBatchName, drives } = input
  const refusals: FateRefusal[] = []
  if (standing !== null) refusals.push({ code: 'ALREADY_DECIDED', fate: standing })
  if (isGiven) refusals.push({ code: 'GIVEN' })
  if (isPromised) refusals.push({ code: 'PROMISED' })
  if (openBatchName !== null) refusals.push({ code: 'IN_OPEN_BATCH', batchName: openBatchName })
  if (fate === 'waste') {
    const unsafe = drives.filter(({ status, isAbsent }) => status !== 'ERASED' && status !== 'DESTROYED' && !isAbsent)
    if (unsafe.length > 0)
      refusals.push({ code: 'DRIVES_NOT_SAFE', serials: unsafe.map(({ serial }) => serial ?? '?') })
  }
  return refusals
}
