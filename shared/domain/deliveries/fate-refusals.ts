import { type ErasureStatus, isDoneWith } from '../erasure.ts'
import type { MachineFate } from './machine-fate.ts'

export type FateRefusal =
  | { code: 'ALREADY_DECIDED'; fate: MachineFate }
  | { code: 'PROMISED' }
  | { code: 'GIVEN' }
  | { code: 'IN_OPEN_BATCH'; batchName: string }
  /** Waste leaves the workshop: what could still be read would leave with it. */
  | { code: 'DRIVES_NOT_SAFE'; serials: string[] }
  /** No reading tells its drives, and two people did not look inside. */
  | { code: 'DRIVES_NOT_LOOKED_FOR' }

export type DataInput = {
  /** False for a monitor: it holds no drive. */
  isReadable: boolean
  /** Drives last seen in the machine; `null` status = nothing proven of it. */
  drives: readonly { serial: string | null; status: ErasureStatus | null; isAbsent: boolean }[]
  /** Two people looked inside and found none. */
  isNoDriveConfirmed: boolean
}

export type FateInput = DataInput & {
  fate: MachineFate
  standing: MachineFate | null
  isPromised: boolean
  isGiven: boolean
  openBatchName: string | null
}

/**
 * Every reason against ending a machine's story so. A machine that goes back to its donor takes the donor's own data
 * along; parts and stock stay here; waste goes into strangers' hands.
 */
export function fateRefusals(input: FateInput): FateRefusal[] {
  const { fate, standing, isPromised, isGiven, openBatchName } = input
  const refusals: FateRefusal[] = []
  if (standing !== null) refusals.push({ code: 'ALREADY_DECIDED', fate: standing })
  if (isGiven) refusals.push({ code: 'GIVEN' })
  if (isPromised) refusals.push({ code: 'PROMISED' })
  if (openBatchName !== null) refusals.push({ code: 'IN_OPEN_BATCH', batchName: openBatchName })
  return fate === 'waste' ? [...refusals, ...dataRefusals(input)] : refusals
}

/** Why data might leave with what goes into strangers' hands. */
export function dataRefusals({ isReadable, drives, isNoDriveConfirmed }: DataInput): FateRefusal[] {
  if (drives.length === 0) return isReadable && !isNoDriveConfirmed ? [{ code: 'DRIVES_NOT_LOOKED_FOR' }] : []
  const unsafe = drives.filter(({ status, isAbsent }) => !isDoneWith(status) && !isAbsent)
  return unsafe.length === 0 ? [] : [{ code: 'DRIVES_NOT_SAFE', serials: unsafe.map(({ serial }) => serial ?? '?') }]
}
