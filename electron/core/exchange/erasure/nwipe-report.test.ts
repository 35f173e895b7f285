import { describe, expect, it } from 'vitest'
import {
  aDriveReport,
  aPdf,
  aReportDrive,
  aSystemReport,
  type NwipeReportDrive,
} from '../../../../test/builders/nwipe-report.ts'
import { readErasureEvidence } from '../read-erasure-evidence.ts'

function inShort(bytes: Uint8Array): unknown {
  const read = readErasureEvidence(bytes)
  if (read.kind === 'problem') return read.problem
  return read.runs.map(({ run, judgement: { status, doubts } }) => [
    run.serial,
    status,
    ...doubts.map(({ code }) => code),
  ])
}

describe('the PDF of nwipe for one drive', () => {
  it('proves an erasure when every field agrees', () => {
    const read = readErasureEvidence(aDriveReport())
    expect(read).toMatchObject({
      runs: [
        {
          run: {
            tool: 'nwipe',
            toolVersion: '0.36',
            model: 'ST500DM002-1BD142',
            serial: 'Z3TAAAAA',
            sizeBytes: 500107862016,
            bytesWritten: 500107862016,
            verification: 'last-pass',
            passErrorCount: 0,
            startedAtLocal: '2026-11-22T08:00:00',
            durationSeconds: 7820,
          },
          judgement: {
            status: 'ERASED',
            achieved: 'clear',
            doubts: [],
            notChecked: ['IN_USE', 'READ_BACK_NOT_OURS', 'DEVICE_STATUS'],
          },
        },
      ],
    })
  })

  const doubtful: [what: string, wish: Partial<NwipeReportDrive>, status: string, ...doubts: string[]][] = [
    [
      'a thousandth of the drive, under the word ERASED',
      {
        apparentBytes: 512000,
        bytesErased: '512000, (0.10%)',
        warning: 'See Warning !',
        hidden: 'Hidden sectors found!',
        hiddenSize: '976772168 sectors HIDDEN AREA FOUND!',
        information: 'Warning Visible sectors erased as requested, however hidden sectors NOT erased',
      },
      'UNKNOWN',
      'BYTES_WRITTEN_DIFFER',
      'HIDDEN_SECTORS',
      'ERROR_LINE',
    ],
    [
      'a larger drive alone',
      { real: '1000 GB, 1000204886016 bytes' },
      'UNKNOWN',
      'BYTES_WRITTEN_DIFFER',
      'HIDDEN_SECTORS',
    ],
    [
      'an unknown hidden area',
      { hidden: 'Unknown', hiddenSize: 'Unknown', real: 'Unknown' },
      'UNKNOWN',
      'HIDDEN_SECTORS_UNKNOWN',
    ],
    ['no read-back', { verify: 'None' }, 'UNKNOWN', 'NOT_VERIFIED'],
    ['a read-back that is not told', { verify: '' }, 'UNKNOWN', 'NOT_VERIFIED'],
    ['part of the bytes', { bytesErased: '400107862016, (80.00%)' }, 'UNKNOWN', 'BYTES_WRITTEN_DIFFER'],
    ['bytes that are not told', { bytesErased: '' }, 'UNKNOWN', 'BYTES_WRITTEN_DIFFER'],
    ['fewer rounds', { rounds: '1/3' }, 'UNKNOWN', 'PASSES_MISSING'],
    ['counts that are not told', { errors: '' }, 'UNKNOWN', 'PASS_ERRORS', 'VERIFY_ERRORS', 'SYNC_ERRORS'],
    ['errors', { errors: '1/0/2' }, 'NOT_ERASED', 'PASS_ERRORS', 'VERIFY_ERRORS'],
    ['a failure', { status: 'FAILED' }, 'NOT_ERASED', 'DEVICE_MARKED_FAILED'],
    ['an abort', { status: 'ABORTED' }, 'INTERRUPTED', 'DEVICE_MARKED_ABORTED'],
    ['no status', { status: '' }, 'UNKNOWN', 'NO_SUMMARY'],
    ['insanity', { status: 'INSANITY' }, 'UNKNOWN', 'ERROR_LINE'],
    [
      'a method that only reads',
      { method: 'Verify Zeros (0x00)', bytesErased: 'Not applicable to method' },
      'NOT_ERASED',
      'NOT_A_WRITING_METHOD',
    ],
  ]
  it.each(doubtful)('does not prove it with %s', (_, wish, ...told) => {
    expect(inShort(aDriveReport(wish))).toEqual([['Z3TAAAAA', ...told]])
  })

  it('never takes the word of a PDF that is cut, whatever the place', () => {
    const whole = aDriveReport()
    for (let length = 0; length < whole.length; length += 211) {
      const read = readErasureEvidence(whole.slice(0, length))
      const statuses = read.kind === 'log' ? read.runs.map(({ judgement }) => judgement.status) : []
      // Behind the last field nothing more is said of the drive: the footer's version is all that can be lost.
      if (length < whole.length * 0.9) expect(statuses).not.toContain('ERASED')
    }
  })
})

describe('the PDF of nwipe for a whole system', () => {
  it('is judged drive by drive, each with the status written beside it', () => {
    const drives = [
      aReportDrive({ serial: 'A1' }),
      aReportDrive({ serial: 'B2', status: 'FAILED', errors: '7/0/0' }),
      aReportDrive({ serial: 'C3', status: 'ABORTED' }),
    ]
    expect(inShort(aSystemReport(drives))).toEqual([
      ['A1', 'ERASED'],
      ['B2', 'NOT_ERASED', 'DEVICE_MARKED_FAILED', 'PASS_ERRORS'],
      ['C3', 'INTERRUPTED', 'DEVICE_MARKED_ABORTED'],
    ])
  })
})

describe('the text of such a PDF', () => {
  const layout = [
    '                      Disk Erasure Report',
    ' Make/Model: ST500DM002-1BD142                  Serial: Z3TAAAAA',
    ' Size(Apparent): 500 GB, 500107862016 bytes     Bus: ATA',
    ' Size(Real): 500 GB, 500107862016 bytes',
    ' Start time: 2026/11/22 08:00:00                End time: 2026/11/22 10:10:20',
    ' Duration: 02:10:20                             Status:   ERASED',
    ' Method: Fill With Zeros                        PRNG algorithm: N/A to method',
    ' Final Pass(Zeros/Ones/None): None              Verify Pass(Last/All/None): Last',
    ' *Bytes Erased: 500107862016, (100.00%)         Rounds(completed/requested): 1/1',
    ' HPA/DCO: No hidden sectors                     HPA/DCO Size: No hidden sectors',
    ' Errors(pass/sync/verify): 0/0/0                Throughput: 107 MB/s/sec',
    ' Information:',
    ' Technician/Operator ID',
    '             Disc Erasure by NWIPE version 0.36',
  ]

  it('says the same, as pdftotext -layout prints it', () => {
    expect(inShort(Buffer.from(layout.join('\n')))).toEqual([['Z3TAAAAA', 'ERASED']])
  })

  it('proves nothing when any line of it is missing', () => {
    const needed = layout.filter((line) => /Size\(A|Duration|Method|Verify|Bytes|Errors/.test(line))
    for (const line of needed) {
      const rest = layout.filter((one) => one !== line).join('\n')
      expect(inShort(Buffer.from(rest))).not.toEqual([['Z3TAAAAA', 'ERASED']])
    }
  })

  it('contradicts itself when a field stands twice', () => {
    const twice = layout.toSpliced(6, 0, ' Status: FAILED')
    expect(inShort(Buffer.from(twice.join('\n')))).toEqual([['Z3TAAAAA', 'UNKNOWN', 'LOG_CONTRADICTS']])
  })
})

describe('a hostile PDF', () => {
  it.each([
    ['without a page', Buffer.from('%PDF-1.2\n%%EOF')],
    ['of somebody else', aPdf([[{ x: 1, y: 1, text: 'Facture' }]])],
    ['of openings that never end', Buffer.from(`%PDF-1.2\n${'1 0 obj '.repeat(200_000)}`)],
    ['of brackets that never end', aPdf([[{ x: 1, y: 1, text: 'x' }]]).map((byte) => (byte === 0x29 ? 0x28 : byte))],
    [
      'of escapes alone',
      Buffer.from(
        `%PDF-1.2\n1 0 obj <</Type /Page /Contents 2 0 R>> endobj\n2 0 obj <<>>stream\n${'\\('.repeat(500_000)}\nendstream endobj`,
      ),
    ],
  ])('is refused by name: one %s', (_, bytes) => {
    expect(inShort(bytes)).toBe('PDF_WITHOUT_REPORT')
  })
})
