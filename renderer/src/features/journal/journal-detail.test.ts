import { describe, expect, it } from 'vitest'
import { translator } from '../../../../shared/i18n/translator.ts'
import { journalDetail } from './journal-detail.ts'

const t = translator('en')

describe('journalDetail', () => {
  it('says a test, a grade, a drive and a paper in words', () => {
    const result = { stepKey: 'keyboard', state: 'fail', faults: ['KEYS_DEAD'], skipReason: null, note: 'E dead' }
    const titles = new Map([['keyboard', 'Keyboard']])
    expect(journalDetail(JSON.stringify(result), t, 'en', titles)).toBe('Keyboard · failed · Dead keys · E dead')
    const skipped = { stepKey: 'camera', state: 'skipped', faults: [], skipReason: 'NO_TIME' }
    expect(journalDetail(JSON.stringify(skipped), t, 'en')).toBe('camera · skipped · No time')
    expect(journalDetail('{"cosmetic":"C5","functional":"F4"}', t, 'en')).toBe('C5 · F4')
    expect(journalDetail('{"serial":"S2X","model":"MZ7","sizeBytes":1}', t, 'en')).toBe('MZ7 · S2X')
    expect(journalDetail('{"kind":"laptop"}', t, 'en')).toBe('laptop')
    const part = { kind: 'other', origin: 'salvaged', fromAssetTag: 'GC26-00001-X' }
    expect(journalDetail(JSON.stringify(part), t, 'en')).toBe('other · salvaged · GC26-00001-X')
  })

  it('says the outcomes of before results in the same words', () => {
    const outcome = '{"stepKey":"network","outcome":"fail","note":"no light"}'
    expect(journalDetail(outcome, t, 'en')).toBe('Network (older list) · failed · no light')
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
