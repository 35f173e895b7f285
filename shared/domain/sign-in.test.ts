import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isIdle,
  losesLastManager,
  nextTryAt,
  type Person,
  pinProblem,
  signInBlocker,
  waitSecondsAfter,
} from './sign-in.ts'

const at = '2026-11-23T08:00:00.000Z'
const later = (seconds: number) => new Date(Date.parse(at) + seconds * 1000).toISOString()

describe('a code', () => {
  it('is digits, four at least, and no run that anybody tries first', () => {
    expect(pinProblem('12ab')).toBe('NOT_DIGITS')
    expect(pinProblem('947')).toBe('WRONG_LENGTH')
    for (const pin of ['0000', '1234', '9876', '2468', '1111111']) expect(pinProblem(pin), pin).toBe('TOO_SIMPLE')
    for (const pin of ['4071', '112233', '90210']) expect(pinProblem(pin), pin).toBeNull()
  })
})

describe('tries', () => {
  it('wait longer after each failure, and never more than a quarter of an hour', () => {
    expect([0, 2, 3, 4, 5, 20, 5000].map(waitSecondsAfter)).toEqual([0, 0, 5, 10, 20, 900, 900])
  })

  it('are heard again exactly when the wait is over, whatever the clock did', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 40 }), fc.integer({ min: -100_000, max: 2000 }), (failedCount, passed) => {
        const until = nextTryAt({ failedCount, lastFailedAt: at }, later(passed))
        expect(until === null).toBe(passed >= waitSecondsAfter(failedCount))
      }),
    )
    expect(nextTryAt(null, at)).toBeNull()
  })
})

it('takes a clock that went back for idle', () => {
  expect(isIdle(at, later(599), 10)).toBe(false)
  expect(isIdle(at, later(601), 10)).toBe(true)
  expect(isIdle(at, later(-1), 10)).toBe(true)
})

describe('a workshop', () => {
  const one: Person = { operatorId: 'a', role: 'manager', hasPin: false, hasBadge: false, leftAt: null }
  const two: Person = { operatorId: 'b', role: 'technician', hasPin: true, hasBadge: false, leftAt: null }

  it('may do without codes while one person works there', () => {
    expect(signInBlocker({ isPinAsked: false }, [one], 'a')).toBeNull()
    expect(signInBlocker({ isPinAsked: false }, [one, { ...two, leftAt: at }], 'a')).toBeNull()
    expect(signInBlocker({ isPinAsked: false }, [one, two], 'a')).toBe('SEVERAL_PEOPLE')
  })

  it('never locks out the manager who asks for codes', () => {
    expect(signInBlocker({ isPinAsked: true }, [one, two], 'a')).toBe('OWN_PIN_NEEDED')
    expect(signInBlocker({ isPinAsked: true }, [{ ...one, hasPin: true }], 'a')).toBeNull()
  })

  it('keeps a manager', () => {
    expect(losesLastManager([one, two], 'a', false)).toBe(true)
    expect(losesLastManager([one, { ...two, role: 'manager' }], 'a', false)).toBe(false)
    expect(losesLastManager([one, { ...two, role: 'manager', leftAt: at }], 'a', false)).toBe(true)
    const keyless = { ...two, role: 'manager', hasPin: false, hasBadge: false } as const
    expect(losesLastManager([one, keyless], 'a', true)).toBe(true)
    expect(losesLastManager([one, { ...keyless, hasBadge: true }], 'a', true)).toBe(false)
  })
})
