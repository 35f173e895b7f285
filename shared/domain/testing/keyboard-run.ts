/** One event of one key, as the page hears it. Keys are known by their place, never by what they write. */
export type KeyFact = { kind: 'down' | 'up'; code: string; atMs: number; isRepeat: boolean; isAltGraph: boolean }

export type KeyTrace = {
  downCount: number
  upCount: number
  isDown: boolean
  /** Repeats since the last press: a held key sends about 30 a second. */
  repeatCount: number
  lastDownsMs: readonly number[]
  /** Pressed faster than any finger: a worn contact. Stays, however well the key does later. */
  isChattering: boolean
}

export type KeyboardRun = {
  keys: ReadonlyMap<string, KeyTrace>
  /** The last codes that went down, newest last. */
  lastCodes: readonly string[]
}

export type KeyState = 'untouched' | 'down' | 'good' | 'stuck'

export const emptyRun: KeyboardRun = { keys: new Map(), lastCodes: [] }
const untouched: KeyTrace = {
  downCount: 0,
  upCount: 0,
  isDown: false,
  repeatCount: 0,
  lastDownsMs: [],
  isChattering: false,
}

/** Two seconds and more of repeats: nobody holds a key that long to try it. */
const stuckRepeats = 60
/** Twenty presses a second: twice what a hand can do. */
const chatterPresses = 6
const chatterMs = 300
/** Windows sends the left Control just before AltGr, though nobody pressed it. */
const altGraphMs = 10
const escapesToLeave = 5

export function traceKey(run: KeyboardRun, fact: KeyFact): KeyboardRun {
  // MicMute and other keys of the vendor come without a code: there is no place to draw them at.
  if (fact.code === '') return run
  const keys = new Map(run.keys)
  const before = keys.get(fact.code) ?? untouched
  keys.set(fact.code, fact.kind === 'up' ? lifted(before) : pressed(before, fact))
  if (isAltGraphPress(fact)) forgetEchoOfAltGraph(keys, fact.atMs)
  const isPress = fact.kind === 'down' && !fact.isRepeat
  return { keys, lastCodes: isPress ? [...run.lastCodes, fact.code].slice(-escapesToLeave) : run.lastCodes }
}

export function keyState(trace: KeyTrace | undefined): KeyState {
  if (trace === undefined || (trace.downCount === 0 && !trace.isDown)) return 'untouched'
  if (trace.isChattering || trace.repeatCount >= stuckRepeats) return 'stuck'
  return trace.isDown ? 'down' : 'good'
}

/** The way out for who has only the keyboard under test, once the last Escape is up: held, it would be a fault. */
export function isLeaving({ keys, lastCodes }: KeyboardRun): boolean {
  if (keys.get('Escape')?.isDown !== false) return false
  return lastCodes.length === escapesToLeave && lastCodes.every((code) => code === 'Escape')
}

/** What a keyboard that nobody touches must not do. */
export type AtRest = { kind: 'quiet' } | { kind: 'touched' } | { kind: 'stuck'; codes: string[] }

export function judgeAtRest(run: KeyboardRun): AtRest {
  const heard = [...run.keys].filter(([, trace]) => trace.downCount > 0 || trace.isDown)
  const stuck = heard.filter(([, trace]) => trace.isDown || trace.isChattering || trace.repeatCount > 0)
  if (stuck.length > 0) return { kind: 'stuck', codes: stuck.map(([code]) => code) }
  return { kind: heard.length === 0 ? 'quiet' : 'touched' }
}

function pressed(trace: KeyTrace, { atMs, isRepeat }: KeyFact): KeyTrace {
  if (isRepeat) return { ...trace, isDown: true, repeatCount: trace.repeatCount + 1 }
  const lastDownsMs = [...trace.lastDownsMs, atMs].slice(-chatterPresses)
  const [oldest] = lastDownsMs
  const isStorm = lastDownsMs.length === chatterPresses && oldest !== undefined && atMs - oldest <= chatterMs
  return {
    ...trace,
    downCount: trace.downCount + 1,
    isDown: true,
    repeatCount: 0,
    lastDownsMs,
    isChattering: trace.isChattering || isStorm,
  }
}

function lifted(trace: KeyTrace): KeyTrace {
  return { ...trace, upCount: trace.upCount + 1, isDown: false }
}

function isAltGraphPress({ code, kind, isAltGraph, isRepeat }: KeyFact): boolean {
  return code === 'AltRight' && kind === 'down' && isAltGraph && !isRepeat
}

function forgetEchoOfAltGraph(keys: Map<string, KeyTrace>, atMs: number): void {
  const control = keys.get('ControlLeft')
  const lastMs = control?.lastDownsMs.at(-1)
  if (control === undefined || lastMs === undefined || atMs - lastMs > altGraphMs) return
  const downCount = control.downCount - 1
  if (downCount === 0) keys.delete('ControlLeft')
  else keys.set('ControlLeft', { ...control, downCount, isDown: false, lastDownsMs: control.lastDownsMs.slice(0, -1) })
}

/** The page lost the keyboard (the system's menu opened): what is still down will never be heard coming up. */
export function loseKeys(run: KeyboardRun): KeyboardRun {
  const keys = [...run.keys].map(([code, trace]) => [code, { ...trace, isDown: false }] as const)
  return { ...run, keys: new Map(keys) }
}
