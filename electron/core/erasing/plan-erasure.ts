import { randomBytes } from 'node:crypto'
import type { BenchDrive } from '../../../shared/contract/erasing.contract.ts'
import { drivesOwnSerial } from '../../../shared/domain/erasing/erase-blockers.ts'
import { defaultNwipeMethod, workshopAtaPassword } from '../../../shared/domain/erasing/erase-commands.ts'
import type { EraseOrder, Verification } from '../../../shared/domain/erasing/erase-order.ts'
import type { EraseOption, ErasePlan } from '../../../shared/domain/erasing/erase-plan.ts'
import { stratifiedPercent, verificationFor } from '../../../shared/domain/erasing/erase-policy.ts'
import type { EraseTechnique } from '../../../shared/domain/erasing/erase-technique.ts'
import { type ErasureLevel, erasureLevels } from '../../../shared/domain/erasure.ts'

export type WantedErasure = {
  technique: EraseTechnique | null
  level: AskedLevel | null
  verification: Verification['kind'] | null
}

/** What would be done to the drive. `null` when nothing can be, or not what was asked. */
export function planErasure(
  drive: BenchDrive,
  wanted: WantedErasure,
  { planId, plannedAt }: { planId: string; plannedAt: string },
): ErasePlan | null {
  const policy = { ...drive.policy, minimumLevel: higher(wanted.level, drive.policy.minimumLevel) }
  const option = optionFor(drive, wanted, policy.minimumLevel)
  if (option === null || option.obstacles.length > 0) return null
  const kind = wanted.verification ?? verificationFor(policy, drive.state.facts.mediaType)
  return {
    planId,
    plannedAt,
    state: drive.state,
    policy,
    option,
    verification:
      kind === 'full' ? { kind } : { kind, percent: stratifiedPercent, seedHex: randomBytes(32).toString('hex') },
    blockers: drive.blockers,
    isBelowPolicy: isBelow(option.level, policy.minimumLevel),
  }
}

/** The technique that was named; else the recommended one; else the first that reaches the campaign's level, or the asked one. */
function optionFor(
  { advice }: BenchDrive,
  { technique, level }: WantedErasure,
  minimum: ErasureLevel,
): EraseOption | null {
  const named = technique ?? advice.recommended?.technique ?? null
  const option = advice.options.find((one) => one.technique === named) ?? null
  if (technique !== null || level === null) return option
  if (option !== null && !isBelow(option.level, minimum)) return option
  const possible = advice.options.filter(({ obstacles }) => obstacles.length === 0)
  const reaching = (wanted: ErasureLevel) => possible.find((one) => !isBelow(one.level, wanted))
  return reaching(minimum) ?? reaching(level) ?? null
}

type AskedLevel = Exclude<ErasureLevel, 'destroy'>

/** Asking for less than the campaign does not lower what the campaign asks. */
function higher(wanted: AskedLevel | null, campaign: AskedLevel): AskedLevel {
  return wanted !== null && isBelow(campaign, wanted) ? wanted : campaign
}

function isBelow(level: ErasureLevel, wanted: ErasureLevel): boolean {
  return erasureLevels.indexOf(level) < erasureLevels.indexOf(wanted)
}

const unwritableAtMost = 100
const pauseAboveCelsius = { hdd: 60, other: 70 }

/** The order that a confirmed plan becomes. `null` for a drive that has nothing to be known by. */
export function orderOf(
  plan: ErasePlan,
  { jobId, typedSerial, protectedPaths }: { jobId: string; typedSerial: string; protectedPaths: string[] },
): EraseOrder | null {
  const { state, option, verification } = plan
  const serial = drivesOwnSerial(state)
  const { model, wwn, sizeBytes, logicalSectorBytes, mediaType } = state.facts
  if (serial === null || sizeBytes === null) return null
  return {
    version: 1,
    jobId,
    devicePath: state.devicePath,
    expected: { serial, model, wwn, sizeBytes, logicalSectorBytes, diskSequence: state.diskSequence },
    typedSerial,
    isTraining: state.isTraining,
    protectedPaths,
    technique: option.technique,
    randomSeedHex: option.technique === 'overwrite-random' ? randomBytes(32).toString('hex') : null,
    markerSeedHex: randomBytes(32).toString('hex'),
    verification,
    resume: null,
    ataPassword: workshopAtaPassword,
    nwipeMethod: option.technique === 'nwipe' ? defaultNwipeMethod : null,
    limits: {
      maxUnwritableChunks: unwritableAtMost,
      pauseAboveCelsius: mediaType === 'hdd' ? pauseAboveCelsius.hdd : pauseAboveCelsius.other,
    },
  }
}
