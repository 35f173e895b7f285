import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readNwipeLog } from './read-nwipe-log.ts'

const folder = fileURLToPath(new URL('../../../../shared/reference/nwipe-logs/', import.meta.url))
const isHere = existsSync(folder)

/** Each drive of a real capture: its status and the codes of its doubts. */
function outcomes(name: string): string[] {
  const read = readNwipeLog(readFileSync(folder + name))
  if (read.kind === 'problem') return [read.problem]
  return read.runs.map(({ run, judgement: { status, doubts } }) =>
    [run.deviceName, status, ...new Set(doubts.map(({ code }) => code))].join(' '),
  )
}

if (!isHere) {
  it.skip('SKIPPED: the seven real captures are not beside the repository (../shared/reference/nwipe-logs)', () => {})
}

describe.runIf(isHere)('real nwipe 0.33 captures', () => {
  it.each([
    ['nwipe-0.33-ok-zero-verify.log', ['/dev/loop0 ERASED']],
    ['nwipe-0.33-mounted-device-wiped.log', ['/dev/loop0 UNKNOWN NOT_VERIFIED']],
    ['nwipe-0.33-stdout.txt', ['/dev/loop0 UNKNOWN RUN_CANCELLED']],
    ['nwipe-0.33-verifyonly-says-Erased.log', ['/dev/loop0 NOT_ERASED NOT_A_WRITING_METHOD']],
    [
      'nwipe-0.33-user-abort-exit0.log',
      ['/dev/loop0 INTERRUPTED DEVICE_MARKED_ABORTED PASSES_MISSING BYTES_WRITTEN_DIFFER NOT_VERIFIED RUN_ABORTED'],
    ],
    [
      'nwipe-0.33-two-devices-one-failed-exit1.log',
      [
        '/dev/loop0 UNKNOWN RUN_WITH_ERRORS ERROR_LINE',
        '/dev/loop1 NOT_ERASED DEVICE_MARKED_FAILED PASS_ERRORS PASSES_MISSING BYTES_WRITTEN_DIFFER NOT_VERIFIED ' +
          'RUN_WITH_ERRORS ERROR_LINE FATAL_LINE',
      ],
    ],
    [
      'nwipe-0.33-verify-failed-exit1.log',
      [
        '/dev/loop0 NOT_ERASED NOT_A_WRITING_METHOD DEVICE_MARKED_FAILED PASS_ERRORS VERIFY_ERRORS RUN_WITH_ERRORS ' +
          'ERROR_LINE FATAL_LINE',
      ],
    ],
  ])('judges %s', (name, expected) => {
    expect(outcomes(name)).toEqual(expected)
  })

  it('reads the whole run of the good one', () => {
    const read = readNwipeLog(readFileSync(`${folder}nwipe-0.33-ok-zero-verify.log`))
    expect(read.kind === 'log' && read.runs[0]?.run).toEqual({
      tool: 'nwipe',
      toolVersion: '0.33',
      deviceName: '/dev/loop0',
      model: 'Loopback device',
      serial: null,
      sizeBytes: 67_108_864,
      method: 'Fill With Zeros',
      passCount: 1,
      verification: 'last-pass',
      bytesWritten: 67_108_864,
      bytesVerified: 67_108_864,
      passErrorCount: 0,
      verifyErrorCount: 0,
      syncErrorCount: 0,
      startedAtLocal: '2026-11-22T23:28:34',
      endedAtLocal: '2026-11-22T23:28:37',
      durationSeconds: 3,
    })
  })
})
