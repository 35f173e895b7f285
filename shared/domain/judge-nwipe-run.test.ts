import { describe, expect, it } from 'vitest'
import { aNwipeDrive, aNwipeRun, aNwipeWrite } from '../../test/builders/nwipe-evidence.ts'
import type { ErasureJudgement } from './erasure.ts'
import { judgeNwipeRun } from './judge-nwipe-run.ts'
import type { NwipeDrive, NwipeRun } from './nwipe-evidence.ts'

const size = 500_107_862_016

function judged(drive: Partial<NwipeDrive> = {}, run: Partial<NwipeRun> = {}): ErasureJudgement {
  return judgeNwipeRun({ isTerminalCapture: false, isCut: false }, aNwipeRun(run), aNwipeDrive(drive))
}

function inShort({ status, doubts }: ErasureJudgement): string {
  return [status, ...doubts.map(({ code, detail }) => (detail === null ? code : `${code} ${detail}`))].join(', ')
}

describe('judgeNwipeRun', () => {
  it('holds an overwrite that was read back for a Clear, and says what nobody checked', () => {
    expect(judged()).toEqual({ status: 'ERASED', achieved: 'clear', doubts: [], notChecked: ['DEVICE_STATUS'] })
    expect(judged({ hiddenArea: null, coverage: null }, { toolVersion: '0.33' }).notChecked).toEqual([
      'HIDDEN_AREA',
      'IN_USE',
      'DEVICE_STATUS',
    ])
    expect(judged({}, { toolVersion: null }).notChecked).toEqual(['IN_USE', 'DEVICE_STATUS'])
  })

  it.each<[string, Partial<NwipeDrive>, string]>([
    ['the tool says failed', { status: 'FAILED' }, 'NOT_ERASED, DEVICE_MARKED_FAILED'],
    ['its user stopped it', { status: 'ABORTED' }, 'INTERRUPTED, DEVICE_MARKED_ABORTED'],
    ['the tool lost its mind', { status: 'INSANE' }, 'UNKNOWN, DEVICE_MARKED_INSANE'],
    ['it has no row and passes began', { status: null }, 'INTERRUPTED, NO_SUMMARY'],
    ['a write failed', { errorCounts: { pass: 1, verify: 0, sync: 0 } }, 'NOT_ERASED, PASS_ERRORS 1'],
    ['a block differs', { errorCounts: { pass: 0, verify: 7, sync: 0 } }, 'NOT_ERASED, VERIFY_ERRORS 7'],
    ['a flush failed', { errorCounts: { pass: 0, verify: 0, sync: 2 } }, 'NOT_ERASED, SYNC_ERRORS 2'],
    ['flushes were not counted', { errorCounts: { pass: 0, verify: 0, sync: null } }, 'UNKNOWN, SYNC_ERRORS ?'],
    ['errors were not counted', { errorCounts: null }, 'UNKNOWN, NO_SUMMARY'],
    [
      'the method only reads',
      { invokedMethod: 'Verify Ones  (0xFF)' },
      'NOT_ERASED, NOT_A_WRITING_METHOD Verify Ones  (0xFF)',
    ],
    ['no method was started', { invokedMethod: null }, 'UNKNOWN, LOG_CONTRADICTS ? / Fill With Zeros'],
    ['the final round did not end', { isFinalRoundFinished: false }, 'UNKNOWN, PASSES_MISSING 1/1'],
    ['hidden sectors were seen', { hiddenArea: 'detected' }, 'UNKNOWN, HIDDEN_SECTORS'],
    ['hidden sectors could not be told', { hiddenArea: 'unknown' }, 'UNKNOWN, HIDDEN_SECTORS_UNKNOWN'],
    ['it was in use', { isInUse: true }, 'UNKNOWN, IN_USE'],
    ['its thread was cancelled', { isCancelled: true }, 'UNKNOWN, RUN_CANCELLED'],
    ['its lines contradict each other', { contradictions: ['serial'] }, 'UNKNOWN, LOG_CONTRADICTS serial'],
    [
      'less was erased than its native size',
      { coverage: { erasedBytes: 10, totalBytes: 20 } },
      'UNKNOWN, BYTES_WRITTEN_DIFFER 10/20',
    ],
    ['the table of what was erased is missing', { coverage: null }, 'UNKNOWN, NO_SUMMARY'],
    [
      'its native size is larger',
      { coverage: { erasedBytes: size + 1, totalBytes: size + 1 } },
      'UNKNOWN, HIDDEN_SECTORS',
    ],
  ])('does not hold a drive for erased when %s', (_, drive, expected) => {
    expect(inShort(judged(drive))).toBe(expected)
  })

  it.each<[string, Partial<NwipeRun>, string]>([
    ['ended with errors', { ending: 'errors' }, 'UNKNOWN, RUN_WITH_ERRORS'],
    ['was aborted', { ending: 'aborted' }, 'UNKNOWN, RUN_ABORTED'],
    ['has no last line', { ending: null }, 'UNKNOWN, NO_FINAL_LINE'],
    [
      'did not verify',
      { trailer: { method: 'Fill With Zeros', rounds: 1, hasBlanking: false, verification: 'none' } },
      'UNKNOWN, NOT_VERIFIED',
    ],
    [
      'announced a blanking',
      { trailer: { method: 'Fill With Zeros', rounds: 1, hasBlanking: true, verification: 'last-pass' } },
      'UNKNOWN, PASSES_MISSING 1/2',
    ],
    [
      'announced two rounds',
      { trailer: { method: 'Fill With Zeros', rounds: 2, hasBlanking: false, verification: 'last-pass' } },
      'UNKNOWN, PASSES_MISSING 1/?',
    ],
    [
      'logged a fatal line',
      { troubles: [{ level: 'fatal', text: 'Out of memory.', deviceName: null }] },
      'UNKNOWN, FATAL_LINE Out of memory.',
    ],
    [
      'logged an error on it',
      { troubles: [{ level: 'error', text: 'Short write.', deviceName: '/dev/sda' }] },
      'UNKNOWN, ERROR_LINE Short write.',
    ],
  ])('does not hold a drive for erased when its run %s', (_, run, expected) => {
    expect(inShort(judged({}, run))).toBe(expected)
  })

  it('leaves to another drive of the run the errors that name it', () => {
    const troubles: NwipeRun['troubles'] = [{ level: 'error', text: 'Short write.', deviceName: '/dev/sdb' }]
    const drives = [aNwipeDrive(), aNwipeDrive({ deviceName: '/dev/sdb' })]
    expect(judged({}, { troubles, drives }).status).toBe('ERASED')
    expect(judged({}, { troubles, drives: [aNwipeDrive()] }).status).toBe('UNKNOWN')
  })

  it('refuses a capture of the terminal and a log cut at the limit', () => {
    const judgedIn = (isTerminalCapture: boolean, isCut: boolean): string =>
      inShort(judgeNwipeRun({ isTerminalCapture, isCut }, aNwipeRun(), aNwipeDrive()))
    expect(judgedIn(true, false)).toBe('UNKNOWN, RUN_CANCELLED')
    expect(judgedIn(false, true)).toBe('UNKNOWN, NO_FINAL_LINE')
  })

  it('wants every byte of the drive written and read', () => {
    const of = (write: Parameters<typeof aNwipeWrite>[0]): string => inShort(judged({ writes: [aNwipeWrite(write)] }))
    expect(of({ bytesWritten: size - 512 })).toBe(`UNKNOWN, BYTES_WRITTEN_DIFFER ${size - 512}/${size}`)
    expect(of({ readBack: { bytesRead: size - 512, isProven: true } })).toBe(
      `UNKNOWN, BYTES_READ_DIFFER ${size - 512}/${size}`,
    )
    expect(of({ readBack: { bytesRead: size, isProven: false } })).toBe('UNKNOWN, NOT_VERIFIED')
    expect(of({ readBack: null })).toBe('UNKNOWN, NOT_VERIFIED')
    expect(inShort(judged({ sizeBytes: null }, { toolVersion: '0.40' }))).toBe(
      `UNKNOWN, SIZE_UNKNOWN, BYTES_WRITTEN_DIFFER ${size}/?, BYTES_READ_DIFFER ${size}/?`,
    )
  })

  it('reads back every pass when every pass was to be', () => {
    const trailer = { method: 'DoD Short', rounds: 1, hasBlanking: false, verification: 'all-passes' as const }
    const place = (pass: number) => ({ pass, passCount: 3, round: 1, roundCount: 1 })
    const writes = [1, 2, 3].map((pass) => aNwipeWrite({ place: place(pass) }))
    const drive = { invokedMethod: 'DoD Short', writes }
    expect(inShort(judged(drive, { trailer }))).toBe('ERASED')
    const unread = writes.map((write, index) => (index === 1 ? { ...write, readBack: null } : write))
    expect(inShort(judged({ ...drive, writes: unread }, { trailer }))).toBe('UNKNOWN, NOT_VERIFIED')
    const last = { ...trailer, verification: 'last-pass' as const }
    expect(inShort(judged({ ...drive, writes: unread }, { trailer: last }))).toBe('ERASED')
    expect(inShort(judged({ ...drive, writes: writes.slice(0, 2) }, { trailer }))).toBe('UNKNOWN, PASSES_MISSING 2/3')
  })

  it('tells every doubt, not the first', () => {
    const drive = { isInUse: true, hiddenArea: 'detected' as const, errorCounts: { pass: 3, verify: 2, sync: 0 } }
    expect(inShort(judged({ ...drive, status: 'FAILED' }, { ending: 'errors' }))).toBe(
      'NOT_ERASED, DEVICE_MARKED_FAILED, PASS_ERRORS 3, VERIFY_ERRORS 2, HIDDEN_SECTORS, IN_USE, RUN_WITH_ERRORS',
    )
  })
})
