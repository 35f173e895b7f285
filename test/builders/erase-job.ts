import type { KeptJob } from '../../electron/core/erasing/erase-jobs.repository.ts'
import type { EraseOrder } from '../../shared/domain/erasing/erase-order.ts'
import { defaultErasePolicy } from '../../shared/domain/erasing/erase-policy.ts'
import { aDriveState } from './drive-state.ts'

const jobId = '01ERASEJ0B0000000000000001'

/** The order to overwrite the builders' drive with zeros and to read all of it back. */
export function anEraseOrder(overrides: Partial<EraseOrder> = {}): EraseOrder {
  const { facts, diskSequence, devicePath } = aDriveState()
  const { serial, model, wwn, sizeBytes, logicalSectorBytes } = facts
  return {
    version: 1,
    jobId,
    devicePath,
    expected: { serial: serial ?? '', model, wwn, sizeBytes: sizeBytes ?? 0, logicalSectorBytes, diskSequence },
    typedSerial: serial ?? '',
    isTraining: false,
    protectedPaths: [],
    technique: 'overwrite-zeros',
    randomSeedHex: null,
    markerSeedHex: '0'.repeat(64),
    verification: { kind: 'full' },
    resume: null,
    ataPassword: 'EtabliAtelier',
    nwipeMethod: null,
    limits: { maxUnwritableChunks: 100, pauseAboveCelsius: 60 },
    ...overrides,
  }
}

export function anEraseJob(overrides: Partial<KeptJob> = {}): KeptJob {
  const at = '2026-11-23T00:00:00.000Z'
  const order = anEraseOrder()
  return {
    id: jobId,
    driveId: null,
    machineId: null,
    serial: order.expected.serial,
    state: 'running',
    plan: {
      planId: jobId,
      plannedAt: at,
      state: aDriveState(),
      policy: defaultErasePolicy,
      option: {
        technique: order.technique,
        level: 'clear',
        obstacles: [],
        commands: [],
        expectedSeconds: null,
        limits: [],
      },
      verification: order.verification,
      blockers: [],
      isBelowPolicy: false,
    },
    order,
    actor: { operatorId: 'op', operatorName: 'Atelier', benchId: 'b', benchName: 'établi' },
    acceptance: null,
    owner: { pid: 1, startedAtTicks: '1', bootId: 'boot' },
    runCount: 1,
    stopReason: null,
    judgement: null,
    erasureId: null,
    confirmedAt: at,
    endedAt: null,
    ...overrides,
  }
}
