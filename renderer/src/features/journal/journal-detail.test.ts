import { describe, expect, it } from 'vitest'
import { translator } from '../../../../shared/i18n/translator.ts'
import { journalDetail } from './journal-detail.ts'

const t = translator('en')

describe('journalDetail', () => {
  it('says a test, a grade, a drive and a paper in words', () => {
    expect(journalDetail('{"stepKey":"keyboard","outcome":"fail","note":"E dead","id":"01J"}', t, 'en')).toBe(
      'Keyboard · failed · E dead',
    )
    expect(journalDetail('{"cosmetic":"C5","functional":"F4"}', t, 'en')).toBe('C5 · F4')
    expect(journalDetail('{"serial":"S2X","model":"MZ7","sizeBytes":1}', t, 'en')).toBe('MZ7 · S2X')
    expect(journalDetail('{"kind":"laptop"}', t, 'en')).toBe('laptop')
  })

  it('says how a reading differed from the one before', () => {
    const after = JSON.stringify({ way: 'live', differences: [{ code: 'SERIAL_CHANGED', before: 'A1', after: 'B2' }] })
    expect(journalDetail(after, t, 'en')).toMatch(/A1.*B2/)
  })

  it('says nothing of what is no object, no JSON or nothing', () => {
    for (const json of [null, '', '3', '[]', '{', '"text"', '{"kind":12,"note":""}'])
      expect(journalDetail(json, t, 'en')).toBe('')
  })
})
