import { describe, expect, it } from 'vitest'
import type { EraseJob } from '../../../../../shared/domain/erasing/erase-job.ts'
import type { ErasureJudgement } from '../../../../../shared/domain/erasure.ts'
import { inWallOrder, jobPermille, jobStand, lastEndMs } from './job-stand.ts'

const erased: ErasureJudgement = { status: 'ERASED', achieved: 'clear', doubts: [], notChecked: [] }
const exercise: ErasureJudgement = {
  status: 'UNKNOWN',
  achieved: null,
  doubts: [{ code: 'TRAINING_DEVICE', detail: null }],
  notChecked: [],
}
const progress: NonNullable<EraseJob['progress']> = {
  phase: 'writing',
  doneBytes: 250,
  totalBytes: 1000,
  permille: null,
  bytesPerSecond: 100,
  averageBytesPerSecond: 100,
  remainingSeconds: 60,
  errorCount: 0,
  temperatureCelsius: null,
  isPaused: false,
}

type Job = Parameters<typeof inWallOrder>[0][number] & { name: string }

function aJob(name: string, over: Partial<Job>): Job {
  return {
    name,
    state: 'running',
    handNeeded: null,
    progress,
    judgement: null,
    isTraining: false,
    endedAt: null,
    confirmedAt: '2026-11-23T00:00:00.000Z',
    ...over,
  }
}

describe('jobStand', () => {
  it('calls for a hand when a job is interrupted, or running and in need', () => {
    expect(jobStand(aJob('', { state: 'interrupted' }))).toBe('hand')
    expect(jobStand(aJob('', { handNeeded: 'TOO_HOT' }))).toBe('hand')
  })

  it('says done only of what was judged erased', () => {
    const ended = { state: 'ended', endedAt: '2026-11-23T01:00:00.000Z' } as const
    expect(jobStand(aJob('', { ...ended, judgement: erased }))).toBe('done')
    expect(jobStand(aJob('', { ...ended, judgement: null }))).toBe('failed')
    expect(jobStand(aJob('', { ...ended, judgement: { ...erased, status: 'UNKNOWN' } }))).toBe('failed')
  })

  it('tells an exercise that went well from one that did not', () => {
    const ended = { state: 'ended', isTraining: true } as const
    expect(jobStand(aJob('', { ...ended, judgement: exercise }))).toBe('exercise')
    const failed = [...exercise.doubts, { code: 'VERIFY_MISMATCH' as const, detail: '0' }]
    expect(jobStand(aJob('', { ...ended, judgement: { ...exercise, doubts: failed } }))).toBe('failed')
    expect(jobStand(aJob('', { state: 'ended', judgement: exercise }))).toBe('failed')
  })
})

describe('inWallOrder', () => {
  it('puts what needs a hand first, then what failed, then the next to end, then what is done', () => {
    const jobs = [
      aJob('done', { state: 'ended', judgement: erased, endedAt: '2026-11-23T01:00:00.000Z' }),
      aJob('late', { progress: { ...progress, remainingSeconds: 900 } }),
      aJob('unsure', { progress: { ...progress, remainingSeconds: null } }),
      aJob('soon', {}),
      aJob('failed', { state: 'ended', judgement: { ...erased, status: 'NOT_ERASED' } }),
      aJob('hand', { state: 'interrupted' }),
      aJob('just done', { state: 'ended', judgement: erased, endedAt: '2026-11-23T02:00:00.000Z' }),
    ]
    expect(inWallOrder(jobs).map(({ name }) => name)).toEqual([
      'hand',
      'failed',
      'soon',
      'late',
      'unsure',
      'just done',
      'done',
    ])
  })
})

describe('progress', () => {
  it('comes from the bytes, or from the share that the drive tells', () => {
    expect(jobPermille(aJob('', {}))).toBe(250)
    expect(jobPermille(aJob('', { progress: { ...progress, permille: 400 } }))).toBe(400)
    expect(jobPermille(aJob('', { progress: { ...progress, totalBytes: null } }))).toBeNull()
  })

  it('gives no common end while one job cannot tell its own', () => {
    const unsure = aJob('', { progress: { ...progress, remainingSeconds: null } })
    expect(lastEndMs([aJob('', {})], 1000)).toBe(61_000)
    expect(lastEndMs([aJob('', {}), unsure], 1000)).toBeNull()
    expect(lastEndMs([], 1000)).toBeNull()
  })
})
