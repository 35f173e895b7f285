import { expectedCodes, type KeyboardLayout } from './keyboard-layouts.ts'
import { type KeyboardRun, keyState } from './keyboard-run.ts'
import type { FaultCode, TestVerdict } from './result.ts'

export type KeyboardEnd = {
  run: KeyboardRun
  layout: KeyboardLayout
  /** Keys that a person says this model does not have. */
  absentCodes: ReadonlySet<string>
  /** Heard while nobody typed. */
  stuckAtRest: readonly string[]
  seconds: number
}

/** Every key asked for must have gone down and come up again, and none may act by itself. */
export function keyboardVerdict(end: KeyboardEnd): TestVerdict {
  const expected = expectedCodes(end.layout).filter((code) => !end.absentCodes.has(code))
  const dead = expected.filter((code) => keyState(end.run.keys.get(code)) === 'untouched')
  const stuck = stuckCodes(end)
  const faults: FaultCode[] = []
  if (dead.length > 0) faults.push('KEYS_DEAD')
  if (stuck.length > 0) faults.push('KEYS_STUCK')
  return {
    state: faults.length === 0 ? 'pass' : 'fail',
    faults,
    measures: [
      { name: 'keysSeen', value: seenCount(end.run), unit: null },
      { name: 'keysExpected', value: expected.length, unit: null },
      { name: 'seconds', value: Math.round(end.seconds), unit: 's' },
    ],
    detail: detailOf({ KEYS_DEAD: dead, KEYS_STUCK: stuck }),
  }
}

/** Whether nothing is left to press: the test may end by itself. */
export function isKeyboardDone({ run, layout, absentCodes }: Omit<KeyboardEnd, 'stuckAtRest' | 'seconds'>): boolean {
  const isGood = (code: string) => absentCodes.has(code) || keyState(run.keys.get(code)) === 'good'
  const isNoneHeld = [...run.keys.values()].every((trace) => !trace.isDown)
  return isNoneHeld && expectedCodes(layout).every(isGood)
}

function stuckCodes({ run, stuckAtRest }: KeyboardEnd): string[] {
  const held = [...run.keys].filter(([, trace]) => ['stuck', 'down'].includes(keyState(trace))).map(([code]) => code)
  return [...new Set([...stuckAtRest, ...held])]
}

function seenCount(run: KeyboardRun): number {
  return [...run.keys.values()].filter((trace) => trace.downCount > 0 && trace.upCount > 0).length
}

function detailOf(lists: Record<string, string[]>): string | null {
  const said = Object.entries(lists).filter(([, codes]) => codes.length > 0)
  return said.length === 0 ? null : said.map(([fault, codes]) => `${fault}: ${codes.join(' ')}`).join(' · ')
}
