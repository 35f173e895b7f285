import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectedCodes, type KeyboardLayout } from './keyboard-layouts.ts'
import { emptyRun, isLeaving, judgeAtRest, type KeyboardRun, type KeyFact, keyState, traceKey } from './keyboard-run.ts'
import { isKeyboardDone, type KeyboardEnd, keyboardVerdict } from './keyboard-verdict.ts'

const layout: KeyboardLayout = { form: 'iso', size: 'compact' }
const expected = expectedCodes(layout)

function aFact(kind: KeyFact['kind'], code: string, atMs: number, more: Partial<KeyFact> = {}): KeyFact {
  return { kind, code, atMs, isRepeat: false, isAltGraph: false, ...more }
}
const press = (code: string, atMs: number) => [aFact('down', code, atMs), aFact('up', code, atMs + 60)]
const play = (facts: readonly KeyFact[], from: KeyboardRun = emptyRun) => facts.reduce(traceKey, from)
const typeAll = (codes: readonly string[]) => play(codes.flatMap((code, index) => press(code, index * 100)))
const end = (run: KeyboardRun, more: Partial<KeyboardEnd> = {}): KeyboardEnd => ({
  run,
  layout,
  absentCodes: new Set(),
  stuckAtRest: [],
  seconds: 40,
  ...more,
})

describe('keyboardVerdict', () => {
  it('passes once every key asked for went down and came up', () => {
    expect(keyboardVerdict(end(typeAll(expected)))).toEqual({
      state: 'pass',
      faults: [],
      measures: [
        { name: 'keysSeen', value: expected.length, unit: null },
        { name: 'keysExpected', value: expected.length, unit: null },
        { name: 'seconds', value: 40, unit: 's' },
      ],
      detail: null,
    })
  })

  it('names the keys that never answered and those that never came up', () => {
    const run = play([aFact('down', 'KeyA', 90_000)], typeAll(expected.filter((code) => code !== 'KeyQ')))
    const verdict = keyboardVerdict(end(run))
    expect(verdict.faults).toEqual(['KEYS_DEAD', 'KEYS_STUCK'])
    expect(verdict.detail).toBe('KEYS_DEAD: KeyQ · KEYS_STUCK: KeyA')
  })

  it('does not ask for a key that this model does not have', () => {
    const run = typeAll(expected.filter((code) => code !== 'F12'))
    expect(keyboardVerdict(end(run)).state).toBe('fail')
    expect(keyboardVerdict(end(run, { absentCodes: new Set(['F12']) })).state).toBe('pass')
  })

  it('keeps what was heard while nobody typed', () => {
    expect(keyboardVerdict(end(typeAll(expected), { stuckAtRest: ['KeyE'] })).faults).toEqual(['KEYS_STUCK'])
  })

  it('passes exactly when nothing asked for is missing, whatever was pressed and in whatever order', () => {
    const presses = fc.shuffledSubarray([...expected, 'MetaLeft', 'F13'])
    fc.assert(
      fc.property(presses, (codes) => {
        const run = typeAll(codes)
        const isWhole = expected.every((code) => codes.includes(code))
        const verdict = keyboardVerdict(end(run))
        expect(verdict.state).toBe(isWhole ? 'pass' : 'fail')
        expect(isKeyboardDone({ run, layout, absentCodes: new Set() })).toBe(isWhole)
      }),
    )
  })

  it('never passes on more proof of a fault', () => {
    const facts = fc.array(
      fc.record({
        kind: fc.constantFrom<'down' | 'up'>('down', 'up'),
        code: fc.constantFrom('KeyA', 'KeyB', 'AltRight', 'ControlLeft', ''),
        atMs: fc.nat(5000),
        isRepeat: fc.boolean(),
        isAltGraph: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(facts, (heard) => {
        const before = keyboardVerdict(end(play(heard)))
        const after = keyboardVerdict(end(play(heard), { stuckAtRest: ['KeyA'] }))
        expect(after.faults).toEqual(expect.arrayContaining(before.faults))
        expect(after.state).toBe('fail')
      }),
    )
  })
})

describe('a key', () => {
  it('that repeats on and on is stuck, until it comes up cleanly', () => {
    const storm = Array.from({ length: 70 }, (_, index) => aFact('down', 'KeyA', index * 33, { isRepeat: index > 0 }))
    const run = play(storm)
    expect(keyState(run.keys.get('KeyA'))).toBe('stuck')
    const after = play([aFact('up', 'KeyA', 3000), ...press('KeyA', 4000)], run)
    expect(keyState(after.keys.get('KeyA'))).toBe('good')
  })

  it('that presses itself faster than a finger stays at fault', () => {
    const chatter = Array.from({ length: 6 }, (_, index) => press('KeyA', index * 40)).flat()
    expect(keyState(play([...chatter, ...press('KeyA', 9000)]).keys.get('KeyA'))).toBe('stuck')
    const quickFinger = Array.from({ length: 12 }, (_, index) => press('KeyA', index * 90)).flat()
    expect(keyState(play(quickFinger).keys.get('KeyA'))).toBe('good')
  })

  it('without a code is nobody’s', () => {
    expect(play(press('', 0)).keys.size).toBe(0)
  })

  it('is not the left Control because Windows says so before AltGr', () => {
    const altGraph = [aFact('down', 'ControlLeft', 100), aFact('down', 'AltRight', 100, { isAltGraph: true })]
    const run = play([...altGraph, aFact('up', 'ControlLeft', 180), aFact('up', 'AltRight', 180)])
    expect(keyState(run.keys.get('ControlLeft'))).toBe('untouched')
    expect(keyState(run.keys.get('AltRight'))).toBe('good')
    const byHand = play([...press('ControlLeft', 0), ...altGraph, aFact('up', 'ControlLeft', 180)])
    expect(keyState(byHand.keys.get('ControlLeft'))).toBe('good')
  })
})

describe('a keyboard at rest', () => {
  it('is quiet, touched by somebody, or stuck', () => {
    expect(judgeAtRest(emptyRun)).toEqual({ kind: 'quiet' })
    expect(judgeAtRest(play(press('KeyA', 10)))).toEqual({ kind: 'touched' })
    expect(judgeAtRest(play([aFact('down', 'KeyA', 10)]))).toEqual({ kind: 'stuck', codes: ['KeyA'] })
    // Held since before the page had the keyboard: only repeats are heard.
    expect(judgeAtRest(play([aFact('down', 'KeyS', 10, { isRepeat: true })]))).toEqual({
      kind: 'stuck',
      codes: ['KeyS'],
    })
  })
})

describe('the way out', () => {
  it('is Escape five times with nothing between', () => {
    const escapes = (count: number) => Array.from({ length: count }, (_, index) => press('Escape', index * 100)).flat()
    expect(isLeaving(play(escapes(4)))).toBe(false)
    expect(isLeaving(play(escapes(5)))).toBe(true)
    expect(isLeaving(play([...escapes(4), aFact('down', 'Escape', 900)]))).toBe(false)
    expect(isLeaving(play([...escapes(4), ...press('KeyA', 900), ...press('Escape', 1000)]))).toBe(false)
  })
})
