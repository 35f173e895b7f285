import type { DriveState } from '../../shared/domain/erasing/drive-state.ts'
import type { EraseLine } from '../../shared/domain/erasing/erase-line.ts'
import type { EraseOrder } from '../../shared/domain/erasing/erase-order.ts'
import { isFirmwareTechnique } from '../../shared/domain/erasing/erase-technique.ts'
import { aDriveState } from './drive-state.ts'
import { anEraseOrder } from './erase-job.ts'

const at = '2026-11-23T00:00:00.000Z'
type Told = EraseLine extends infer Line ? (Line extends { at: string } ? Omit<Line, 'at'> : never) : never

export function timed(...lines: Told[]): EraseLine[] {
  return lines.map((line) => ({ at, ...line }) as EraseLine)
}

export function confirmedLine(order: EraseOrder): EraseLine[] {
  return timed({ kind: 'confirmed', order, operatorName: 'Atelier', requestedLevel: 'clear' })
}

type Whole = { order?: EraseOrder; state?: DriveState; run?: number; without?: readonly EraseLine['kind'][] }

/** A whole run in which everything went as it should. */
export function aWholeRun({
  order = anEraseOrder(),
  state = aDriveState(),
  run = 1,
  without = [],
}: Whole = {}): EraseLine[] {
  const { sizeBytes } = order.expected
  const isByDrive = isFirmwareTechnique(order.technique)
  const written: EraseLine[] = isByDrive
    ? timed(
        { kind: 'firmware-started', technique: order.technique, isAttached: false },
        { kind: 'device-status', technique: order.technique, outcome: 'success', raw: '' },
      )
    : timed(
        { kind: 'pass-started', pass: 1, technique: order.technique, fromByte: 0, toByte: sizeBytes },
        { kind: 'durable', pass: 1, offset: sizeBytes },
        { kind: 'pass-ended', pass: 1, fromByte: 0, toByte: sizeBytes, unwritten: [], retryCount: 0, milliseconds: 1 },
      )
  const method = order.verification.kind
  const targetBytes = method === 'full' ? sizeBytes : Math.ceil(sizeBytes / 5)
  const lines = [
    ...timed(
      { kind: 'run-started', run, order },
      { kind: 'hello', jobId: order.jobId, helperVersion: '1', kernel: '6', pid: 1, isRoot: true },
      { kind: 'probed', moment: 'before', state },
      { kind: 'opened', deviceNumber: '8:0', sizeBytes, logicalSectorBytes: 512, isExclusive: true, isDirect: true },
      { kind: 'markers-written', offsets: [0], bytesEach: 1_048_576, sha256: '0' },
    ),
    ...written,
    ...timed(
      { kind: 'markers-checked', count: 16, changedCount: 16, unreadableCount: 0, survivingOffsets: [] },
      { kind: 'verify-started', method, targetBytes, pieceCount: 1 },
      {
        kind: 'verify-ended',
        method,
        targetBytes,
        readBytes: targetBytes,
        mismatchCount: 0,
        firstMismatchOffset: null,
        content: order.technique === 'overwrite-random' ? 'random-of-seed' : 'zeros',
        cacheBypass: 'direct',
        milliseconds: 1,
      },
      { kind: 'probed', moment: 'after', state },
      { kind: 'ended', outcome: 'done' },
    ),
  ]
  return lines.filter(({ kind }) => !without.includes(kind))
}

/** The last line of a kind with other values. */
export function changed<Kind extends EraseLine['kind']>(
  lines: readonly EraseLine[],
  kind: Kind,
  values: Partial<Extract<EraseLine, { kind: Kind }>>,
): EraseLine[] {
  const index = lines.findLastIndex((line) => line.kind === kind)
  return lines.map((line, place) => (place === index ? ({ ...line, ...values } as EraseLine) : line))
}
