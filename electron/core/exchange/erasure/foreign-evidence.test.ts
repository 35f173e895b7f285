import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aBlanccoReport,
  anEreuseAction,
  anEreuseSnapshot,
  anIdCtrl,
  aSanitizeLog,
  blanccoDocument,
  blanccoErasure,
} from '../../../../test/builders/foreign-evidence.ts'
import { aNwipeLog } from '../../../../test/builders/nwipe-log.ts'
import { aDriveReport } from '../../../../test/builders/nwipe-report.ts'
import { readErasureEvidence } from '../read-erasure-evidence.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function judged(text: string): unknown {
  const read = readErasureEvidence(utf8(text))
  if (read.kind === 'problem') return read.problem
  return read.runs.map(({ run, judgement: { status, doubts } }) => [
    run.serial,
    status,
    ...doubts.map(({ code, detail }) => (detail === null ? code : `${code} ${detail}`)),
  ])
}

describe('the sanitize log of nvme-cli', () => {
  it.each(['2.4', '2.8'] as const)('of version %s is the word of the drive, and no proof', (version) => {
    expect(judged(aSanitizeLog(1, version))).toEqual([[null, 'UNKNOWN', 'NOT_VERIFIED']])
  })

  it('names the drive when the answer of id-ctrl stands beside it', () => {
    const expected = [['S444NX0K', 'UNKNOWN', 'NOT_VERIFIED']]
    expect(judged(`${anIdCtrl('S444NX0K')}\n${aSanitizeLog(1)}`)).toEqual(expected)
    const filed = { id_ctrl: JSON.parse(anIdCtrl('S444NX0K')), sanitize_log: JSON.parse(aSanitizeLog(4)) }
    expect(judged(JSON.stringify(filed))).toEqual(expected)
  })

  it('is of nobody when two controllers stand in one file', () => {
    const both = [anIdCtrl('S1'), anIdCtrl('S2'), aSanitizeLog(1)].join('')
    expect(judged(both)).toEqual([[null, 'UNKNOWN', 'NOT_VERIFIED']])
  })

  it.each([
    [3, 'NOT_ERASED', 'DEVICE_STATUS_FAILED failed'],
    [2, 'UNKNOWN', 'DEVICE_STATUS_UNKNOWN in-progress'],
    [0, 'UNKNOWN', 'DEVICE_STATUS_UNKNOWN never'],
  ])('with code %i is told as the drive tells it', (code, status, doubt) => {
    expect(judged(aSanitizeLog(code))).toEqual([[null, status, doubt, 'NOT_VERIFIED']])
  })

  it('says when something was written since', () => {
    expect(judged(aSanitizeLog(1, '2.4', 0))).toEqual([
      [null, 'UNKNOWN', 'DEVICE_STATUS_UNKNOWN GDE=0', 'NOT_VERIFIED'],
    ])
  })

  it('is read for people too', () => {
    const lines = [
      'Sanitize Progress (SPROG) : 65535',
      'Sanitize Status (SSTAT) : 0x101',
      'Sanitize Command Dword 10 Information (SCDW10) : 0x2',
    ]
    expect(judged(lines.join('\n'))).toEqual([[null, 'UNKNOWN', 'NOT_VERIFIED']])
  })
})

describe('a report of Blancco', () => {
  it('proves an erasure by its sectors, errors, state and read-back together', () => {
    const read = readErasureEvidence(utf8(aBlanccoReport()))
    expect(read).toMatchObject({
      runs: [
        {
          run: {
            tool: 'blancco',
            model: 'MZVLB256HAHQ',
            serial: 'S3TANX0K',
            sizeBytes: 256060514304,
            bytesWritten: 256060514304,
            verification: 'full',
            endedAtLocal: '2026-11-22T10:10:20',
            durationSeconds: 3723,
          },
          judgement: {
            status: 'ERASED',
            achieved: 'clear',
            notChecked: ['HIDDEN_AREA', 'IN_USE', 'READ_BACK_NOT_OURS', 'DEVICE_STATUS'],
          },
        },
      ],
    })
  })

  it.each<[what: string, wish: Record<string, string | undefined>, ...told: string[]]>([
    ['no word of a read-back', { verification: undefined }, 'UNKNOWN', 'NOT_VERIFIED'],
    ['a read-back turned off', { verification: 'disabled' }, 'UNKNOWN', 'NOT_VERIFIED'],
    ['a read-back of one part in twenty', { verification: '5' }, 'UNKNOWN', 'NOT_VERIFIED'],
    [
      'exceptions in its state',
      { state: 'Successful with exceptions' },
      'UNKNOWN',
      'ERROR_LINE Successful with exceptions',
    ],
    [
      'an exception',
      { exception: 'HPA/DCO area is unreachable' },
      'UNKNOWN',
      'HIDDEN_SECTORS_UNKNOWN',
      'ERROR_LINE HPA/DCO area is unreachable',
    ],
    [
      'a hidden area left',
      { exception: 'HPA area content could not be erased' },
      'UNKNOWN',
      'HIDDEN_SECTORS',
      'ERROR_LINE HPA area content could not be erased',
    ],
    ['no state', { state: undefined }, 'UNKNOWN', 'NO_SUMMARY'],
    ['fewer sectors', { cleaned_sectors: '500118191' }, 'UNKNOWN', 'BYTES_WRITTEN_DIFFER 256060513792/256060514304'],
    ['no sectors', { cleaned_sectors: undefined }, 'UNKNOWN', 'BYTES_WRITTEN_DIFFER ?/256060514304'],
    ['no word of errors', { total_errors: undefined, failed_sectors: undefined }, 'UNKNOWN', 'PASS_ERRORS ?'],
    ['failed sectors', { failed_sectors: '3' }, 'NOT_ERASED', 'PASS_ERRORS 3'],
    ['remapped sectors', { remapped_sectors: '8' }, 'UNKNOWN', 'SECTORS_REMAPPED_MEANWHILE 8'],
    ['no standard', { erasure_standard_name: undefined }, 'UNKNOWN', 'METHOD_UNKNOWN ?'],
    ['a failed state', { state: 'Failed' }, 'NOT_ERASED', 'DEVICE_MARKED_FAILED'],
    ['a cancelled one', { state: 'Cancelled' }, 'INTERRUPTED', 'DEVICE_MARKED_ABORTED'],
  ])('does not prove it with %s', (_, wish, ...told) => {
    expect(judged(aBlanccoReport(wish))).toEqual([['S3TANX0K', ...told]])
  })

  it('holds a sampled read-back for one, and says so', () => {
    const read = readErasureEvidence(utf8(aBlanccoReport({ verification: '10%' })))
    expect(read).toMatchObject({ runs: [{ judgement: { status: 'ERASED' } }] })
    expect(JSON.stringify(read)).toContain('READ_BACK_SAMPLED')
  })

  it('counts the last erasure of a drive, and none where the last is not told', () => {
    const whole = /<entries name="erasure">.*<\/entries>(?=<\/entries><\/blancco)/.exec(aBlanccoReport())?.[0] ?? ''
    const later = blanccoErasure({ state: 'Failed', end_time: '2026-11-23T01:00:00' }, 'S3TANX0K')
    const last = judged(blanccoDocument([later, whole])) as string[][]
    expect(last.map(([, status]) => status)).toEqual(['NOT_ERASED'])
    const undated = blanccoErasure({ state: 'Failed' }, 'S3TANX0K')
    const both = judged(blanccoDocument([whole, undated])) as string[][]
    expect(both.map(([, status]) => status)).toEqual(['UNKNOWN', 'NOT_ERASED'])
  })

  it.each([
    ['cut', aBlanccoReport().slice(0, -40)],
    ['with entities of its own', `<!DOCTYPE a [<!ENTITY x "y">]>${aBlanccoReport().slice(38)}`],
    ['of another kind', '<root><blancco_hardware_report/></root>'],
  ])('is refused when %s', (_, text) => {
    expect(judged(text)).toBe('NOT_A_LOG')
  })
})

describe('the erasures of an eReuse snapshot', () => {
  const always = ['SIZE_UNKNOWN', 'BYTES_WRITTEN_DIFFER ?/?', 'NOT_VERIFIED']

  it('are never proof: no byte is counted', () => {
    expect(judged(anEreuseSnapshot(anEreuseAction()))).toEqual([['S3TANX0K', 'UNKNOWN', ...always]])
  })

  it.each<[string, object, string, string[]]>([
    [
      'a failed step',
      { steps: [{ type: 'StepZero', severity: 'Error' }] },
      'NOT_ERASED',
      ['DEVICE_MARKED_FAILED', ...always],
    ],
    ['a warning', { severity: 'Warning' }, 'UNKNOWN', ['ERROR_LINE Warning', ...always]],
    ['no outcome', { severity: undefined, steps: [] }, 'UNKNOWN', ['NO_SUMMARY', ...always]],
    ['a hammer', { type: 'ErasePhysical', steps: [] }, 'UNKNOWN', ['METHOD_UNKNOWN ErasePhysical', ...always]],
  ])('with %s are told so', (_, wish, status, doubts) => {
    expect(judged(anEreuseSnapshot(anEreuseAction(wish)))).toEqual([['S3TANX0K', status, ...doubts]])
  })

  it('are found in the record of the separate eraser', () => {
    const record = {
      steps: [{ success: true, commands: [] }],
      validation: { result: true },
      result: true,
      version: '1.0',
      method: { name: 'Basic Erasure', program: 'shred' },
      device_info: {
        export_data: {
          block: { serial: 'OTHER' },
          smart: { serial_number: 'S3TANX0K', user_capacity: { bytes: 256060514304 } },
        },
      },
    }
    const expected = [['S3TANX0K', 'UNKNOWN', 'BYTES_WRITTEN_DIFFER ?/256060514304']]
    expect(judged(JSON.stringify(record))).toEqual(expected)
    expect(judged(JSON.stringify({ sanitize: [record] }))).toEqual(expected)
    expect(judged(JSON.stringify({ ...record, validation: { result: false } }))).toMatchObject([
      ['S3TANX0K', 'NOT_ERASED', 'DEVICE_MARKED_FAILED', 'BYTES_WRITTEN_DIFFER ?/256060514304', 'NOT_VERIFIED'],
    ])
  })

  it('are none in a snapshot without any', () => {
    expect(judged(anEreuseSnapshot({ type: 'TestDataStorage' }))).toBe('NOT_A_LOG')
  })
})

describe('any file at all', () => {
  it('goes to the reader of its kind', () => {
    expect(judged(aNwipeLog())).toMatchObject([[expect.any(String), 'ERASED']])
    expect(judged('bonjour\n')).toBe('NOT_A_LOG')
    expect(judged('')).toBe('EMPTY')
  })

  it('never throws, and damaged is never more proof than whole', () => {
    const samples = [
      utf8(aBlanccoReport({ verification: undefined })),
      utf8(aSanitizeLog(1)),
      utf8(anEreuseSnapshot(anEreuseAction())),
      aDriveReport({ verify: 'None' }),
    ]
    const damage = fc.record({
      sample: fc.constantFrom(...samples),
      at: fc.nat(20_000),
      count: fc.nat(400),
      noise: fc.uint8Array({ maxLength: 40 }),
    })
    fc.assert(
      fc.property(damage, ({ sample, at, count, noise }) => {
        const place = at % sample.length
        const read = readErasureEvidence(Buffer.concat([sample.slice(0, place), noise, sample.slice(place + count)]))
        return read.kind === 'problem' || read.runs.every(({ judgement }) => judgement.status !== 'ERASED')
      }),
      { numRuns: 400 },
    )
  })
})
