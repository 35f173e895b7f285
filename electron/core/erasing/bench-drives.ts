import type { BenchDrive, BenchDrives, DriveOwner } from '../../../shared/contract/erasing.contract.ts'
import { driveHealthVerdict } from '../../../shared/domain/drive-health.ts'
import type { DriveState } from '../../../shared/domain/erasing/drive-state.ts'
import { eraseAdvice } from '../../../shared/domain/erasing/erase-advice.ts'
import { drivesOwnSerial, type EraseContext, eraseBlockers } from '../../../shared/domain/erasing/erase-blockers.ts'
import type { EraseMeans } from '../../../shared/domain/erasing/erase-plan.ts'
import { defaultErasePolicy, type ErasePolicy } from '../../../shared/domain/erasing/erase-policy.ts'
import { policyFor } from '../../../shared/domain/intakes/asked-level.ts'
import { machineTitle } from '../../../shared/domain/machine.ts'
import type { CoreDeps } from '../deps.ts'
import { donorLevelOf } from '../intakes/donors.repository.ts'
import { findCampaign } from '../intakes/intakes.repository.ts'
import { findSummary } from '../machines/machines.repository.ts'
import { findDrivesBySerial } from '../readings/drives.repository.ts'
import { type KeptJob, unfinishedJobOf } from './erase-jobs.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'dataFolder' | 'erasing'>
type Owner = { owner: DriveOwner | null; policy: ErasePolicy }
type Known = Owner & { job: KeptJob | null }
type Asked = { isTraining: boolean; jobId: string | null }

/** The drives that hang on this bench now, with everything that stands for and against erasing each. */
export function drivesOfBench({ db, dataFolder, erasing }: Ports) {
  const look = async (isTraining: boolean) =>
    (await erasing.lookAtDrives({ isTraining })).filter((state) => state.isTraining === isTraining)

  return {
    async list(isTraining: boolean): Promise<BenchDrives> {
      const [states, { means, missingPackages }, rights] = await Promise.all([
        look(isTraining),
        erasing.means(),
        erasing.rights(),
      ])
      const drives = await Promise.all(states.map((state) => benchDrive(state, means)))
      return { drives, rights, missingPackages }
    },

    async atPath(devicePath: string, isTraining: boolean): Promise<BenchDrive | null> {
      const [states, { means }] = await Promise.all([look(isTraining), erasing.means()])
      const state = states.find((one) => one.devicePath === devicePath)
      return state === undefined ? null : benchDrive(state, means)
    },

    /** Wherever it hangs now: names of devices are given anew at each start. */
    async withSerial(serial: string, isTraining: boolean): Promise<DriveState | null> {
      const states = await look(isTraining)
      const found = states.filter((state) => drivesOwnSerial(state) === serial)
      return found.length === 1 ? (found[0] ?? null) : null
    },

    /** What the rule needs to know beside the drive. `jobId` is the job that may hold it. */
    contextOf: async (state: DriveState, asked: Asked): Promise<EraseContext> =>
      contextOf(state, await knownOf(state), asked),
  }

  async function benchDrive(state: DriveState, means: EraseMeans): Promise<BenchDrive> {
    const known = await knownOf(state)
    const { owner, policy, job } = known
    const context = await contextOf(state, known, { isTraining: state.isTraining, jobId: null })
    return {
      state,
      owner,
      policy,
      health: driveHealthVerdict(state.facts),
      blockers: eraseBlockers(state, context),
      advice: eraseAdvice(state, policy, means),
      jobId: job?.id ?? null,
    }
  }

  async function contextOf(
    state: DriveState,
    { owner, job }: Known,
    { isTraining, jobId }: Asked,
  ): Promise<EraseContext> {
    const name = state.facts.deviceName
    return {
      isTraining,
      protectedPathsOnIt: name === null ? null : await erasing.pathsOnDrive([dataFolder, erasing.programFolder], name),
      isReceived: owner !== null,
      isBusy: job !== null && job.id !== jobId,
      confirmation: null,
    }
  }

  async function knownOf(state: DriveState): Promise<Known> {
    const serial = drivesOwnSerial(state)
    return { ...(await ownerOf(state)), job: serial === null ? null : await unfinishedJobOf(db, serial) }
  }

  async function ownerOf({ facts: { serial }, isTraining }: DriveState): Promise<Owner> {
    const drives = serial === null || isTraining ? [] : await findDrivesBySerial(db, serial)
    // Two makers may use one serial; then nobody can say whose it is.
    const [drive] = drives
    const machine = drive === undefined || drives.length > 1 ? null : await findSummary(db, drive.machineId)
    if (drive === undefined || machine === null) return { owner: null, policy: defaultErasePolicy }
    const campaign = await findCampaign(db, machine.campaignId)
    const { id: machineId, assetTag, donorName, manufacturer, model } = machine
    return {
      owner: { driveId: drive.id, machineId, assetTag, donorName, machineName: machineTitle(manufacturer, model) },
      policy: policyFor(campaign?.erasePolicy ?? defaultErasePolicy, await donorLevelOf(db, machine.intakeId)),
    }
  }
}
