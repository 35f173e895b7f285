import { describe, expect, it } from 'vitest'
import { DatabaseError } from '../core/db/db-errors.ts'
import { startFailureOf } from './start-failure.ts'

describe('startFailureOf', () => {
  it('knows what is wrong with the database', () => {
    expect(startFailureOf(new DatabaseError('NEWER_VERSION', 'a.sqlite'))).toBe('NEWER_VERSION')
  })

  it('takes everything else for unknown', () => {
    for (const error of [new Error('x'), null, undefined, 'LOCKED', { problem: 7 }, { problem: 'toString' }]) {
      expect(startFailureOf(error)).toBe('UNKNOWN')
    }
  })
})
