import { describe, expect, it } from 'vitest'
import {
  type CertifiableErasure,
  certifiableErasure,
  decisiveErasure,
  type Erasure,
  erasureStatuses,
} from './erasure.ts'

const proven = {
  id: '1',
  status: 'ERASED',
  achieved: 'clear',
  doubts: [],
  recordedAt: '2026-11-23T00:00:00.000Z',
} as unknown as Erasure

describe('what may be certified', () => {
  it('is a verified ERASED and nothing else', () => {
    expect(certifiableErasure(proven)).toBe(proven)
    const others = erasureStatuses.filter((status) => status !== 'ERASED').map((status) => ({ ...proven, status }))
    expect(others.map(certifiableErasure)).toEqual(others.map(() => null))
    expect(certifiableErasure({ ...proven, achieved: null })).toBeNull()
    expect(certifiableErasure({ ...proven, doubts: [{ code: 'IN_USE', detail: null }] })).toBeNull()
  })

  it('cannot be written by hand', () => {
    // @ts-expect-error the brand is given by certifiableErasure alone
    const forged: CertifiableErasure = proven
    expect(forged).toBeDefined()
  })
})

describe('the attempt that speaks for a drive', () => {
  it('is the last recorded: a failed retry undoes an older success', () => {
    const later = { ...proven, id: '2', status: 'NOT_ERASED', recordedAt: '2026-11-23T01:00:00.000Z' } as Erasure
    expect(decisiveErasure([later, proven])?.status).toBe('NOT_ERASED')
    expect(decisiveErasure([proven, { ...later, recordedAt: proven.recordedAt }])?.id).toBe('2')
    expect(decisiveErasure([])).toBeNull()
  })
})
