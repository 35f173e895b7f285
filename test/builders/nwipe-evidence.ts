import type { NwipeDrive, NwipeRun, NwipeWrite } from '../../shared/domain/nwipe-evidence.ts'

const sizeBytes = 500_107_862_016

/** A pass of zeros over the whole drive, read back. */
export function aNwipeWrite(overrides: Partial<NwipeWrite> = {}): NwipeWrite {
  return {
    kind: 'pass',
    place: { pass: 1, passCount: 1, round: 1, roundCount: 1 },
    bytesWritten: sizeBytes,
    readBack: { bytesRead: sizeBytes, isProven: true },
    isFinished: true,
    ...overrides,
  }
}

/** A drive that everything speaks for; a test takes one thing away. */
export function aNwipeDrive(overrides: Partial<NwipeDrive> = {}): NwipeDrive {
  return {
    deviceName: '/dev/sda',
    model: 'WDC WD5000LPLX-75ZNTT1',
    serial: 'WX81A1234567',
    sizeBytes,
    invokedMethod: 'Fill With Zeros',
    writes: [aNwipeWrite()],
    isFinalRoundFinished: true,
    hiddenArea: 'none',
    isInUse: false,
    isCancelled: false,
    errorCounts: { pass: 0, verify: 0, sync: 0 },
    coverage: { erasedBytes: sizeBytes, totalBytes: sizeBytes },
    status: 'ERASED',
    durationSeconds: 4923,
    startedAtLocal: '2026-11-22T23:28:34',
    endedAtLocal: '2026-11-23T00:50:37',
    contradictions: [],
    ...overrides,
  }
}

export function aNwipeRun(overrides: Partial<NwipeRun> = {}): NwipeRun {
  return {
    toolVersion: '0.41',
    options: { method: 'Fill With Zeros', rounds: 1, verification: 'last-pass', prng: 'Isaac64' },
    trailer: { method: 'Fill With Zeros', rounds: 1, hasBlanking: false, verification: 'last-pass' },
    ending: 'completed',
    machine: { manufacturer: null, model: null, serial: null, uuid: null },
    troubles: [],
    drives: [aNwipeDrive()],
    startedAtLocal: '2026-11-22T23:28:34',
    endedAtLocal: '2026-11-23T00:50:39',
    ...overrides,
  }
}
