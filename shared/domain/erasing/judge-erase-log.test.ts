import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { healthyDrive } from '../../../test/builders/drive-health.ts'
import { aDriveState } from '../../../test/builders/drive-state.ts'
import { anEraseOrder } from '../../../test/builders/erase-job.ts'
import { aWholeRun, changed, confirmedLine, timed } from '../../../test/builders/erase-log.ts'
import type { EraseLine } from './erase-line.ts'
import { eraseTechniques, expectedContent } from './erase-technique.ts'
import { judgeEraseLog } from './judge-erase-log.ts'
import { parseEraseLog } from './parse-erase-log.ts'
import { resumePoint } from './resume-point.ts'

const order = anEraseOrder()
const sizeBytes = order.expected.sizeBytes
const judge = (lines: EraseLine[], isTorn = false) => judgeEraseLog({ lines, isTorn })
const whole = [...confirmedLine(order), ...aWholeRun()]
const codesOf = (lines: EraseLine[]) => judge(lines).doubts.map(({ code }) => code)

describe('the judgement of our own erasures', () => {
  it('proves a whole overwrite, read back whole', () => {
    expect(judge(whole)).toEqual({ status: 'ERASED', achieved: 'clear', doubts: [], notChecked: ['DEVICE_STATUS'] })
  })

  it('needs every one of these lines', () => {
    const needed = ['confirmed', 'opened', 'pass-started', 'verify-ended', 'ended'] as const
    for (const kind of needed) {
      const cut = whole.filter((line) => line.kind !== kind)
      expect([kind, judge(cut).status]).not.toEqual([kind, 'ERASED'])
    }
  })

  it('never calls a log erased from which any line but these was taken away', () => {
    // Told for people and for the record; the proof does not rest on them.
    const idle = new Set(['hello', 'markers-written', 'verify-started', 'durable', 'pass-ended', 'markers-checked'])
    whole.forEach((line, index) => {
      const { status } = judge(whole.toSpliced(index, 1))
      const isAfter = line.kind === 'probed' && line.moment === 'after'
      if (!idle.has(line.kind) && (line.kind !== 'probed' || isAfter))
        expect([line.kind, status]).not.toContain('ERASED')
    })
  })

  it('stops at any cut: a log that ends early is never erased', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(judge(whole.slice(0, length)).status).not.toBe('ERASED')
      }),
    )
  })

  it('takes no success from a drive whose markers survived', () => {
    for (const technique of eraseTechniques.filter((one) => !one.startsWith('overwrite') && one !== 'nwipe')) {
      const lying = anEraseOrder({ technique })
      const lines = [...confirmedLine(lying), ...aWholeRun({ order: lying })]
      expect([technique, judge(lines).status]).toEqual([technique, 'ERASED'])
      const survived = changed(lines, 'markers-checked', { changedCount: 0, survivingOffsets: [0] })
      expect([technique, judge(survived).status]).toEqual([technique, 'NOT_ERASED'])
      const unasked = lines.filter(({ kind }) => kind !== 'markers-checked')
      expect([technique, judge(unasked).status]).toEqual([technique, 'UNKNOWN'])
    }
  })

  it.each([
    ['failed', 'NOT_ERASED'],
    ['in-progress', 'UNKNOWN'],
    ['never', 'UNKNOWN'],
    ['unreadable', 'UNKNOWN'],
    ['frozen', 'UNKNOWN'],
    ['accepted', 'UNKNOWN'],
  ] as const)('judges a sanitize whose drive says "%s" as %s', (outcome, status) => {
    const asked = anEraseOrder({ technique: 'nvme-sanitize-block' })
    const lines = changed([...confirmedLine(asked), ...aWholeRun({ order: asked })], 'device-status', { outcome })
    expect(judge(lines).status).toBe(status)
  })

  it('never promotes: purge needs a purging technique and, for one uniform content, all of it read', () => {
    const levels = Object.fromEntries(
      eraseTechniques
        .filter((technique) => technique !== 'nwipe')
        .map((technique) => {
          const one = anEraseOrder({ technique, verification: { kind: 'stratified', percent: 10, seedHex: '0' } })
          return [technique, judge([...confirmedLine(one), ...aWholeRun({ order: one })]).achieved]
        }),
    )
    expect(levels).toMatchObject({
      'overwrite-zeros': 'clear',
      'nvme-format-crypto': 'clear',
      'ata-secure-erase': 'clear',
    })
    expect(levels).toMatchObject({ 'nvme-sanitize-crypto': 'purge', 'ata-secure-erase-enhanced': 'purge' })
    const uniform = eraseTechniques.filter((technique) => expectedContent(technique) === 'uniform')
    expect(uniform.map((technique) => levels[technique])).toEqual(uniform.map(() => 'clear'))
  })

  it('says in so many words what stands against', () => {
    const verify = (values: Partial<Extract<EraseLine, { kind: 'verify-ended' }>>) =>
      changed(whole, 'verify-ended', values)
    expect(codesOf(verify({ mismatchCount: 1, firstMismatchOffset: 4096 }))).toContain('VERIFY_MISMATCH')
    expect(codesOf(verify({ readBytes: sizeBytes - 512 }))).toContain('BYTES_READ_DIFFER')
    expect(codesOf(verify({ content: 'mixed' }))).toContain('VERIFY_MISMATCH')
    expect(codesOf(verify({ method: 'stratified' }))).toContain('NOT_VERIFIED')
    const remapped = aDriveState({ health: { ...healthyDrive, reallocatedSectorCount: 3 } })
    const before = aDriveState({ health: { ...healthyDrive, reallocatedSectorCount: 0 } })
    const grown = changed([...confirmedLine(order), ...aWholeRun({ state: before })], 'probed', { state: remapped })
    expect(codesOf(grown)).toEqual(['SECTORS_REMAPPED_MEANWHILE'])
    const other = changed(whole, 'probed', { state: aDriveState({ serial: 'OTHER1' }) })
    expect(codesOf(other)).toContain('OTHER_DRIVE')
  })

  it.each([
    ['present', 'NOT_ERASED'],
    ['unknown', 'UNKNOWN'],
  ] as const)('is not erased while a hidden area is %s', (hpa, status) => {
    const state = aDriveState({}, { hidden: { hpa, dco: 'none', visibleSectors: null, nativeSectors: null } })
    expect(judge([...confirmedLine(order), ...aWholeRun({ state })]).status).toBe(status)
  })

  it('gives training what it is: no erasure', () => {
    const training = anEraseOrder({ isTraining: true })
    const judged = judge([...confirmedLine(training), ...aWholeRun({ order: training })])
    expect(judged).toMatchObject({ status: 'UNKNOWN', achieved: null, doubts: [{ code: 'TRAINING_DEVICE' }] })
  })

  it('says UNKNOWN, not interrupted, when an order to the drive itself was cut short', () => {
    const asked = anEraseOrder({ technique: 'ata-secure-erase' })
    const cut = [...confirmedLine(asked), ...aWholeRun({ order: asked, without: ['ended'] })]
    expect(judge(cut).status).toBe('UNKNOWN')
    const ours = [...confirmedLine(order), ...aWholeRun({ without: ['ended'] })]
    expect(judge(ours).status).toBe('INTERRUPTED')
  })
})

describe('an erasure in several runs', () => {
  const half = sizeBytes / 2 - ((sizeBytes / 2) % 4096)
  const firstHalf = aWholeRun().slice(0, 5)
  const cut = [
    ...firstHalf,
    ...timed(
      { kind: 'pass-started', pass: 1, technique: 'overwrite-zeros', fromByte: 0, toByte: sizeBytes },
      { kind: 'durable', pass: 1, offset: half },
    ),
  ]
  const lost = timed({ kind: 'run-lost', run: 1, exitCode: null, signal: 'SIGKILL', detail: null })
  const second = (fromByte: number) => {
    const lines = changed(aWholeRun({ run: 2 }), 'pass-started', { fromByte })
    return changed(lines, 'pass-ended', { fromByte })
  }

  it('goes on from the last byte that was durable', () => {
    expect(resumePoint({ lines: [...confirmedLine(order), ...cut, ...lost], isTorn: false })).toEqual({
      fromByte: half,
      unwritten: [],
      phase: 'write',
    })
  })

  it('is erased when the second run took up where the first had come to', () => {
    expect(judge([...confirmedLine(order), ...cut, ...lost, ...second(half - 4096)]).status).toBe('ERASED')
  })

  it('is not when a gap was left between them', () => {
    const gap = judge([...confirmedLine(order), ...cut, ...lost, ...second(half + 4096)])
    expect(gap.doubts).toEqual([{ code: 'BYTES_UNWRITTEN', detail: '4096' }])
    expect(gap.status).toBe('NOT_ERASED')
  })

  it('reads a journal whose last line a power cut tore, and distrusts one that is torn elsewhere', () => {
    const text = (lines: EraseLine[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    const torn = `${text([...confirmedLine(order), ...cut])}{"at":"2026-11-23T00:0`
    expect(parseEraseLog(torn).isTorn).toBe(false)
    expect(resumePoint(parseEraseLog(torn))?.fromByte).toBe(half)
    expect(parseEraseLog(`${torn}\n${text(second(half))}`).isTorn).toBe(false)
    const inside = parseEraseLog(text(whole).replace('"kind":"opened"', '"kind":"ope\nned"'))
    expect(judgeEraseLog(inside).status).not.toBe('ERASED')
  })

  it('tries again the pieces that refused, and verifies when nothing is left to write', () => {
    const refused = [
      ...aWholeRun().slice(0, 5),
      ...timed(
        { kind: 'pass-started', pass: 1, technique: 'overwrite-zeros', fromByte: 0, toByte: sizeBytes },
        { kind: 'unwritable', pass: 1, fromByte: 8192, toByte: 12_288, error: 'EIO' },
        { kind: 'durable', pass: 1, offset: half },
      ),
    ]
    expect(resumePoint({ lines: [...confirmedLine(order), ...refused], isTorn: false })).toEqual({
      fromByte: half,
      unwritten: [{ fromByte: 8192, toByte: 12_288 }],
      phase: 'write',
    })
    expect(resumePoint({ lines: whole, isTorn: false })?.phase).toBe('verify')
  })
})
