import type { BenchDrive, PlannedErasure } from '../../shared/contract/erasing.contract.ts'
import { driveHealthVerdict } from '../../shared/domain/drive-health.ts'
import type { DriveState } from '../../shared/domain/erasing/drive-state.ts'
import { eraseAdvice } from '../../shared/domain/erasing/erase-advice.ts'
import type { EraseJob } from '../../shared/domain/erasing/erase-job.ts'
import { defaultErasePolicy } from '../../shared/domain/erasing/erase-policy.ts'

const everyTool = new Set(['hdparm', 'nvme', 'sg_sanitize', 'sg_format', 'sg_requests', 'nwipe', 'mmc', 'blkdiscard'])

/** A drive as the bench shows it, its advice and its health computed by the real rules. */
export function aBenchDrive(state: DriveState, over: Partial<BenchDrive> = {}): BenchDrive {
  const policy = over.policy ?? defaultErasePolicy
  return {
    state,
    owner: null,
    policy,
    health: driveHealthVerdict(state.facts),
    blockers: [],
    advice: eraseAdvice(state, policy, { tools: everyTool, platform: 'linux' }),
    jobId: null,
    ...over,
  }
}

export function aPlan(drive: BenchDrive, over: Partial<PlannedErasure> = {}): PlannedErasure {
  const option = drive.advice.options.find(({ technique }) => technique === drive.advice.recommended?.technique)
  if (option === undefined) throw new Error('Nothing is advised for this drive')
  return {
    planId: '01JD3Z8K7Q2M4N6P8R0S2T4V6P',
    plannedAt: '2026-11-23T00:00:00.000Z',
    state: drive.state,
    policy: drive.policy,
    option,
    verification: { kind: 'full' },
    blockers: drive.blockers,
    isBelowPolicy: option.level === 'clear' && drive.policy.minimumLevel === 'purge',
    owner: drive.owner,
    rights: 'root',
    ...over,
  }
}

export const aShownProgress: NonNullable<EraseJob['progress']> = {
  phase: 'writing',
  doneBytes: 212e9,
  totalBytes: 500_107_862_016,
  permille: null,
  bytesPerSecond: 98_400_000,
  averageBytesPerSecond: 104_100_000,
  remainingSeconds: 7_860,
  errorCount: 0,
  temperatureCelsius: 41,
  isPaused: false,
}

/** A job on its way, as the wall shows it. */
export function aShownJob(over: Partial<EraseJob> = {}): EraseJob {
  return {
    id: '01JD3Z8K7Q2M4N6P8R0S2T4V6A',
    driveId: '01JD3Z8K7Q2M4N6P8R0S2T4V6D',
    machineId: '01JD3Z8K7Q2M4N6P8R0S2T4V6M',
    assetTag: 'GC26-00042-7',
    donorName: 'Société fictive du Lagon',
    isTraining: false,
    devicePath: '/dev/sdb',
    port: 'sata 2',
    fingerprint: {
      serial: 'WD-WXA1A85K1234',
      model: 'WDC WD5000LPCX-24VHAT0',
      wwn: '0x50014ee65b1c0f2a',
      sizeBytes: 500_107_862_016,
      logicalSectorBytes: 512,
      diskSequence: 7,
    },
    technique: 'overwrite-zeros',
    requested: 'clear',
    verification: 'full',
    state: 'running',
    runCount: 1,
    confirmedAt: '2026-11-23T00:00:00.000Z',
    endedAt: null,
    operatorName: 'Atelier 1',
    stopReason: null,
    progress: aShownProgress,
    judgement: null,
    handNeeded: null,
    erasureId: null,
    acceptance: null,
    ...over,
  }
}
